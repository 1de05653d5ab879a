import { expect, test } from 'vitest';
import { Problem } from '../../src/core/problem.ts';
import { assertSettingsFit } from '../../src/dbt/assert-settings-fit.ts';
import type { ChosenProfile } from '../../src/dbt/profiles.ts';

const file: ChosenProfile = { name: 'shop', target: 'dev', adapter: 'duckdb', schema: 'main', output: {}, databaseFile: 'shop.duckdb' };
const shared: ChosenProfile = { ...file, target: 'ci', adapter: 'postgres', databaseFile: undefined };
const cloud: ChosenProfile = { ...file, databaseFile: undefined };
const schemas = { prefix: 'dbt_ci', repository: 'acme/shop', pullRequest: 1, project: 'shop' };
const database = '/base/shop.duckdb';

function told(profile: ChosenProfile, settings: { ciDatabase?: string; schemas?: typeof schemas; removeDotEnv?: boolean }): string {
  try {
    assertSettingsFit(profile, { removeDotEnv: true, ...settings });
    return 'fits';
  } catch (error) {
    return error instanceof Problem ? `${error.code} ${error.message} ${error.remedy}` : String(error);
  }
}

test('a setting for the other kind of warehouse alone is told, with the way out', () => {
  expect(told(file, { schemas })).toBe(
    'STW-1032 ci.schema in .github/steward.yml is for a shared warehouse, and the target dev of the profile shop is a DuckDB file. On the base branch, name the target that was meant under profile_target, or write ci.database instead.',
  );
  expect(told(shared, { ciDatabase: database })).toBe(
    'STW-1032 ci.database in .github/steward.yml is for a DuckDB file, and the target ci of the profile shop is postgres. On the base branch, name the target that was meant under profile_target, or write ci.schema instead.',
  );
  expect(told(cloud, { ciDatabase: database })).toContain('is duckdb');
});

test.each([
  ['nothing is said', file, {}],
  ['nothing is said about a shared one', shared, {}],
  ['a file', file, { ciDatabase: database }],
  ['a schema', shared, { schemas }],
  ['both, for two targets', file, { ciDatabase: database, schemas }],
  ['both, for two targets, of which the other is taken', shared, { ciDatabase: database, schemas }],
  ['on somebody’s own machine, where another target may be the default', file, { schemas, removeDotEnv: false }],
])('%s fits', (_, profile, settings) => {
  expect(told(profile, settings)).toBe('fits');
});
