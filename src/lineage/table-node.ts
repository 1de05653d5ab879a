import type { Edge, GraphColumn, GraphNode } from './column-graph.ts';
import type { KnownColumns } from './resolved-query.ts';

/** A node without SQL to follow: a source or seed, or a model of which only the dependencies are known. */
export function tableNode(
  uniqueId: string,
  {
    told,
    reads,
    unresolved,
  }: { readonly told: KnownColumns | undefined; readonly reads: readonly string[]; readonly unresolved: readonly string[] },
): GraphNode {
  const from: readonly Edge[] = reads.map((node) => ({ node, column: '*', kind: 'derived', how: 'table' }));
  const column = (name: string): GraphColumn => ({ name, kind: from.length === 0 ? 'passthrough' : 'derived', from });
  const names = told?.isComplete === true ? told.names : [...(told?.names ?? []), '*'];
  const columns = new Map(names.map((name) => [name.toLowerCase(), column(name)]));
  return {
    uniqueId,
    level: unresolved.length === 0 ? 'column' : 'table',
    toldBy: told?.by ?? 'sql',
    columns,
    find: (key) => columns.get(key) ?? (columns.has('*') ? column(key) : undefined),
    uses: [],
    reads,
    unresolved,
  };
}
