import type { Rule } from '../agents/define-rule.ts';
import type { Answer, Question } from '../agents/question.ts';
import type { ReviewFacts } from '../agents/review-facts.ts';
import { viewSide } from '../agents/side-view.ts';
import type { Queries, QueryResult } from '../core/ports/queries.ts';
import { asProblem } from '../core/problem.ts';
import type { ComparedData, Comparison } from '../dbt/comparison.ts';
import type { NotAnalysed } from '../dbt/not-analysed.ts';
import { builtRelation } from './built-relation.ts';
import type { RunSurroundings } from './run-input.ts';

/** Facts with the answers of the data in them, and what was asked in vain. */
export interface Answered {
  readonly facts: ReviewFacts;
  readonly notAnalysed: readonly NotAnalysed[];
}

type Side = 'base' | 'head';
const SIDES = ['base', 'head'] as const;

/** A question of a rule on each side that has it: what only one side answers says nothing about what is new. */
interface Asked {
  readonly id: string;
  readonly ruleId: string;
  readonly questions: readonly (Question & { readonly side: Side })[];
}

/** Each is one small SELECT on each side; more would make a review of a whole project wait for the data alone. */
const MOST = 200;
/** A count over a table that CI just built takes a second at most. */
const MILLISECONDS = 20_000;
/** All of them together: a review has to end while its author still looks at the pull request. */
const MILLISECONDS_IN_ALL = 90_000;
/** An answer is a few counts; who wants rows asks too much. */
const MOST_ROWS = 100;

/**
 * Asks the data what rules want to know of base and head, while the comparison is open. A question gets an answer only when every
 * side that has it answers; the others are told with the reason. Where no rule asks, nothing is opened.
 */
export async function answerQuestions(
  rules: readonly Rule[],
  { facts, comparison }: { readonly facts: ReviewFacts; readonly comparison: Comparison },
  ports: Pick<RunSurroundings, 'openQueries' | 'signal' | 'clock'>,
): Promise<Answered> {
  const data = comparison.data();
  if (data === undefined || comparison.compared.head === undefined) return { facts, notAnalysed: [] };
  const known = withRelations(facts, comparison, data);
  const asked = questionsOf(rules, known);
  if (asked.length === 0) return { facts: known, notAnalysed: [] };
  const queries = await ports.openQueries(data, ports.signal);
  try {
    return await askAll(asked, known, { queries, ...ports });
  } finally {
    await queries.close();
  }
}

function withRelations(facts: ReviewFacts, { compared }: Comparison, place: ComparedData): ReviewFacts {
  const relation = (side: Side) => (id: string) => builtRelation(side, id, { compared, place });
  const { base, head } = facts.details ?? {};
  return { ...facts, details: { base: { ...base, relation: relation('base') }, head: { ...head, relation: relation('head') } } };
}

function questionsOf(rules: readonly Rule[], facts: ReviewFacts): readonly Asked[] {
  const views = SIDES.map((side) => viewSide(facts, side));
  const all = rules.flatMap((rule) =>
    views.flatMap((view) => [...(rule.ask?.(view) ?? [])].map((question) => ({ ...question, ruleId: rule.id, side: view.side }))),
  );
  return [...Map.groupBy(all, ({ id }) => id)].map(([id, questions]) => ({ id, ruleId: questions[0]?.ruleId ?? id, questions }));
}

interface Asking extends Pick<RunSurroundings, 'signal' | 'clock'> {
  readonly queries: Queries;
}

async function askAll(asked: readonly Asked[], facts: ReviewFacts, asking: Asking): Promise<Answered> {
  const deadline = asking.clock.now().getTime() + MILLISECONDS_IN_ALL;
  const answers = { base: new Map<string, Answer>(), head: new Map<string, Answer>() };
  const left: (NotAnalysed & { readonly ruleId: string })[] = [];
  for (const [index, { id, ruleId, questions }] of asked.entries()) {
    const remaining = deadline - asking.clock.now().getTime();
    const obstacle =
      index >= MOST ? `only ${MOST} questions are asked` : remaining <= 0 ? 'the time for questions to the data was over' : '';
    const found = obstacle === '' ? await askSides(questions, asking, Math.min(remaining, MILLISECONDS)) : obstacle;
    if (typeof found === 'string') left.push({ ruleId, subject: id, reason: found });
    else for (const [side, answer] of found) answers[side].set(id, answer);
  }
  const { base, head } = facts.details ?? {};
  const details = { base: { ...base, answers: answers.base }, head: { ...head, answers: answers.head } };
  return { facts: { ...facts, details }, notAnalysed: inLines(left) };
}

/** The answers by side, or why there are none. */
async function askSides(
  questions: Asked['questions'],
  { queries, signal }: Asking,
  timeoutMilliseconds: number,
): Promise<ReadonlyMap<Side, Answer> | string> {
  const answers = new Map<Side, Answer>();
  for (const { side, sql } of questions) {
    try {
      const result = await queries.run({ sql, maxRows: MOST_ROWS, timeoutMilliseconds, signal });
      if (result.truncated) return `the answer has more than ${MOST_ROWS} rows`;
      answers.set(side, rowsOf(result));
    } catch (error) {
      signal.throwIfAborted();
      return asProblem(error).message;
    }
  }
  return answers;
}

function rowsOf({ columns, rows }: QueryResult): Answer {
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.toLowerCase(), row[index] ?? null])));
}

/** One line for each rule and reason. */
function inLines(left: readonly (NotAnalysed & { readonly ruleId: string })[]): readonly NotAnalysed[] {
  const groups = Map.groupBy(left, ({ ruleId, reason }) => `${ruleId}\n${reason}`);
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const subject = others.length === 0 ? first.subject : `${first.ruleId} (${others.length + 1} questions)`;
    return [{ subject, reason: first.reason }];
  });
}
