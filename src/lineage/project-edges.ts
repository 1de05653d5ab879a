import type { EdgeHow } from './column-graph.ts';
import type { ProjectLineage } from './project-lineage.ts';
import type { ColumnPlace, PathKind } from './walk-columns.ts';

/** One direct step from a column to what is made of it. Where it only decides rows, it leads to `*`: all columns of the node. */
export interface ProjectEdge {
  readonly from: ColumnPlace;
  readonly to: ColumnPlace;
  readonly kind: PathKind;
  readonly how: EdgeHow;
}

/** All direct steps of a project, and what could not be resolved. */
export interface ProjectEdges {
  /** How many columns are known, of how many nodes. */
  readonly columns: number;
  readonly nodes: number;
  readonly edges: readonly ProjectEdge[];
  readonly unresolved: readonly { readonly node: string; readonly reason: string }[];
}

/** Lists the whole graph of a project, edge by edge. */
export function projectEdges({ graph }: Pick<ProjectLineage, 'graph'>): ProjectEdges {
  const nodes = [...graph.values()];
  return {
    columns: nodes.reduce((sum, { columns }) => sum + columns.size, 0),
    nodes: nodes.filter(({ columns }) => columns.size > 0).length,
    edges: nodes.flatMap(({ uniqueId, columns, uses }) => [
      ...[...columns.values()].flatMap(({ name, from }) => from.map((edge) => edgeOf(edge, { node: uniqueId, name }))),
      ...uses.map((use) => edgeOf(use, { node: uniqueId, name: '*' })),
    ]),
    unresolved: nodes.flatMap(({ uniqueId, unresolved }) => unresolved.map((reason) => ({ node: uniqueId, reason }))),
  };
}

function edgeOf({ node, column, kind, how }: Read, to: ColumnPlace): ProjectEdge {
  return { from: { node, name: column }, to, kind, how };
}

interface Read {
  readonly node: string;
  readonly column: string;
  readonly kind: PathKind;
  readonly how: EdgeHow;
}
