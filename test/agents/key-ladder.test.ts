import { expect, test } from 'vitest';
import { keyLadder } from '../../src/agents/key-ladder.ts';
import { dataTest, model, project } from './facts-builder.ts';

test('the key comes from tests first, then constraints, unique_key and meta.grain', () => {
  const trips = model('fct_trips', {
    columns: [{ name: 'ride_no', constraints: [{ type: 'unique', columns: [] }] }, 'trip_id'],
    constraints: [{ type: 'primary_key', columns: ['vendor', 'ride_no'] }],
    config: { unique_key: ['vendor', 'trip_id'] },
    meta: { grain: ['trip_id', 'attempt'] },
  });
  const tests = [
    dataTest('unique', 'fct_trips', { column: 'hash' }),
    dataTest('unique', 'fct_trips', { column: 'trip_id' }),
    dataTest('not_null', 'fct_trips', { column: 'TRIP_ID' }),
    dataTest('unique_combination_of_columns', 'fct_trips', { arguments: { combination_of_columns: ['vendor', 'started_at'] } }),
  ];
  expect(keyLadder(trips, project({ nodes: [trips, ...tests] }))).toEqual([
    { source: 'tests', columns: ['trip_id'] },
    { source: 'tests', columns: ['vendor', 'started_at'] },
    { source: 'tests', columns: ['hash'] },
    { source: 'tests', columns: ['trip_id'] },
    { source: 'constraints', columns: ['vendor', 'ride_no'] },
    { source: 'constraints', columns: ['ride_no'] },
    { source: 'unique_key', columns: ['vendor', 'trip_id'] },
    { source: 'meta.grain', columns: ['trip_id', 'attempt'] },
  ]);
});

test('a test of some rows, a warning, an expression and a switched-off test name no key', () => {
  const trips = model('fct_trips');
  const tests = [
    dataTest('unique', 'fct_trips', { column: 'a', where: "day > '2026-01-01'" }),
    dataTest('unique', 'fct_trips', { column: 'b', severity: 'warn' }),
    dataTest('unique', 'fct_trips', { column: "c || '-' || d" }),
    dataTest('unique', 'fct_trips', { column: 'e', enabled: false }),
  ];
  expect(keyLadder(trips, project({ nodes: [trips, ...tests] }))).toEqual([]);
});
