import { describe, expect, test } from 'vitest';
import { defineRule, type Rule } from '../../src/agents/define-rule.ts';
import type { Queries, QueryCall, QueryResult } from '../../src/core/ports/queries.ts';
import { Problem } from '../../src/core/problem.ts';
import type { BuildOutcome } from '../../src/dbt/build-outcome.ts';
import type { ComparedSides } from '../../src/dbt/compared-sides.ts';
import type { Comparison } from '../../src/dbt/comparison.ts';
import { answerQuestions } from '../../src/workflows/answer-questions.ts';
import { facts, model, project } from '../agents/facts-builder.ts';

const fact = model('fct_trips');
const both = { base: project({ nodes: [fact] }), head: project({ nodes: [fact] }) };

/** A rule that asks each model of the project how many rows it has. */
function counting(id: string, times = 1): Rule {
  return defineRule({
    id,
    code: 'K0',
    title: 'counts',
    severity: 'warning',
    preset: 'default',
    agent: 'dim-modeler',
    *ask(view) {
      for (const { uniqueId } of view.project.nodes.values()) {
        const relation = view.relation(uniqueId);
        if (relation === undefined) continue;
        for (let time = 0; time < times; time += 1)
          yield { id: `${id}:${uniqueId}:${time}`, sql: `select count(*) as ROWS from ${relation}` };
      }
    },
    *checkSide() {},
  });
}

function built(...names: readonly string[]): BuildOutcome {
  const results = names.map((name) => {
    const uniqueId = `model.taxi.${name}`;
    return [uniqueId, { uniqueId, status: 'success', seconds: 1, failures: undefined, message: undefined }] as const;
  });
  return { command: 'build', succeeded: true, results: new Map(results), errors: [], seconds: 1 };
}

interface World {
  readonly build?: ComparedSides['build'];
  readonly sides?: Pick<ComparedSides, 'base' | 'head'>;
  readonly hasData?: boolean;
  /** What a query gives; `time` is the clock, in milliseconds. */
  readonly answer?: (call: QueryCall, asked: number, time: { now: number }) => QueryResult;
}

const counts: QueryResult = { columns: ['ROWS'], rows: [[3]], truncated: false };

async function ask(
  rules: readonly Rule[],
  { build = { base: built('fct_trips'), head: built('fct_trips') }, sides = both, hasData = true, answer = () => counts }: World = {},
) {
  const asked: string[] = [];
  const state = { opened: 0, closed: 0 };
  const time = { now: 0 };
  const queries: Queries = {
    run: async (call) => {
      asked.push(call.sql);
      return answer(call, asked.length, time);
    },
    close: async () => {
      state.closed += 1;
    },
  };
  const data = { adapter: 'duckdb', databases: { base: '/b.duckdb', head: '/h.duckdb' } } as ReturnType<Comparison['data']>;
  const comparison = { compared: { ...sides, build }, data: () => (hasData ? data : undefined) } as Comparison;
  const clock = { now: () => new Date(time.now), sleep: async () => {} };
  const openQueries = async () => {
    state.opened += 1;
    return queries;
  };
  const result = await answerQuestions(
    rules,
    { facts: facts({ base: sides.base, head: sides.head ?? sides.base }), comparison },
    { openQueries, clock, signal: new AbortController().signal },
  );
  return { ...result, asked, state };
}

describe('answerQuestions', () => {
  test('asks base and head in their own databases, and gives the rows by lower-case column name', async () => {
    const { facts: known, asked, state, notAnalysed } = await ask([counting('a')]);
    expect(asked).toEqual([
      'select count(*) as ROWS from "base"."main"."fct_trips"',
      'select count(*) as ROWS from "head"."main"."fct_trips"',
    ]);
    expect(known.details?.base?.answers?.get('a:model.taxi.fct_trips:0')).toEqual([{ rows: 3 }]);
    expect(known.details?.head?.answers?.get('a:model.taxi.fct_trips:0')).toEqual([{ rows: 3 }]);
    expect(state).toEqual({ opened: 1, closed: 1 });
    expect(notAnalysed).toEqual([]);
  });

  test('opens nothing where no rule asks, where no data was built, or where the head is broken', async () => {
    expect((await ask([counting('a', 0)])).state.opened).toBe(0);
    expect((await ask([counting('a')], { hasData: false })).state.opened).toBe(0);
    const broken = { base: both.base, head: undefined };
    expect((await ask([counting('a')], { sides: broken })).state.opened).toBe(0);
  });

  test('a table that this comparison did not build is not asked', async () => {
    expect((await ask([counting('a')], { build: {} })).asked).toEqual([]);
  });

  test('what the base has but did not build is not asked on the head either: whatever is wrong may be old', async () => {
    expect((await ask([counting('a')], { build: { base: built(), head: built('fct_trips') } })).asked).toEqual([]);
  });

  test('a model that only the head has is asked there', async () => {
    const sides = { base: project(), head: both.head };
    const { asked } = await ask([counting('a')], { sides, build: { base: built(), head: built('fct_trips') } });
    expect(asked).toEqual(['select count(*) as ROWS from "head"."main"."fct_trips"']);
  });

  test('a question that one side refuses has no answer on either, and is told; the next one is asked', async () => {
    const answer = (_: QueryCall, count: number) => {
      if (count === 2) throw new Problem('STW-2011', { detail: 'no such column' });
      return counts;
    };
    const { facts: known, notAnalysed } = await ask([counting('a'), counting('b')], { answer });
    expect([...(known.details?.base?.answers?.keys() ?? [])]).toEqual(['b:model.taxi.fct_trips:0']);
    expect([...(known.details?.head?.answers?.keys() ?? [])]).toEqual(['b:model.taxi.fct_trips:0']);
    expect(notAnalysed).toEqual([{ subject: 'a:model.taxi.fct_trips:0', reason: expect.stringContaining('no such column') }]);
  });

  test('an answer with more rows than are fetched is none', async () => {
    const { notAnalysed } = await ask([counting('a')], { answer: () => ({ ...counts, truncated: true }) });
    expect(notAnalysed).toEqual([{ subject: 'a:model.taxi.fct_trips:0', reason: 'the answer has more than 100 rows' }]);
  });

  test('no more than 200 questions are asked, and one line counts the others', async () => {
    const { asked, notAnalysed } = await ask([counting('a', 203)]);
    expect(asked).toHaveLength(400);
    expect(notAnalysed).toEqual([{ subject: 'a (3 questions)', reason: 'only 200 questions are asked' }]);
  });

  test('when the time for all of them is over the rest is left out, and no query gets more time than is left', async () => {
    const timeouts: number[] = [];
    const { notAnalysed } = await ask([counting('a', 8)], {
      answer: (call, _, time) => {
        timeouts.push(call.timeoutMilliseconds);
        time.now += 10_000;
        return counts;
      },
    });
    expect(timeouts).toEqual([20, 20, 20, 20, 20, 20, 20, 20, 10, 10].map((seconds) => seconds * 1000));
    expect(notAnalysed).toEqual([{ subject: 'a (3 questions)', reason: 'the time for questions to the data was over' }]);
  });
});
