import { dialectOf } from '../sql/dialect-of.ts';
import { outputColumns } from '../sql/output-columns.ts';
import type { SqlSchema } from '../sql/schema.ts';
import { circularNodes } from './circular-nodes.ts';
import { both, type Pair } from './pair.ts';
import type { DbtNode, DbtProject, DbtSource } from './project.ts';
import { relationNames, stableName } from './relation-names.ts';

/** The columns of what a model reads, as far as the compiled SQL above it (or a catalog) tells them and both sides agree. */
export type UpstreamColumns = (uniqueId: string) => Promise<SqlSchema>;

/** All columns of a node or source as something other than SQL tells them; undefined where nothing does. */
export type ToldNames = (uniqueId: string) => readonly string[] | undefined;

type Columns = Promise<readonly string[] | undefined>;

const UNTOLD: Pair<ToldNames> = { base: () => undefined, head: () => undefined };

/** Finds the columns of models from their own SQL, up to where sources and seeds begin: those have to be told. Each model is read once. */
export function upstreamColumns(
  projects: Pair<DbtProject>,
  compiled: Pair<ReadonlyMap<string, string>>,
  told: Pair<ToldNames> = UNTOLD,
): UpstreamColumns {
  const readers = {
    base: columnReader(projects.base, compiled.base, told.base),
    head: columnReader(projects.head, compiled.head, told.head),
  };
  return async (uniqueId) => {
    const parents = projects.head.nodes.get(uniqueId)?.dependsOn.nodes ?? [];
    const entries = await Promise.all(parents.map((parent) => agreedEntry(parent, projects, readers)));
    return Object.fromEntries(entries.flat());
  };
}

/** A parent whose columns changed too is left out: one list can't be right for both sides. What is new, only the head can read. */
async function agreedEntry(
  id: string,
  projects: Pair<DbtProject>,
  readers: Pair<(id: string) => Columns>,
): Promise<readonly (readonly [string, readonly string[]])[]> {
  const table = tableOf(projects.head, id);
  const { base, head } = await both((side) => readers[side](id));
  if (table === undefined || head === undefined) return [];
  const isNew = tableOf(projects.base, id) === undefined;
  return isNew || (base !== undefined && JSON.stringify(base) === JSON.stringify(head)) ? [[stableName(table), head]] : [];
}

function tableOf({ nodes, sources }: DbtProject, id: string): DbtNode | DbtSource | undefined {
  return nodes.get(id) ?? sources.get(id);
}

function columnReader(project: DbtProject, compiled: ReadonlyMap<string, string>, told: ToldNames): (id: string) => Columns {
  const known = new Map<string, Columns>();
  const replaceNames = relationNames(project);
  // Who waits for itself waits for ever.
  const circular = circularNodes(project);
  const readSql = async (id: string): Columns => {
    const sql = compiled.get(id);
    if (sql === undefined || circular.has(id)) return undefined;
    const parents = (project.nodes.get(id)?.dependsOn.nodes ?? []).flatMap((parent) => tableOf(project, parent) ?? []);
    const entries = await Promise.all(parents.map(async (node) => [stableName(node), await columnsOf(node.uniqueId)] as const));
    const schema = Object.fromEntries(entries.flatMap(([name, columns]) => (columns === undefined ? [] : [[name, columns] as const])));
    return outputColumns({ dialect: dialectOf(project.adapter), sql: replaceNames(sql), schema });
  };
  const read = async (id: string): Columns => (await readSql(id)) ?? told(id);
  const columnsOf = (id: string): Columns => {
    const columns = known.get(id) ?? read(id);
    known.set(id, columns);
    return columns;
  };
  return columnsOf;
}
