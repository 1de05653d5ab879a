import { expect, test } from 'vitest';
import { relationSpec } from '../../src/cli/relation-spec.ts';

test.for([
  ['trips.csv', { kind: 'file', path: 'trips.csv', format: 'csv' }],
  ['out/trips.parquet', { kind: 'file', path: 'out/trips.parquet', format: 'parquet' }],
  ['trips.csv.gz', { kind: 'file', path: 'trips.csv.gz', format: 'csv' }],
  ['old.duckdb:main.trips', { kind: 'relation', database: 'old.duckdb', parts: ['main', 'trips'] }],
  ['analytics."fct.trips"', { kind: 'relation', database: undefined, parts: ['analytics', 'fct.trips'] }],
  ['`p-1`.d.t', { kind: 'relation', database: undefined, parts: ['p-1', 'd', 't'] }],
] as const)('%s on the command line is understood', ([text, spec]) => {
  expect(relationSpec(text, undefined)).toEqual(spec);
});
