import { downstreamOf } from './downstream-of.ts';
import type { ReverseEdges } from './reverse-edges.ts';

/**
 * Every node that a node with other rows reaches. Whoever reads rows has other rows, too, so no column needs to be followed, except to who
 * reads columns of a node and not its rows: that is looked up once for each node.
 */
export function rowReach(edges: ReverseEdges, start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (const node of waiting) {
    for (const { uniqueId } of edges.readers(node)) {
      if (reached.has(uniqueId)) continue;
      reached.add(uniqueId);
      waiting.push(uniqueId);
    }
  }
  for (const node of Array.from(reached)) for (const id of besideRows(edges, node)) reached.add(id);
  return reached;
}

const known = new WeakMap<ReverseEdges, Map<string, ReadonlySet<string>>>();

function besideRows(edges: ReverseEdges, node: string): ReadonlySet<string> {
  const ofEdges = known.get(edges) ?? new Map<string, ReadonlySet<string>>();
  known.set(edges, ofEdges);
  const found =
    ofEdges.get(node) ?? new Set(hasOthers(edges, node) ? downstreamOf({ edges }, { node, name: '*' }).map((one) => one.node) : []);
  ofEdges.set(node, found);
  return found;
}

function hasOthers(edges: ReverseEdges, node: string): boolean {
  const readers = new Set(edges.readers(node));
  return [...edges.values(node), ...edges.uses(node)].some(({ reader }) => !readers.has(reader));
}
