import { expect, test } from 'vitest';
import { dbtEnvironment } from '../../src/dbt/dbt-environment.ts';

const inherited = {
  PATH: '/bin',
  HOME: '/home/runner',
  GITHUB_TOKEN: 'ghs_x',
  ACTIONS_RUNTIME_TOKEN: 'x',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'x',
  INPUT_TOKEN: 'x',
  GITHUB_ENV: '/file',
  NODE_OPTIONS: '--x',
  AWS_SECRET_ACCESS_KEY: 'x',
  WAREHOUSE_HOST: 'host',
  DBT_ENV_SECRET_PASSWORD: 'hunter2',
};

test('only what dbt needs, what the base names and what dbt itself keeps secret is passed', () => {
  const env = dbtEnvironment({ inherited, names: ['WAREHOUSE_HOST', 'NOT_SET'], home: '/tmp/home', secrets: true });
  expect(Object.keys(env).toSorted()).toEqual([
    'DBT_ENV_SECRET_PASSWORD',
    'DBT_SEND_ANONYMOUS_USAGE_STATS',
    'DBT_USE_COLORS',
    'DO_NOT_TRACK',
    'HOME',
    'LANG',
    'LC_ALL',
    'PATH',
    'TMPDIR',
    'WAREHOUSE_HOST',
  ]);
  expect(env['HOME']).toBe('/tmp/home');
});

test.each(['GITHUB_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'INPUT_TOKEN', 'GITHUB_ENV', 'NODE_OPTIONS'])(
  '%s is never passed, whoever names it',
  (name) => {
    expect(dbtEnvironment({ inherited, names: [name], home: '/h', secrets: true })[name]).toBeUndefined();
  },
);

test('packages.yml of a pull request sees no secret, also not a named one', () => {
  const env = dbtEnvironment({ inherited, names: ['DBT_ENV_SECRET_PASSWORD'], home: '/h', secrets: false });
  expect(JSON.stringify(env)).not.toContain('hunter2');
});

test('the home folder cannot be named back in', () => {
  expect(dbtEnvironment({ inherited, names: ['HOME'], home: '/h', secrets: true })['HOME']).toBe('/h');
});
