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

/** So many are parsed together: above a size of 100 kB the engine puts what it parses where it stays, instead of copying it there later. */
const TOGETHER = 128;

/** Each is parsed when somebody first asks for it or one of its neighbours. */
function shapesOf(texts: readonly NodeText[], answers: readonly string[]): Shapes {
  const places = new Map(texts.map(({ uniqueId }, at) => [uniqueId, at]));
  const parsed: (readonly (QueryShape | undefined)[])[] = [];
  return (uniqueId) => {
    const at = places.get(uniqueId);
    if (at === undefined) return undefined;
    const group = Math.floor(at / TOGETHER);
    const shapes = (parsed[group] ??= parseTogether(answers.slice(group * TOGETHER, (group + 1) * TOGETHER)));
    return shapes[at % TOGETHER];
  };
}

function parseTogether(texts: readonly string[]): readonly (QueryShape | undefined)[] {
  try {
    const shapes: readonly Answer[] = JSON.parse(`[${texts.join(',')}]`);
    if (shapes.length === texts.length) return shapes.map(shapeOf);
  } catch {
    // One of them is broken: the others still count.
  }
  return texts.map(parseAlone);
}

function parseAlone(text: string): QueryShape | undefined {
  try {
    return shapeOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

type Answer = QueryShape | { readonly unread: string };

function shapeOf(answer: Answer): QueryShape | undefined {
  return 'body' in answer ? answer : undefined;
}
