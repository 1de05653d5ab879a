import { expect, test } from 'vitest';
import { impactOf } from '../../src/agents/impact.ts';
import { lineageOf } from '../lineage/lineage-of.ts';
import { change, exposure, facts, model, project } from './facts-builder.ts';

const trips = model('fct_trips');
const board = exposure('board', ['agg_days'], { owner: undefined });
const finance = exposure('finance', ['fct_trips'], { columns: new Map([['fct_trips', ['fare']]]) });
const ops = exposure('ops', ['fct_trips'], { columns: new Map([['fct_trips', ['distance']]]) });

async function impact(compiledCode: string | undefined, parts: Parameters<typeof change>[2]) {
  const agg = model('agg_days', { compiledCode, dependsOn: { nodes: [trips.uniqueId], macros: [] } });
  const head = project({ nodes: [trips, agg], exposures: [board, ops, finance] });
  const side = await lineageOf(head);
  const found = impactOf(facts({ head, models: [change(trips, trips, parts)], lineage: { base: side, head: side } })).get(trips.uniqueId);
  return [...(found?.models ?? []), ...(found?.exposures ?? []).map(({ name }) => name)];
}

const renamed = { class: 'column', columns: [{ name: 'fee', class: 'renamed', previousName: 'fare' }] } as const;

const reached: readonly [string, string | undefined, Parameters<typeof change>[2], readonly string[]][] = [
  [
    'everything, owners first, when rows change',
    'select distance from fct_trips',
    { class: 'model-wide' },
    ['agg_days', 'finance', 'ops', 'board'],
  ],
  [
    'everything when nothing could be proved',
    'select distance from fct_trips',
    { class: 'unknown' },
    ['agg_days', 'finance', 'ops', 'board'],
  ],
  ['only who reads the column', 'with t as (select * from "db"."main"."fct_trips") select distance from t', renamed, ['finance']],
  ['who names the column, and what is behind', 'select FARE from fct_trips', renamed, ['agg_days', 'finance', 'board']],
  ['who takes all columns', 'select * from fct_trips', renamed, ['agg_days', 'finance', 'board']],
  ['who takes all columns of an alias', 'select t.* from fct_trips t', renamed, ['agg_days', 'finance', 'board']],
  [
    'who compares whole rows',
    'with t as (select distinct * from fct_trips) select count(*) from t',
    renamed,
    ['agg_days', 'finance', 'board'],
  ],
  ['nothing when the model is proved equal', 'select * from fct_trips', { class: 'none' }, []],
  [
    'nobody with a new column that nobody takes',
    'select distance from fct_trips',
    { class: 'additive', columns: [{ name: 'tip', class: 'added' }] },
    [],
  ],
  [
    'who takes all columns, with a new one, but no dashboard behind, which can not know it yet',
    'select * from fct_trips',
    { class: 'additive', columns: [{ name: 'tip', class: 'added' }] },
    ['agg_days'],
  ],
  [
    'everything when incremental runs change more than full ones',
    'select distance from fct_trips',
    { class: 'none', incremental: { class: 'model-wide', columns: [], causes: [] } },
    ['agg_days', 'finance', 'ops', 'board'],
  ],
  ['who was not compiled', undefined, renamed, ['agg_days', 'finance', 'board']],
];

test.each(reached)('reaches %s', async (...[, sql, parts, names]) => {
  expect(await impact(sql, parts)).toEqual(names);
});

test('of thousands of changed columns, all that depends on the model counts as reached', async () => {
  const some = Array.from({ length: 2_000 }, (_, index) => ({ name: `c${index}`, class: 'redefined' }) as const);
  const sql = 'select distance from fct_trips';
  expect(await impact(sql, { class: 'column', columns: some })).toEqual([]);
  expect(await impact(sql, { class: 'column', columns: [...some, { name: 'fee', class: 'redefined' }] })).toEqual([
    'agg_days',
    'finance',
    'ops',
    'board',
  ]);
});
