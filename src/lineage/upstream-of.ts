import type { ColumnGraph, Edge, GraphNode, UseEdge } from './column-graph.ts';
import { type ColumnPlace, pathKind, type Reached, ROWS, type Step, walkColumns } from './walk-columns.ts';

/** What a column is made of, and what decides which rows its node has; nearest first. */
export function upstreamOf(graph: ColumnGraph, start: ColumnPlace, depth = Number.POSITIVE_INFINITY): readonly Reached[] {
  return walkColumns(start, depth, (place) => {
    const node = graph.get(place.node);
    return node === undefined ? [] : [...valuesOf(node, place), ...rowsOf(node)];
  });
}

function valuesOf(node: GraphNode, { name, kind }: Step): readonly Step[] {
  if (name === ROWS) return [];
  const key = name.toLowerCase();
  const columns = key === '*' ? [...node.columns.values()] : [node.find(key)];
  return columns.flatMap((column) => (column?.from ?? []).map((edge) => stepTo(edge, pathKind(kind, edge.kind))));
}

function rowsOf({ uses, reads }: GraphNode): readonly Step[] {
  return [...uses.map((use) => stepTo(use, use.kind)), ...reads.map((node): Step => ({ node, name: ROWS, kind: 'read', how: 'sql' }))];
}

function stepTo({ node, column, how }: Edge | UseEdge, kind: Step['kind']): Step {
  return { node, name: column, kind, how };
}
