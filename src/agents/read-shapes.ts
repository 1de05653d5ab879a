import type { SqlFacts } from '../core/ports/sql-facts.ts';
import type { DbtProject } from '../dbt/project.ts';
import { dialectOf } from '../sql/dialect-of.ts';
import type { QueryShape } from '../sql/query-shape.ts';
import type { SideDetails } from './review-facts.ts';

/**
 * Makes `SideDetails.shape` for a whole project: all SQL is read at once, in threads or from the cache. Generic tests are left out, since
 * their YAML says what they do.
 */
export async function readShapes(
  { nodes, adapter }: Pick<DbtProject, 'nodes' | 'adapter'>,
  facts: SqlFacts,
): Promise<NonNullable<SideDetails['shape']>> {
  const dialect = dialectOf(adapter);
  const compiled = [...nodes.values()].flatMap(({ uniqueId, compiledCode, language, test }) =>
    compiledCode === undefined || language !== 'sql' || test?.kind !== undefined ? [] : [{ uniqueId, sql: compiledCode, dialect }],
  );
  const answers = await facts.read('shape', compiled);
  const texts = new Map(compiled.map(({ uniqueId }, at) => [uniqueId, answers[at] ?? '']));
  const shapes = new Map<string, QueryShape | undefined>();
  return (uniqueId) => {
    if (!shapes.has(uniqueId)) shapes.set(uniqueId, parsed(texts.get(uniqueId) ?? ''));
    return shapes.get(uniqueId);
  };
}

function parsed(text: string): QueryShape | undefined {
  try {
    const shape: QueryShape | { readonly unread: string } = JSON.parse(text);
    return 'body' in shape ? shape : undefined;
  } catch {
    return undefined;
  }
}
