import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { chooseProfile, type ProfileSearch, profileText } from '../../src/dbt/profiles.ts';
import { memoryFiles } from './memory-files.ts';

const PROFILES = `
taxi:
  target: "{{ env_var('DBT_TARGET', 'dev') }}"
  outputs:
    dev:
      type: duckdb
      path: "{{ env_var('TAXI_DATABASE', '../warehouse/taxi.duckdb') }}"
      schema: analytics
      threads: 2
      settings: {access_mode: automatic, enabled: yes}
    cloud: {type: duckdb, path: "md:taxi", schema: main}
    memory: {type: duckdb}
    warehouse: {type: postgres, host: "{{ env_var('HOST') }}", password: "{{ env_var('DBT_ENV_SECRET_PW') }}", schema: prod, threads: 4}
`;
const search: ProfileSearch = { base: '/base', projectDir: 'transform', env: {} };

function files(more: Readonly<Record<string, string>> = {}) {
  return memoryFiles({
    '/base/transform/dbt_project.yml': 'name: taxi\nprofile: taxi\n',
    '/base/transform/profiles.yml': PROFILES,
    ...more,
  });
}

test('picks the profile of the project and its default target', async () => {
  const profile = await chooseProfile(files(), search);
  expect(profile).toMatchObject({ name: 'taxi', target: 'dev', adapter: 'duckdb', schema: 'analytics', databaseFile: 'taxi.duckdb' });
});

test.each([
  ['a named target', { target: 'memory' }, { target: 'memory', databaseFile: 'memory.duckdb' }],
  ['a target from the environment', { env: { DBT_TARGET: 'warehouse' } }, { target: 'warehouse', databaseFile: undefined }],
  ['a database from the environment', { env: { TAXI_DATABASE: '/data/other.db' } }, { target: 'dev', databaseFile: 'other.db' }],
  ['a database in the cloud has no file', { target: 'cloud' }, { target: 'cloud', databaseFile: undefined }],
])('%s', async (_, more, expected) => {
  expect(await chooseProfile(files(), { ...search, ...more })).toMatchObject(expected);
});

test('writes only the chosen target, with only schema and path replaced', async () => {
  const profile = await chooseProfile(files(), search);
  const written = parse(profileText(profile, { path: '/tmp/head/taxi.duckdb' }), { version: '1.1' });
  expect(written).toEqual({
    taxi: {
      target: 'dev',
      outputs: {
        dev: {
          type: 'duckdb',
          path: '/tmp/head/taxi.duckdb',
          schema: 'analytics',
          threads: 2,
          settings: { access_mode: 'automatic', enabled: true },
        },
      },
    },
  });
});

test('keeps the Jinja of the other values, so that no secret is written', async () => {
  const profile = await chooseProfile(files(), { ...search, target: 'warehouse', env: { DBT_ENV_SECRET_PW: 'hunter2' } });
  const text = profileText(profile, { schema: 'ci_1_head' });
  expect(text).toContain("{{ env_var('DBT_ENV_SECRET_PW') }}");
  expect(text).toContain('ci_1_head');
  expect(text).not.toContain('hunter2');
});

test('looks at the root of the base after the project, and only in a configured folder', async () => {
  const atRoot = memoryFiles({ '/base/transform/dbt_project.yml': 'profile: taxi', '/base/profiles.yml': PROFILES });
  expect(await chooseProfile(atRoot, search)).toMatchObject({ target: 'dev' });
  await expect(chooseProfile(files(), { ...search, profilesDir: 'ci' })).rejects.toMatchObject({ code: 'STW-1007' });
  expect(await chooseProfile(files({ '/base/ci/profiles.yml': PROFILES }), { ...search, profilesDir: 'ci' })).toMatchObject({
    target: 'dev',
  });
});

test.each([
  ['no project', { given: memoryFiles() }, 'STW-1001'],
  ['a project without a profile', { given: files({ '/base/transform/dbt_project.yml': 'name: taxi' }) }, 'STW-1002'],
  ['a broken profiles.yml', { given: files({ '/base/transform/profiles.yml': 'taxi: [' }) }, 'STW-1002'],
  ['a profile without outputs', { given: files({ '/base/transform/profiles.yml': 'taxi: {target: dev}' }) }, 'STW-1002'],
  ['no such profile', { given: files({ '/base/transform/profiles.yml': 'other: {}' }) }, 'STW-1007'],
  ['no such target', { given: files(), target: 'prod' }, 'STW-1008'],
])('%s is a Problem', async (_, { given, ...more }, code) => {
  await expect(chooseProfile(given, { ...search, ...more })).rejects.toMatchObject({ code });
});
