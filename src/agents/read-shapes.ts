import type { SqlFacts, SqlText } from '../core/ports/sql-facts.ts';
import type { Pair } from '../dbt/pair.ts';
import type { DbtNode, DbtProject } from '../dbt/project.ts';
import { plainTestReads } from '../lineage/plain-test.ts';
import { dialectOf } from '../sql/dialect-of.ts';
import type { QueryShape } from '../sql/query-shape.ts';
import type { SideDetails } from './review-facts.ts';

type Project = Pick<DbtProject, 'nodes' | 'adapter'>;
type Shapes = NonNullable<SideDetails['shape']>;

/**
 * Makes `SideDetails.shape` for a whole project: all SQL is read at once, in threads or from the cache. Generic tests are left out, since
 * their YAML says what they do.
 */
export async function readShapes(project: Project, facts: SqlFacts): Promise<Shapes> {
  const texts = textsOf(project, ({ test }) => test?.kind === undefined);
  return shapesOf(texts, await facts.read('shape', texts));
}

/**
 * The same for both sides of a review, where most texts are equal and read once. Lineage wants the generic tests, too, except those whose
 * YAML names the columns.
 */
export async function readBothShapes(sides: Pair<Project>, facts: SqlFacts): Promise<Pair<Shapes>> {
  const [base, head] = [textsOf(sides.base, saysMore), textsOf(sides.head, saysMore)];
  const answers = await facts.read('shape', [...base, ...head]);
  return { base: shapesOf(base, answers), head: shapesOf(head, answers.slice(base.length)) };
}

/** Than the YAML does. */
function saysMore(node: DbtNode): boolean {
  return plainTestReads(node) === undefined;
}

interface NodeText extends SqlText {
  readonly uniqueId: string;
}

function textsOf({ nodes, adapter }: Project, isNeeded: (node: DbtNode) => boolean): readonly NodeText[] {
  const dialect = dialectOf(adapter);
  return [...nodes.values()].flatMap((node) => {
    const { uniqueId, compiledCode: sql, language } = node;
    return sql === undefined || language !== 'sql' || !isNeeded(node) ? [] : [{ uniqueId, sql, dialect }];
  });
}

/** Each is parsed when somebody first asks for it. */
function shapesOf(texts: readonly NodeText[], answers: readonly string[]): Shapes {
  const read = new Map(texts.map(({ uniqueId }, at) => [uniqueId, answers[at] ?? '']));
  const shapes = new Map<string, QueryShape | undefined>();
  return (uniqueId) => {
    if (!shapes.has(uniqueId)) shapes.set(uniqueId, parsed(read.get(uniqueId) ?? ''));
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
