import { drawnColumns } from '../sql/drawn-columns.ts';
import type { DbtNode, DbtProject } from './project.ts';
import { relationNames } from './relation-names.ts';

/** Columns of a node, in lower case, whose values differ between two builds of the same commit. */
export type DrawnColumns = (uniqueId: string) => Promise<readonly string[]>;

/** Finds the columns that a clock or chance decides, in the node's own SQL or in what it reads. Each node is read once; what can't be read has none. */
export function drawnColumnsOf(project: DbtProject): DrawnColumns {
  const known = new Map<string, Promise<readonly string[]>>();
  const replaceNames = relationNames(project);
  const read = async ({ compiledCode, dependsOn, resourceType, columns }: DbtNode): Promise<readonly string[]> => {
    const parents = await Promise.all(dependsOn.nodes.filter((id) => project.nodes.has(id)).map(columnsOf));
    const carried = [...new Set(parents.flat())];
    if (resourceType === 'snapshot') return [...carried, ...SNAPSHOT, ...[...columns.keys()].filter((name) => /^dbt_/i.test(name))];
    if (compiledCode === undefined || !mayDraw(compiledCode, carried)) return [];
    const drawn = await drawnColumns({ dialect: project.adapter, sql: replaceNames(compiledCode), carried });
    return (drawn ?? []).map((name) => name.toLowerCase());
  };
  const columnsOf = (id: string): Promise<readonly string[]> => {
    const node = project.nodes.get(id);
    const columns = known.get(id) ?? (node === undefined ? Promise.resolve([]) : read(node));
    known.set(id, columns);
    return columns;
  };
  return columnsOf;
}

const DRAWS =
  /\b(?:now|today|current_\w+|get_current_\w+|local(?:time|timestamp)|(?:transaction|statement|clock|unix)_timestamp|getdate|sysdate|systimestamp|timeofday|\w*rand\w*|\w*uuid\w*|newid|nextval|currval|uniform|normal|zipf|seq\d|txid_current|pseudocolumn|monotonically_increasing_id|session_user)\b/i;

/** Most SQL holds neither a clock nor chance, and needn't be read to know it. */
function mayDraw(sql: string, carried: readonly string[]): boolean {
  if (DRAWS.test(sql)) return true;
  const lower = sql.toLowerCase();
  return carried.length > 0 && (lower.includes('*') || carried.some((name) => lower.includes(name)));
}

/** A snapshot's own columns: when dbt ran decides them. */
const SNAPSHOT = ['dbt_scd_id', 'dbt_updated_at', 'dbt_valid_from', 'dbt_valid_to', 'dbt_is_deleted'];
