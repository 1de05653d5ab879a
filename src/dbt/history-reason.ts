import type { DbtNode } from './project.ts';

/** Settings that decide what is in the table besides the SELECT: what an incremental run replaces, and statements around it. */
const BESIDES_SQL = [
  'unique_key',
  'incremental_strategy',
  'incremental_predicates',
  'merge_update_columns',
  'merge_exclude_columns',
  'event_time',
  'lookback',
  'batch_size',
  'begin',
  'pre-hook',
  'post-hook',
];

/**
 * Why equal SQL doesn't make an equal table: with these settings the rows depend on earlier runs or on other statements.
 * Undefined when the SELECT alone decides.
 */
export function historyReason(base: DbtNode, head: DbtNode): string | undefined {
  const becomes = base.materialized !== head.materialized && [base.materialized, head.materialized].includes('incremental');
  if (becomes)
    return `materialized: ${base.materialized} → ${head.materialized}; which rows an incremental table keeps depends on its earlier runs`;
  const changed = BESIDES_SQL.filter((key) => JSON.stringify(base.config[key] ?? null) !== JSON.stringify(head.config[key] ?? null));
  return changed.length === 0 ? undefined : `${changed.join(', ')} changed: what is in the table no longer follows from its SELECT alone`;
}
