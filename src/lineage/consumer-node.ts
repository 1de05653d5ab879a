import type { DbtConsumer, DbtConsumerPart, DbtProject } from '../dbt/project.ts';
import type { ColumnGraph, GraphColumn, GraphNode, UseEdge } from './column-graph.ts';
import { mayRead, readerNode } from './reader-node.ts';

interface Around {
  readonly project: Pick<DbtProject, 'consumers'>;
  /** The nodes that consumers read. */
  readonly known: ColumnGraph;
}

/** A semantic model with its entities, dimensions and measures as columns; a metric or saved query as a reader of them. */
export function consumerNode(consumer: DbtConsumer, { project, known }: Around): GraphNode {
  const { uniqueId, kind, dependsOn } = consumer;
  if (kind === 'semantic-model') return semanticNode(consumer, known);
  const uses = dependsOn.flatMap((id) => usesOf(consumer, project.consumers.get(id) ?? id));
  return readerNode(uniqueId, { uses, reads: dependsOn, unresolved: [] });
}

function semanticNode({ uniqueId, dependsOn, parts, columns: named }: DbtConsumer, known: ColumnGraph): GraphNode {
  const elements = parts.length > 0 ? parts : named.map((name) => ({ kind: 'dimension' as const, name, expr: name }));
  const columns = new Map(elements.map((element) => [element.name.toLowerCase(), elementColumn(element, dependsOn, known)]));
  return { ...readerNode(uniqueId, { uses: [], reads: dependsOn, unresolved: [] }), columns, find: (key) => columns.get(key) };
}

/** An element without `expr` reads the column of its own name; of an expression each name that is a column counts. */
function elementColumn(
  { kind, name, expr = name }: Pick<DbtConsumerPart, 'kind' | 'name' | 'expr'>,
  models: readonly string[],
  known: ColumnGraph,
): GraphColumn {
  const words = new Set(
    expr
      .replaceAll(/'[^']*'/g, ' ')
      .toLowerCase()
      .match(/[a-z_]\w*/g),
  );
  const step = kind === 'measure' ? 'aggregate' : words.size === 1 ? 'passthrough' : 'derived';
  const from = models.flatMap((node) =>
    [...words]
      .filter((word) => known.get(node)?.find(word) !== undefined)
      .map((column) => ({ node, column, kind: step, how: 'declared' }) as const),
  );
  return { name, kind: step, from };
}

/** A metric reads its measures; where it filters, or stands on other metrics, it may read more of them. */
function usesOf({ kind, parts }: DbtConsumer, read: DbtConsumer | string): readonly UseEdge[] {
  if (typeof read === 'string' || kind !== 'metric' || read.kind !== 'semantic-model')
    return [mayRead(typeof read === 'string' ? read : read.uniqueId)];
  const measures = parts.flatMap((part) => part.measures).map((name) => name.toLowerCase());
  const own = measures.filter((name) => read.parts.some((part) => part.kind === 'measure' && part.name.toLowerCase() === name));
  const filters = parts.some(({ definition }) => JSON.stringify(definition).includes('"filter"'));
  const uses = own.map((column): UseEdge => ({ node: read.uniqueId, column, kind: 'read', how: 'declared' }));
  return own.length === 0 || filters ? [...uses, mayRead(read.uniqueId)] : uses;
}
