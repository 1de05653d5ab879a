import { type Block, bullets } from '../../core/block.ts';
import type { Queries, QueryResult } from '../../core/ports/queries.ts';
import { asProblem } from '../../core/problem.ts';
import type { Comparison } from '../../dbt/comparison.ts';
import type { Diagnosis } from '../../dbt/diagnosis.ts';
import type { RunSurroundings } from '../run-input.ts';
import { warmQueries } from '../share-queries.ts';
import { type DataQuestion, dataQuestion } from './data-question.ts';

const MILLISECONDS = 60_000;
const MOST = 5;

/**
 * Asks the data where they decide: how many keys are doubled behind a failing `unique`, how many rows point nowhere, how many values
 * nobody expected; on the head, and on the base where it was built. Counts only.
 */
export async function dataEvidence(
  diagnoses: readonly Diagnosis[],
  comparison: Comparison,
  ports: RunSurroundings,
): Promise<readonly Block[]> {
  const data = comparison.data();
  const asked = askedOf(diagnoses, comparison);
  if (data === undefined || asked.length === 0) return [];
  const queries = await ports.openQueries(data, ports.signal);
  try {
    const lines: string[] = [];
    for (const pair of asked) lines.push(await answer(pair, queries));
    return [bullets(lines)];
  } finally {
    await queries.close();
  }
}

/** Starts the connection that `dataEvidence` will need: it takes seconds, in which dbt can run on the base. */
export function expectDataEvidence(diagnoses: readonly Diagnosis[], comparison: Comparison, ports: RunSurroundings): void {
  const data = comparison.data();
  if (data !== undefined && askedOf(diagnoses, comparison).length > 0) warmQueries(data, ports);
}

function askedOf(diagnoses: readonly Diagnosis[], comparison: Comparison): readonly Asked[] {
  const data = comparison.data();
  const { head, base } = comparison.compared;
  if (data === undefined || head === undefined) return [];
  return diagnoses.slice(0, MOST).flatMap(({ node }) => {
    const question = dataQuestion(node, { project: head, data, side: 'head' });
    return question === undefined ? [] : [{ question, onBase: dataQuestion(node, { project: base, data, side: 'base' }) }];
  });
}

interface Asked {
  readonly question: DataQuestion;
  readonly onBase: DataQuestion | undefined;
}

async function answer({ question, onBase }: Asked, queries: Queries): Promise<string> {
  try {
    const here = question.read(await ask(question, queries)) ?? 'it could not be counted';
    return `${question.subject}: ${here}${await beside(onBase, queries)}.`;
  } catch (error) {
    return `${question.subject}: could not be counted (${asProblem(error).message})`;
  }
}

/** A base without the relation says nothing, which is no news. */
async function beside(onBase: DataQuestion | undefined, queries: Queries): Promise<string> {
  if (onBase === undefined) return '';
  try {
    const there = onBase.read(await ask(onBase, queries));
    return there === undefined ? '' : `; on the base: ${there}`;
  } catch {
    return '';
  }
}

function ask({ sql }: DataQuestion, queries: Queries): Promise<QueryResult> {
  return queries.run({ sql, maxRows: 1, timeoutMilliseconds: MILLISECONDS });
}
