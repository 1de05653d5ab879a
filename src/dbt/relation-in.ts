import type { ComparedData } from './comparison.ts';
import type { DbtNode } from './project.ts';

const PARTS = /"(?:[^"]|"")*"|[^."]+/g;

/**
 * A node's relation as queries over a comparison name it. On DuckDB each side's file is attached under the side's name, where the node
 * itself has the file's; elsewhere sides differ in their schemas, and the node's own name is right.
 */
export function relationIn(
  side: keyof ComparedData['databases'],
  { relationName }: Pick<DbtNode, 'relationName'>,
  { databases }: Pick<ComparedData, 'databases'>,
): string | undefined {
  if (relationName === undefined || databases[side] === undefined) return relationName;
  const parts = relationName.match(PARTS) ?? [];
  return [`"${side}"`, ...(parts.length > 2 ? parts.slice(1) : parts)].join('.');
}
