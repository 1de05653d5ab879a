import { expect, test } from 'vitest';
import { drawnColumnsOf } from '../../src/dbt/drawn-columns-of.ts';
import { model, project } from '../agents/facts-builder.ts';

const on = (...names: readonly string[]) => ({ dependsOn: { nodes: names.map((name) => `model.taxi.${name}`), macros: [] } });
const stg = model('stg', { compiledCode: 'select id, now() as Loaded_At, 1 as plain from raw' });
const mid = model('mid', { ...on('stg'), compiledCode: 'select id, loaded_at as seen_at, plain from "db"."main"."stg"' });
const all = model('all', { ...on('mid'), compiledCode: 'select * from "db"."main"."mid"' });
const calm = model('calm', { ...on('mid'), compiledCode: 'select id, plain from "db"."main"."mid"' });
const history = model('history', { ...on('calm'), resourceType: 'snapshot', compiledCode: 'select * from "db"."main"."calm"' });
const columnsOf = drawnColumnsOf(project({ nodes: [stg, mid, all, calm, history] }));

test.for([
  ['stg', ['loaded_at']],
  ['mid', ['seen_at']],
  ['all', ['seen_at']],
  ['calm', []],
  ['nobody', []],
] as const)('what a clock decides is followed from model to model: %s', async ([name, columns]) => {
  expect(await columnsOf(`model.taxi.${name}`)).toEqual(columns);
});

test('a snapshot’s own columns tell when dbt ran', async () => {
  expect(await columnsOf('model.taxi.history')).toEqual(expect.arrayContaining(['dbt_valid_from', 'dbt_updated_at']));
});
