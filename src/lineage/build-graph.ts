import type { DbtNode, DbtProject } from '../dbt/project.ts';
import { readsAliases } from '../sql/identifiers.ts';
import type { ColumnGraph, GraphNode } from './column-graph.ts';
import { plainTestReads } from './plain-test.ts';
import type { QueryOutline } from './query-outline.ts';
import { readerNode } from './reader-node.ts';
import { readerNodes } from './reader-nodes.ts';
import { EPHEMERAL, type FindRelation, relationIndex } from './relation-index.ts';
import { resolveQuery } from './resolve-query.ts';
import type { KnownColumns } from './resolved-query.ts';
import { sqlNode } from './sql-node.ts';
import { tableNode } from './table-node.ts';
import { type ToldColumns, toldColumns } from './told-columns.ts';

/** The outline of a node's compiled SQL, or why there is none. */
export type Outlined = QueryOutline | { readonly unread: string };

/** A project with what was read of its SQL. */
export interface GraphInput extends ToldColumns {
  readonly project: DbtProject;
  readonly outlines: ReadonlyMap<string, Outlined>;
}

/** What stays the same while a graph is built. */
interface Building extends GraphInput {
  readonly relations: FindRelation;
  readonly nodes: Map<string, GraphNode>;
  /** Nodes that are being read: who is asked for again reads itself. */
  readonly open: Set<string>;
}

/** Follows every column of a project through the SQL of its models, snapshots and tests to sources and seeds, and on to who reads them. */
export function buildGraph(input: GraphInput): ColumnGraph {
  const building: Building = { ...input, relations: relationIndex(input.project), nodes: new Map(), open: new Set() };
  for (const id of parentsFirst(input.project)) nodeOf(id, building);
  for (const reader of readerNodes(input.project, building.nodes)) building.nodes.set(reader.uniqueId, reader);
  return building.nodes;
}

/** Sources, seeds and nodes so that each comes after what it reads; what reads itself in a circle comes last. */
function parentsFirst({ nodes, sources, children }: DbtProject): readonly string[] {
  const waiting = new Map(
    [...nodes.values()].map(({ uniqueId, dependsOn }) => [uniqueId, new Set(dependsOn.nodes.filter((id) => nodes.has(id))).size]),
  );
  const ready = [...sources.keys(), ...[...waiting].flatMap(([id, count]) => (count === 0 ? [id] : []))];
  for (const id of ready) {
    if (sources.has(id)) continue;
    for (const child of new Set(children.get(id))) {
      const left = (waiting.get(child) ?? 0) - 1;
      waiting.set(child, left);
      if (left === 0) ready.push(child);
    }
  }
  const done = new Set(ready);
  return [...ready, ...[...nodes.keys()].filter((id) => !done.has(id))];
}

function nodeOf(id: string, building: Building): GraphNode | undefined {
  const known = building.nodes.get(id);
  if (known !== undefined || building.open.has(id)) return known;
  building.open.add(id);
  const node = readNode(id, building);
  building.open.delete(id);
  if (node !== undefined) building.nodes.set(id, node);
  return node;
}

function readNode(id: string, building: Building): GraphNode | undefined {
  const told = toldColumns(id, building);
  const node = building.project.nodes.get(id);
  if (node === undefined) return building.project.sources.has(id) ? tableNode(id, { told, reads: [], unresolved: [] }) : undefined;
  if (node.resourceType === 'seed') return tableNode(id, { told, reads: [], unresolved: [] });
  if (node.test !== undefined && !node.test.enabled) return undefined;
  const plain = plainTestReads(node);
  if (plain !== undefined) return readerNode(id, { uses: plain, reads: node.dependsOn.nodes, unresolved: [] });
  const outlined = outlineOf(node, building);
  if ('body' in outlined) {
    try {
      return readSql(node, outlined, { told, building });
    } catch (error) {
      // A text that is built to nest too deeply, or to double its columns with each CTE.
      if (!(error instanceof RangeError)) throw error;
      return tableNode(id, { told, reads: node.dependsOn.nodes, unresolved: [`its SQL is too deep to follow: ${error.message}`] });
    }
  }
  return tableNode(id, { told, reads: node.dependsOn.nodes, unresolved: [outlined.unread] });
}

/** dbt doesn't always keep the SQL of an ephemeral model, but who reads it has it inside. */
function outlineOf({ uniqueId, name, language }: DbtNode, { outlines, project }: Building): Outlined {
  if (language !== 'sql') return { unread: `a ${language} model: only what it depends on is known` };
  const own = outlines.get(uniqueId);
  if (own !== undefined) return own;
  for (const child of project.children.get(uniqueId) ?? []) {
    const outline = outlines.get(child);
    const cte =
      outline !== undefined && 'body' in outline ? outline.ctes.find((one) => one.name.toLowerCase() === `${EPHEMERAL}${name}`) : undefined;
    if (outline !== undefined && 'body' in outline && cte !== undefined) return { ...outline, body: cte.body };
  }
  return { unread: 'it has no compiled SQL' };
}

function readSql(
  node: DbtNode,
  outline: QueryOutline,
  { told, building }: { readonly told: KnownColumns | undefined; readonly building: Building },
): GraphNode {
  const parents = new Set(node.dependsOn.nodes);
  const own = new Set([node.uniqueId, ...parents]);
  const circles = new Set<string>();
  const ids = new Map<string, string | undefined>();
  const idOf = (relation: string) => {
    if (!ids.has(relation)) ids.set(relation, building.relations(relation.split('.'), own));
    return ids.get(relation);
  };
  const resolve = (itself: KnownColumns | undefined) =>
    resolveQuery(outline, {
      columnsOf: (path) => {
        const id = idOf(path.join('.'));
        if (id === undefined || id === node.uniqueId) return id === undefined ? undefined : itself;
        if (building.open.has(id)) circles.add(id);
        return columnsOf(nodeOf(id, building));
      },
      isRelation: (cte) => cte.toLowerCase().startsWith(EPHEMERAL) && building.relations([cte], parents) !== undefined,
      lateralAliases: readsAliases(building.project.adapter),
    });
  const first = resolve(undefined);
  const readsItself = [...first.relations].some((relation) => idOf(relation) === node.uniqueId);
  // An incremental model that reads its own table finds there what it returns.
  const resolved = readsItself ? resolve({ ...namesIn(first), by: 'sql' }) : first;
  return sqlNode(node, { resolved, told, circles, idOf });
}

function columnsOf(node: GraphNode | undefined): KnownColumns | undefined {
  return node && { ...namesIn({ columns: [...node.columns.values()] }), by: node.toldBy };
}

function namesIn({ columns }: { readonly columns: readonly { readonly name: string }[] }): Pick<KnownColumns, 'names' | 'isComplete'> {
  const names = columns.map(({ name }) => name);
  return { names: names.filter((name) => name !== '*'), isComplete: !names.includes('*') };
}
