import { expect, test } from 'vitest';
import { parsingEnvironment } from '../../src/dbt/parsing-environment.ts';

const SECRET = '64739';

test.each([
  ['what is set stays', { host: "{{ env_var('PG_HOST') }}" }, { PG_HOST: 'db' }, ['PG_HOST'], {}],
  ['what dbt would not get counts as missing', { host: "{{ env_var('PG_HOST') }}" }, { PG_HOST: 'db' }, [], { PG_HOST: '1' }],
  ['what is empty, too', { host: "{{ env_var('PG_HOST') }}" }, { PG_HOST: '' }, ['PG_HOST'], { PG_HOST: '1' }],
  ['a default is enough', { host: "{{ env_var('PG_HOST', 'localhost') }}" }, {}, [], {}],
  [
    'a secret is never given',
    { pass: "{{ env_var('DBT_ENV_SECRET_PG') }}" },
    { DBT_ENV_SECRET_PG: 'x' },
    [],
    { DBT_ENV_SECRET_PG: SECRET },
  ],
  ['a flag is one', { ssl: "{{ env_var('SSL') | as_bool }}" }, {}, [], { SSL: 'True' }],
  ['a key of several fields is one', { keyfile_json: "{{ env_var('KEY') | as_native }}" }, {}, [], { KEY: '{}' }],
  ['at any depth', { keyfile: { private_key: "{{ env_var('KEY') }}" } }, {}, [], { KEY: '1' }],
  ['what the configuration names', {}, {}, ['REGION'], { REGION: '1' }],
] as const)('%s', (...[, output, inherited, names, standIns]) => {
  const made = parsingEnvironment({ inherited, names }, { output });
  expect(made.standIns).toEqual(Object.keys(standIns));
  expect(made.env.inherited).toMatchObject(standIns);
  expect(made.env.names).toEqual(expect.arrayContaining(Object.keys(standIns)));
});
