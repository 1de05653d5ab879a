import type { DbtProject } from '../dbt/project.ts';
import { dialectOf } from '../sql/dialect-of.ts';
import type { QueryShape } from '../sql/query-shape.ts';
import { readShape } from '../sql/read-shape.ts';
import type { SqlEngine } from '../sql/sql-engine.ts';
import type { SideDetails } from './review-facts.ts';

/** Makes `SideDetails.shape` for a project: each node's compiled SQL is read when a rule first asks for it, and only once. */
export function projectShapes(
  { nodes, adapter }: Pick<DbtProject, 'nodes' | 'adapter'>,
  engine: SqlEngine,
): NonNullable<SideDetails['shape']> {
  const dialect = dialectOf(adapter);
  const read = new Map<string, QueryShape | undefined>();
  return (uniqueId) => {
    if (!read.has(uniqueId)) {
      const node = nodes.get(uniqueId);
      const sql = node?.language === 'sql' ? node.compiledCode : undefined;
      read.set(uniqueId, sql === undefined ? undefined : readShape(sql, { dialect, engine }));
    }
    return read.get(uniqueId);
  };
}
