import type { GraphNode, UseEdge } from './column-graph.ts';

/** Something that reads columns and has none of its own. */
export function readerNode(uniqueId: string, facts: Pick<GraphNode, 'uses' | 'reads' | 'unresolved'>): GraphNode {
  return { uniqueId, level: 'column', toldBy: 'sql', columns: new Map(), find: () => undefined, ...facts };
}

/** Nobody says which columns of a node are read: it may be any. */
export function mayRead(node: string): UseEdge {
  return { node, column: '*', kind: 'read', how: 'undeclared' };
}
