import type { DbtNode, DbtProject } from '../../dbt/project.ts';
import { declaredGrain, uniqueKey } from '../primary-key.ts';
import { testedKeys } from '../tested-keys.ts';

/** How a table keeps the history of what it describes (SCD type 2). Columns are in lower case. */
export interface RowVersions {
  /** What names the thing, the same in all its versions. */
  readonly entity: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** Pairs that name a period everywhere; others (`start_date`, `end_date`) may be a fact's own. */
export const PERIODS = [
  ['valid_from', 'valid_to'],
  ['dbt_valid_from', 'dbt_valid_to'],
  ['effective_from', 'effective_to'],
  ['row_valid_from', 'row_valid_to'],
] as const;

/** The columns of a node that say from when to when a row holds; undefined where it has none. */
export function periodColumns({ resourceType, columns, config }: DbtNode): readonly [from: string, to: string] | undefined {
  if (resourceType === 'snapshot') {
    const named = config['snapshot_meta_column_names'];
    const hasOwnNames = typeof named === 'object' && named !== null && Object.values(named).some((name) => name !== null);
    return hasOwnNames ? undefined : ['dbt_valid_from', 'dbt_valid_to'];
  }
  const names = new Set([...columns.keys()].map((name) => name.toLowerCase()));
  return PERIODS.find(([start, end]) => names.has(start) && names.has(end));
}

/** The versions that a node keeps, where the project says so; undefined for any other node, and where the entity isn't sure. */
export function rowVersions(node: DbtNode, project: DbtProject): RowVersions | undefined {
  const period = node.resourceType === 'model' || node.resourceType === 'snapshot' ? periodColumns(node) : undefined;
  if (period === undefined) return undefined;
  const [from, to] = period;
  const entity =
    node.resourceType === 'snapshot' ? entityOfSnapshot(node) : (declaredEntity(node, period, project) ?? takenEntity(node, project));
  return entity.length === 0 ? undefined : { entity, from, to };
}

function declaredEntity(node: DbtNode, [from, to]: readonly [string, string], project: DbtProject): readonly string[] | undefined {
  const keys = [...testedKeys(node, project), new Set(declaredGrain(node).map((name) => name.toLowerCase()))];
  const key = keys.find((columns) => columns.has(from) && columns.size > 1 && !columns.has(to));
  return key && [...key].filter((name) => name !== from);
}

/** What a dimension shows of one snapshot has the snapshot's entity, as long as it takes that along. */
function takenEntity({ columns, dependsOn }: DbtNode, { nodes }: DbtProject): readonly string[] {
  const snapshots = dependsOn.nodes.flatMap((id) => nodes.get(id) ?? []).filter(({ resourceType }) => resourceType === 'snapshot');
  const [only, another] = snapshots;
  const entity = only === undefined || another !== undefined ? [] : entityOfSnapshot(only);
  const names = new Set([...columns.keys()].map((name) => name.toLowerCase()));
  return entity.every((name) => names.has(name)) ? entity : [];
}

function entityOfSnapshot(node: DbtNode): readonly string[] {
  const entity = uniqueKey(node).map((name) => name.toLowerCase());
  return entity.every((name) => /^\w+$/.test(name)) ? entity : [];
}
