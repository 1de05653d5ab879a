import type { DbtExposure, DbtProject } from '../dbt/project.ts';
import type { ColumnGraph, GraphNode, UseEdge } from './column-graph.ts';
import { consumerNode } from './consumer-node.ts';
import { mayRead, readerNode } from './reader-node.ts';

/** Exposures, semantic models, metrics, saved queries and unit tests as readers of the columns that they name. */
export function readerNodes(project: DbtProject, known: ColumnGraph): readonly GraphNode[] {
  return [
    ...[...project.exposures.values()].map((exposure) => exposureNode(exposure, project)),
    ...[...project.consumers.values()].map((consumer) => consumerNode(consumer, { project, known })),
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
