import { expect, test } from 'vitest';
import { runtimeRegression } from '../../../../../src/agents/data-modeler/rules/performance/runtime-regression.ts';
import type { Answer } from '../../../../../src/agents/question.ts';
import { viewSide } from '../../../../../src/agents/side-view.ts';
import type { BuildOutcome, NodeResult } from '../../../../../src/dbt/build-outcome.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { change, facts, model } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';
import { built } from './built.ts';

type Results = Readonly<Record<string, Partial<NodeResult>>>;

interface Parts {
  readonly models?: readonly [DbtNode, DbtNode];
  readonly rows?: readonly [number, number];
  readonly parts?: readonly [Partial<BuildOutcome>, Partial<BuildOutcome>];
}

function counted(rows: number | undefined): ReadonlyMap<string, Answer> {
  return new Map(rows === undefined ? [] : [['runtime-regression:model.taxi.fct_trips', [{ n: rows }]]]);
}

function review(before: Results, after: Results, { models = [model('fct_trips'), model('fct_trips')], rows, parts }: Parts = {}) {
  const details = {
    base: { build: built(before, parts?.[0]), answers: counted(rows?.[0]) },
    head: { build: built(after, parts?.[1]), answers: counted(rows?.[1]) },
  };
  return findingsOf(runtimeRegression, facts({ models: [change(...models, { causes: [{ why: 'join added', line: 4 }] })], details }));
}

const [fast, slow]: readonly [Results, Results] = [{ fct_trips: { seconds: 6.2 } }, { fct_trips: { seconds: 41 } }];

test('finds a model that takes much longer, with the change that came along', () => {
  expect(review(fast, slow)).toMatchObject([
    {
      message: '`fct_trips` now builds in 41 s instead of 6.2 s. What changed: join added.',
      location: { path: 'models/fct_trips.sql', line: 4 },
    },
  ]);
});

test('says that the rows are as many where it knows them', () => {
  expect(review(fast, slow, { rows: [500, 500] })[0]?.message).toContain('instead of 6.2 s, for as many rows.');
  expect(review(fast, slow, { rows: [500, 480] })[0]?.message).toContain('for no more rows.');
});

const others = (seconds: number): Results => Object.fromEntries(['a', 'b', 'c'].map((name) => [name, { seconds }]));

const passed: readonly [string, readonly [Results, Results, Parts?]][] = [
  ['a few seconds', [{ fct_trips: { seconds: 1 } }, { fct_trips: { seconds: 9 } }]],
  ['less than twice as long', [{ fct_trips: { seconds: 100 } }, { fct_trips: { seconds: 180 } }]],
  [
    'a machine on which everything takes longer',
    [
      { ...fast, ...others(2) },
      { fct_trips: { seconds: 30 }, ...others(8) },
    ],
  ],
  ['more rows', [fast, slow, { rows: [500, 900] }]],
  ['a model that fails', [fast, { fct_trips: { seconds: 41, status: 'error' } }]],
  ['a view that becomes a table', [fast, slow, { models: [model('fct_trips', { materialized: 'view' }), model('fct_trips')] }]],
  ['an incremental run beside a full one', [fast, slow, { parts: [{ twice: ['model.taxi.fct_trips'] }, {}] }]],
  ['a model that the base didn’t build', [{}, slow]],
];

test.each(passed)('passes %s', (_, [before, after, parts]) => {
  expect(review(before, after, parts)).toEqual([]);
});

test('a slow machine doesn’t hide a model that is slower still', () => {
  expect(review({ ...fast, ...others(2) }, { fct_trips: { seconds: 60 }, ...others(4) })).toHaveLength(1);
});

test('finds nothing where nothing was built', () => {
  expect(findingsOf(runtimeRegression, facts({ models: [change(model('fct_trips'), model('fct_trips'))] }))).toEqual([]);
});

test('asks for the rows of changed models that took a while', () => {
  const build = built({ fct_trips: { seconds: 12 }, dim_zone: { seconds: 0.4 } });
  const models = ['fct_trips', 'dim_zone'].map((name) => change(model(name), model(name)));
  const view = viewSide(facts({ models, details: { head: { build, relation: (id) => `"db"."${id}"` } } }), 'head');
  expect([...runtimeRegression.ask(view)]).toEqual([
    { id: 'runtime-regression:model.taxi.fct_trips', sql: 'select count(*) as n from "db"."model.taxi.fct_trips"' },
  ]);
});
