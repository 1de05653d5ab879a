import type { DbtNode } from './project.ts';

/** Materialisations that leave the same behind however often they are run. */
const REPLACED = new Set(['table', 'view', 'ephemeral', 'seed', 'test', 'unit', 'materialized_view', 'external']);
/** Strategies that replace what they wrote before. Without a key the others only add rows. */
const REPLACING = new Set(['insert_overwrite', 'microbatch']);

/**
 * Whether a node that failed half-way may simply be run again. A snapshot or an incremental model that adds rows may have written
 * some already, and what a hook has done nobody knows.
 */
export function isSafeAgain(node: DbtNode, { fullRefresh }: { readonly fullRefresh: boolean }): boolean {
  if (hasHooks(node)) return false;
  if (node.resourceType === 'test') return true;
  if (node.materialized !== 'incremental') return REPLACED.has(node.materialized);
  // `full_refresh: false` in the model is stronger than the command's own option.
  if (fullRefresh && node.config['full_refresh'] !== false) return true;
  const strategy = node.config['incremental_strategy'];
  if (typeof strategy === 'string' && REPLACING.has(strategy)) return true;
  return strategy !== 'append' && hasKey(node);
}

/** Statements around a node's own. */
export function hasHooks({ config }: DbtNode): boolean {
  return ['pre-hook', 'post-hook'].some((key) => isFilled(config[key]));
}

function hasKey({ config }: DbtNode): boolean {
  return isFilled(config['unique_key']);
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
}
