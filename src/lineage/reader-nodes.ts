import type { DbtConsumer, DbtExposure, DbtProject } from '../dbt/project.ts';
import type { ColumnGraph, GraphNode, UseEdge } from './column-graph.ts';

/** Exposures, semantic models, metrics, saved queries and unit tests as readers of the columns that they name. */
export function readerNodes(project: DbtProject, known: ColumnGraph): readonly GraphNode[] {
  return [
    ...[...project.exposures.values()].map((exposure) => exposureNode(exposure, project)),
    ...[...project.consumers.values()].map((consumer) => consumerNode(consumer, known)),
  ];
}

/** What an exposure declares in `meta.columns`; of a model without a declaration it may read anything. */
function exposureNode({ uniqueId, dependsOn, columns }: DbtExposure, { nodes, sources }: DbtProject): GraphNode {
  const uses = dependsOn.flatMap((node): readonly UseEdge[] => {
    const declared = columns?.get((nodes.get(node) ?? sources.get(node))?.name ?? '');
    return declared === undefined
      ? [mayRead(node)]
      : declared.map((column) => ({ node, column: column.toLowerCase(), kind: 'read', how: 'declared' }));
  });
  const open = uses.filter(({ how }) => how === 'undeclared').map(({ node }) => `which columns of ${node} it reads is not declared`);
  return readerNode(uniqueId, { uses, reads: dependsOn, unresolved: open });
}

/** Semantic models name columns; what stands on them (metrics, saved queries) may ask for any. */
function consumerNode({ uniqueId, kind, dependsOn, columns }: DbtConsumer, known: ColumnGraph): GraphNode {
  const uses = dependsOn.flatMap((node): readonly UseEdge[] =>
    kind === 'semantic-model' && known.has(node)
      ? columns.map((column) => ({ node, column: column.toLowerCase(), kind: 'read', how: 'declared' }))
      : [mayRead(node)],
  );
  return readerNode(uniqueId, { uses, reads: dependsOn, unresolved: [] });
}

function mayRead(node: string): UseEdge {
  return { node, column: '*', kind: 'read', how: 'undeclared' };
}

/** Something that reads columns and has none of its own. */
export function readerNode(uniqueId: string, facts: Pick<GraphNode, 'uses' | 'reads' | 'unresolved'>): GraphNode {
  return { uniqueId, level: 'column', toldBy: 'sql', columns: new Map(), find: () => undefined, ...facts };
}
