import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { Problem } from '../../src/core/problem.ts';
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

/** Nine lists of nine, each of the one before. */
const BOMB = `a0: &a0 [x]\n${Array.from({ length: 9 }, (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level},`.repeat(9)}]\n`).join('')}`;

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

test('takes a single letter for a text, as dbt does, and yes and off for what they are', async () => {
  const given = files({
    '/base/transform/profiles.yml': 'taxi: {target: dev, outputs: {dev: {type: postgres, password: y, user: N, ssl: yes, retry: off}}}',
  });
  const profile = await chooseProfile(given, search);
  expect(profile.output).toEqual({ type: 'postgres', password: 'y', user: 'N', ssl: true, retry: false });
  expect(parse(profileText(profile, {}), { version: '1.1' })).toEqual({ taxi: { target: 'dev', outputs: { dev: profile.output } } });
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

const PROJECT = '/base/transform/dbt_project.yml';
const PROFILE = '/base/transform/profiles.yml';
/** Each as a person reads it: the file from the repository's root, the line, and what is wrong there. */
const SENTENCES: readonly (readonly [
  what: string,
  files: Readonly<Record<string, string>>,
  search: Partial<ProfileSearch>,
  says: string,
])[] = [
  ['no project', {}, { projectDir: 'gone' }, 'STW-1001 No dbt project was found in the folder gone.'],
  [
    'a project without a profile',
    { [PROJECT]: 'name: taxi' },
    {},
    'STW-1031 The file transform/dbt_project.yml is not valid: line 1: the file lacks the key profile',
  ],
  [
    'a project that is empty',
    { [PROJECT]: '' },
    {},
    'STW-1031 The file transform/dbt_project.yml is not valid: line 1: the file lacks the key profile',
  ],
  [
    'a project that is a list',
    { [PROJECT]: '- a' },
    {},
    'STW-1031 The file transform/dbt_project.yml is not valid: line 1: the file must be a map of keys, not a list',
  ],
  [
    'a project that is no YAML',
    { [PROJECT]: 'name: taxi\nprofile: "taxi\n' },
    {},
    'STW-1031 The file transform/dbt_project.yml is not valid: line 3: Missing closing "quote',
  ],
  [
    'a broken profiles.yml',
    { [PROFILE]: 'taxi:\n  outputs: [\n' },
    {},
    'STW-1031 The file transform/profiles.yml is not valid: line 3: Flow sequence in block collection must be sufficiently indented and end with a ]',
  ],
  [
    'a profiles.yml that is a YAML bomb',
    { [PROFILE]: BOMB },
    {},
    'STW-1031 The file transform/profiles.yml is not valid: line 1: it repeats parts of itself (*) too often',
  ],
  [
    'a profile without outputs',
    { [PROFILE]: 'other: {}\ntaxi:\n  target: dev\n' },
    {},
    'STW-1031 The file transform/profiles.yml is not valid: line 2: taxi lacks the key outputs',
  ],
  [
    'an output without a type',
    { [PROFILE]: 'taxi:\n  target: dev\n  outputs:\n    dev:\n      schema: main\n' },
    {},
    'STW-1031 The file transform/profiles.yml is not valid: line 4: taxi: outputs.dev lacks the key type',
  ],
  [
    'a schema that is a number',
    { [PROFILE]: 'taxi:\n  outputs:\n    dev:\n      type: duckdb\n      schema: 7\n' },
    { target: 'dev' },
    'STW-1031 The file transform/profiles.yml is not valid: line 5: taxi: outputs.dev.schema must be a text, not 7',
  ],
  [
    'no such profile',
    { [PROFILE]: 'shop: {}\nconfig: {}\n', '/base/profiles.yml': 'other: {}' },
    {},
    'STW-1007 No profile named taxi was found in transform/profiles.yml or profiles.yml; there are shop, other.',
  ],
  ['no profiles.yml where one was configured', {}, { profilesDir: 'ci' }, 'STW-1007 No profile named taxi was found in ci/profiles.yml.'],
  ['no such target', {}, { target: 'prod' }, 'STW-1008 The profile taxi has no target prod; it has dev, cloud, memory, warehouse.'],
];

test.for(SENTENCES)('%s is a Problem', async ([, given, more, says]) => {
  const thrown = await chooseProfile(files(given), { ...search, ...more }).catch((error: unknown) => error);
  expect(thrown instanceof Problem && `${thrown.code} ${thrown.message}`).toBe(says);
});
