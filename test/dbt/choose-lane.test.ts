import { expect, test } from 'vitest';
import { chooseLane } from '../../src/dbt/choose-lane.ts';

const duckdb = { adapter: 'duckdb', databaseFile: 'taxi.duckdb' };
const motherduck = { adapter: 'duckdb', databaseFile: undefined };
const postgres = { adapter: 'postgres', databaseFile: undefined };
const schemas = { base: 'ci_b', head: 'ci_h', fix: 'ci_f' };
const snowflake = { adapter: 'snowflake', databaseFile: undefined };

test.each([
  ['DuckDB with a file is built', { profile: duckdb }, 'build'],
  ['a cloud DuckDB is only compiled', { profile: motherduck }, 'compile'],
  ['PostgreSQL is built where a schema is set aside', { profile: postgres, schemas }, 'build'],
  ['PostgreSQL without one is only compiled', { profile: postgres }, 'compile'],
  ['a warehouse that costs money is only compiled', { profile: snowflake, schemas }, 'compile'],
  ['unless the build is allowed', { profile: snowflake, schemas, requested: 'build' as const }, 'build'],
  ['but never into the shared schema', { profile: snowflake, requested: 'build' as const }, 'compile'],
  ['static when asked for', { profile: duckdb, requested: 'static' as const }, 'static'],
  ['compile when asked for', { profile: duckdb, requested: 'compile' as const }, 'compile'],
])('%s', (_, facts, name) => {
  const lane = chooseLane({ requested: undefined, schemas: { refused: 'no schema was set aside' }, ...facts });
  expect(lane.name).toBe(name);
  expect(lane.reason).not.toBe('');
});
