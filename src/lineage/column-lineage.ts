import type { DbtProject } from '../dbt/project.ts';
import type { GraphColumn, GraphNode } from './column-graph.ts';
import { downstreamOf } from './downstream-of.ts';
import type { ProjectLineage } from './project-lineage.ts';
import { upstreamOf } from './upstream-of.ts';
import type { ColumnPlace, Reached } from './walk-columns.ts';

/** Something without columns of its own that a column reaches. */
export interface Reader {
  readonly node: string;
  readonly kind: 'exposure' | 'metric' | 'semantic-model' | 'saved-query' | 'test';
  readonly owner?: string | undefined;
  readonly how: Reached['how'];
  readonly depth: number;
}

/** A column with all that it is made of and all that is made of it. */
export interface ColumnLineage {
  readonly column: ColumnPlace;
  /** The columns of the node, each with what it is directly made of; one where one was asked for. */
  readonly columns: readonly GraphColumn[];
  readonly upstream: readonly Reached[];
  readonly downstream: readonly Reached[];
  /** Exposures first, those with an owner before those without; then metrics and the like, then tests. */
  readonly readers: readonly Reader[];
  readonly unresolved: readonly { readonly node: string; readonly reason: string }[];
}

/** Follows a column, or all columns of a node, both ways. What could not be resolved on the way is listed. */
export function columnLineage(place: ColumnPlace, { project, graph, edges }: ProjectLineage, depth?: number): ColumnLineage {
  const upstream = upstreamOf(graph, place, depth);
  const below = downstreamOf({ edges }, place, { depth });
  const isReader = ({ node }: Reached) =>
    project.nodes.get(node)?.test !== undefined || project.exposures.has(node) || project.consumers.has(node);
  const touched = new Set([place, ...upstream, ...below].map(({ node }) => node));
  return {
    column: place,
    columns: columnsAsked(graph.get(place.node), place.name),
    upstream,
    downstream: below.filter((reached) => !isReader(reached)),
    readers: readersAmong(below.filter(isReader), project),
    unresolved: [...touched].flatMap((node) => (graph.get(node)?.unresolved ?? []).map((reason) => ({ node, reason }))),
  };
}

function columnsAsked(node: GraphNode | undefined, name: string): readonly GraphColumn[] {
  const columns = name === '*' ? [...(node?.columns.values() ?? [])] : [node?.find(name.toLowerCase())];
  return columns.filter((column) => column !== undefined);
}

const ORDER: readonly Reader['kind'][] = ['exposure', 'metric', 'semantic-model', 'saved-query', 'test'];

function readersAmong(reached: readonly Reached[], { exposures, consumers }: DbtProject): readonly Reader[] {
  const nearest = new Map(reached.toReversed().map((one) => [one.node, one]));
  const readers = [...nearest.values()].map(({ node, how, depth }): Reader => {
    const exposure = exposures.get(node);
    if (exposure !== undefined) return { node, kind: 'exposure', owner: exposure.owner, how, depth };
    return { node, kind: consumers.get(node)?.kind ?? 'test', how, depth };
  });
  return readers.toSorted(
    (one, other) => rankOf(one) - rankOf(other) || one.depth - other.depth || one.node.localeCompare(other.node, 'en'),
  );
}

function rankOf({ kind, owner }: Reader): number {
  return ORDER.indexOf(kind) * 2 + (kind === 'exposure' && owner === undefined ? 1 : 0);
}
