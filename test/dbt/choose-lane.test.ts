import { expect, test } from 'vitest';
import { chooseLane, isOnlyRead } from '../../src/dbt/choose-lane.ts';

const duckdb = { adapter: 'duckdb', databaseFile: 'taxi.duckdb' };
const motherduck = { adapter: 'duckdb', databaseFile: undefined };
const postgres = { adapter: 'postgres', databaseFile: undefined };
const snowflake = { adapter: 'snowflake', databaseFile: undefined };
const schemas = { base: 'ci_b', head: 'ci_h', fix: 'ci_f' };
const wish = (name: 'static' | 'compile' | 'build', by: 'command' | 'on-push' | 'draft' | 'fork' = 'command') => ({ asked: { name, by } });
const hasBudget = true;

test('over a budget, the verdict says the numbers, and the reason what gives more', () => {
  const because = 'this pull request’s runs took 25 minutes, `budget.per_pull_request` allows 20';
  const asked = { name: 'static', by: 'budget', because, more: 'ask with `--build`' } as const;

  expect(chooseLane({ asked, profile: duckdb, schemas: { refused: 'no schema' }, hasBudget: true })).toEqual({
    name: 'static',
    reason: `${because} (ask with \`--build\`): nothing was compiled or built`,
    inVerdict: `static lane: ${because}`,
  });
});

test.each([
  ['DuckDB with a file is built', { profile: duckdb }, 'build'],
  ['a cloud DuckDB is left alone', { profile: motherduck }, 'static'],
  ['a cloud DuckDB with a budget and no schema is compiled', { profile: motherduck, hasBudget }, 'compile'],
  ['PostgreSQL is left alone until somebody says what may be spent', { profile: postgres, schemas }, 'static'],
  ['PostgreSQL with a budget is built where a schema is set aside', { profile: postgres, schemas, hasBudget }, 'build'],
  ['without one it is only compiled', { profile: postgres, hasBudget }, 'compile'],
  ['a warehouse that costs money, too', { profile: snowflake, schemas }, 'static'],
  ['with a budget it is built', { profile: snowflake, schemas, hasBudget }, 'build'],
  ['or when somebody asks', { profile: snowflake, schemas, ...wish('build') }, 'build'],
  ['but never into the shared schema', { profile: snowflake, ...wish('build') }, 'compile'],
  ['static when asked for', { profile: duckdb, ...wish('static') }, 'static'],
  ['compile when asked for', { profile: duckdb, ...wish('compile') }, 'compile'],
  ['compile when asked for, without a budget', { profile: postgres, schemas, ...wish('compile') }, 'compile'],
] as const)('%s', (_, facts, name) => {
  const all = { asked: undefined, hasBudget: false, schemas: { refused: 'no schema was set aside' }, ...facts };
  const lane = chooseLane(all);
  expect(lane.name).toBe(name);
  expect(lane.inVerdict).toBe(
    { build: undefined, compile: 'compile lane: no data was built', static: 'static lane: nothing was built' }[name],
  );
  expect(isOnlyRead(all)).toBe(name === 'static');
});

test.each([
  [
    { profile: postgres, schemas },
    'postgres is built once `budget` (nodes, minutes or bytes) is set in `.github/steward.yml`, or by `/steward review --build`: nothing was compiled or built',
  ],
  [
    { profile: snowflake },
    'snowflake is compiled once `budget` (nodes, minutes or bytes) is set in `.github/steward.yml`, or by `/steward review --build` (built it is not: no schema was set aside): nothing was compiled or built',
  ],
  [{ profile: duckdb, ...wish('static') }, 'asked for: nothing was compiled or built'],
  [
    { profile: duckdb, ...wish('static', 'draft') },
    '`review.drafts` asks for no more while this is a draft (`/steward review --build` does): nothing was compiled or built',
  ],
  [
    { profile: duckdb, ...wish('compile', 'on-push') },
    '`review.on_push` asks for no more (`/steward review --build` does): SQL was compiled, no data was built',
  ],
  [{ profile: duckdb, ...wish('static', 'fork') }, 'a fork’s code is read without secrets: nothing was compiled or built'],
])('the reason says what would give more (%#)', (facts, reason) => {
  expect(chooseLane({ asked: undefined, hasBudget: false, schemas: { refused: 'no schema was set aside' }, ...facts }).reason).toBe(reason);
});
