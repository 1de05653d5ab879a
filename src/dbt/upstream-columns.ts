import { outputColumns } from '../sql/output-columns.ts';
import type { SqlSchema } from '../sql/schema.ts';
import { both, type Pair } from './pair.ts';
import type { DbtProject } from './project.ts';
import { relationNames, stableName } from './relation-names.ts';

/** The columns of what a model reads, as far as the compiled SQL above it tells them and both sides agree. */
export type UpstreamColumns = (uniqueId: string) => Promise<SqlSchema>;

type Columns = Promise<readonly string[] | undefined>;

/** Finds the columns of models from their own SQL, up to where sources and seeds begin. Each model is read once. */
export function upstreamColumns(projects: Pair<DbtProject>, compiled: Pair<ReadonlyMap<string, string>>): UpstreamColumns {
  const readers = { base: columnReader(projects.base, compiled.base), head: columnReader(projects.head, compiled.head) };
  return async (uniqueId) => {
    const parents = projects.head.nodes.get(uniqueId)?.dependsOn.nodes ?? [];
    const entries = await Promise.all(parents.map((parent) => agreedEntry(parent, projects.head, readers)));
    return Object.fromEntries(entries.flat());
  };
}

/** A parent whose columns changed too is left out: one list can't be right for both sides. */
async function agreedEntry(
  id: string,
  { nodes }: DbtProject,
  readers: Pair<(id: string) => Columns>,
): Promise<readonly (readonly [string, readonly string[]])[]> {
  const node = nodes.get(id);
  const { base, head } = await both((side) => readers[side](id));
  if (node === undefined || base === undefined || head === undefined || JSON.stringify(base) !== JSON.stringify(head)) return [];
  return [[stableName(node), head]];
}

function columnReader(project: DbtProject, compiled: ReadonlyMap<string, string>): (id: string) => Columns {
  const known = new Map<string, Columns>();
  const replaceNames = relationNames(project);
  const read = async (id: string): Columns => {
    const sql = compiled.get(id);
    if (sql === undefined) return undefined;
    const parents = (project.nodes.get(id)?.dependsOn.nodes ?? []).flatMap((parent) => project.nodes.get(parent) ?? []);
    const entries = await Promise.all(parents.map(async (node) => [stableName(node), await columnsOf(node.uniqueId)] as const));
    const schema = Object.fromEntries(entries.flatMap(([name, columns]) => (columns === undefined ? [] : [[name, columns] as const])));
    return outputColumns({ dialect: project.adapter, sql: replaceNames(sql), schema });
  };
  const columnsOf = (id: string): Columns => {
    const columns = known.get(id) ?? read(id);
    known.set(id, columns);
    return columns;
  };
  return columnsOf;
}
