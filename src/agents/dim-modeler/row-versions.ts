import type { DbtNode, DbtProject } from '../../dbt/project.ts';
import { declaredGrain, uniqueKey } from '../primary-key.ts';
import { testedKeys } from './tested-keys.ts';

/** How a table keeps the history of what it describes (SCD type 2). Columns are in lower case. */
export interface RowVersions {
  /** What names the thing, the same in all its versions. */
  readonly entity: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** Pairs that name a period everywhere; others (`start_date`, `end_date`) may be a fact's own. */
const PERIODS = [
  ['valid_from', 'valid_to'],
  ['dbt_valid_from', 'dbt_valid_to'],
  ['effective_from', 'effective_to'],
  ['row_valid_from', 'row_valid_to'],
] as const;

/** The versions that a node keeps, where the project says so; undefined for any other node, and where the entity isn't sure. */
export function rowVersions(node: DbtNode, project: DbtProject): RowVersions | undefined {
  if (node.resourceType === 'snapshot') return versionsOfSnapshot(node);
  if (node.resourceType !== 'model') return undefined;
  const names = new Set([...node.columns.keys()].map((name) => name.toLowerCase()));
  const period = PERIODS.find(([start, end]) => names.has(start) && names.has(end));
  if (period === undefined) return undefined;
  const [from, to] = period;
  const keys = [...testedKeys(node, project), new Set(declaredGrain(node).map((name) => name.toLowerCase()))];
  const key = keys.find((columns) => columns.has(from) && columns.size > 1 && !columns.has(to));
  return key && { entity: [...key].filter((name) => name !== from), from, to };
}

function versionsOfSnapshot(node: DbtNode): RowVersions | undefined {
  const named = node.config['snapshot_meta_column_names'];
  const hasOwnNames = typeof named === 'object' && named !== null && Object.values(named).some((name) => name !== null);
  const entity = uniqueKey(node).map((name) => name.toLowerCase());
  const isPlain = entity.length > 0 && entity.every((name) => /^\w+$/.test(name));
  return isPlain && !hasOwnNames ? { entity, from: 'dbt_valid_from', to: 'dbt_valid_to' } : undefined;
}
