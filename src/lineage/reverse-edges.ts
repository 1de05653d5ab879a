import type { ColumnGraph, Edge, GraphNode, UseEdge } from './column-graph.ts';

/** A column that is made of another one. */
export interface MadeOf {
  readonly reader: GraphNode;
  readonly column: string;
  readonly edge: Edge;
}

/** A node whose rows depend on a column. */
interface UsedBy {
  readonly reader: GraphNode;
  readonly use: UseEdge;
}

/** Who reads each column, or without one who reads any column of a node. What reads `*` of a node reads each of its columns. */
export interface ReverseEdges {
  readonly values: (node: string, key?: string) => readonly MadeOf[];
  readonly uses: (node: string, key?: string) => readonly UsedBy[];
  readonly readers: (node: string) => readonly GraphNode[];
}

/** Turns the edges of a graph around. */
export function reverseEdges(graph: ColumnGraph): ReverseEdges {
  const values = new Map<string, MadeOf[]>();
  const uses = new Map<string, UsedBy[]>();
  const readers = new Map<string, GraphNode[]>();
  for (const reader of graph.values()) {
    for (const { name, from } of reader.columns.values()) for (const edge of from) addTwice(values, edge, { reader, column: name, edge });
    for (const use of reader.uses) addTwice(uses, use, { reader, use });
    for (const node of reader.reads) add(readers, node, reader);
  }
  return {
    values: (node, key) => values.get(keyOf(node, key)) ?? [],
    uses: (node, key) => uses.get(keyOf(node, key)) ?? [],
    readers: (node) => readers.get(node) ?? [],
  };
}

function keyOf(node: string, column = ''): string {
  return `${node}\n${column.toLowerCase()}`;
}

/** By its column, and by its node alone. */
function addTwice<Value>(map: Map<string, Value[]>, { node, column }: Pick<Edge, 'node' | 'column'>, value: Value): void {
  add(map, keyOf(node, column), value);
  add(map, keyOf(node), value);
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
