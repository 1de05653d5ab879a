import type { DbtNode } from '../dbt/project.ts';
import type { UseEdge } from './column-graph.ts';

const PLAIN: ReadonlySet<string> = new Set(['not_null', 'unique', 'accepted_values', 'relationships']);

/** What one of dbt's own four tests reads, which its YAML says already: no SQL needs to be parsed for them. Undefined for any other test. */
export function plainTestReads({ test, dependsOn }: Pick<DbtNode, 'test' | 'dependsOn'>): readonly UseEdge[] | undefined {
  const { kind = '', namespace, column, attachedTo, where, arguments: given } = test ?? {};
  if (!PLAIN.has(kind) || namespace !== undefined || column === undefined || attachedTo === undefined || where !== undefined)
    return undefined;
  if (kind !== 'relationships') return [read(attachedTo, column)];
  const other = dependsOn.nodes.find((id) => id !== attachedTo) ?? attachedTo;
  return typeof given?.['field'] === 'string' ? [read(attachedTo, column), read(other, given['field'])] : undefined;
}

function read(node: string, name: string): UseEdge {
  return { node, column: name.toLowerCase(), kind: 'read', how: 'declared' };
}
