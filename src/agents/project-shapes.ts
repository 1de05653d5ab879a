import type { DbtNode, DbtProject } from '../dbt/project.ts';
import { renderPlainly } from '../dbt/render-plainly.ts';
import { dialectOf } from '../sql/dialect-of.ts';
import type { QueryShape } from '../sql/query-shape.ts';
import { readShape } from '../sql/read-shape.ts';
import type { SqlEngine } from '../sql/sql-engine.ts';
import type { SideDetails } from './review-facts.ts';

type Shapes = NonNullable<SideDetails['shape']>;

/** Makes `SideDetails.shape` for a project: each node's compiled SQL is read when a rule first asks for it, and only once. */
export function projectShapes({ nodes, adapter }: Pick<DbtProject, 'nodes' | 'adapter'>, engine: SqlEngine): Shapes {
  return shapesOf({ nodes, adapter }, engine, ({ compiledCode }) => compiledCode);
}

/** Makes `SideDetails.writtenShape`: the same for what wasn't compiled and needs no dbt to be read. */
export function writtenShapes(project: Pick<DbtProject, 'nodes' | 'sources' | 'adapter'>, engine: SqlEngine): Shapes {
  return shapesOf(project, engine, (node) => (node.compiledCode === undefined ? renderPlainly(node, project) : undefined));
}

function shapesOf(
  { nodes, adapter }: Pick<DbtProject, 'nodes' | 'adapter'>,
  engine: SqlEngine,
  sqlOf: (node: DbtNode) => string | undefined,
): Shapes {
  const dialect = dialectOf(adapter);
  const read = new Map<string, QueryShape | undefined>();
  return (uniqueId) => {
    if (!read.has(uniqueId)) {
      const node = nodes.get(uniqueId);
      const sql = node?.language === 'sql' ? sqlOf(node) : undefined;
      read.set(uniqueId, sql === undefined ? undefined : readShape(sql, { dialect, engine }));
    }
    return read.get(uniqueId);
  };
}
