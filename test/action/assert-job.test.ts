import { expect, test } from 'vitest';
import { assertJob } from '../../src/action/assert-job.ts';
import { aRequest } from '../fakes/app-world.ts';

const ofFork = aRequest({ lane: { name: 'static', by: 'fork' } });
const own = aRequest();

test.each<[string, Parameters<typeof assertJob>]>([
  ['a branch of this repository in the job run', [[own], { job: 'run', variables: { DBT_ENV_SECRET_PASSWORD: 'x' } }]],
  ['a draft, which is only read, there too', [[aRequest({ lane: { name: 'static', by: 'draft' } })], { job: 'run', variables: {} }]],
  ['a fork in the job for it', [[ofFork], { job: 'static', variables: { PATH: '/bin', DBT_ENV_SECRET_PASSWORD: '' } }]],
])('%s is run', (_, call) => {
  expect(() => assertJob(...call)).not.toThrow();
});

const config =
  'projects: [{name: taxi, env: [SNOWFLAKE_PASSWORD, SCHEMA_SUFFIX], packages: {repositories: [github.com/acme/dbt], token_env: READ_PACKAGES}}]';
const configured = aRequest({ config, lane: { name: 'static', by: 'fork' } });

test.each<[string, Parameters<typeof assertJob>, RegExp]>([
  ['a fork in the job run, as a workflow from before would have it', [[ofFork], { job: 'run', variables: {} }], /may hold secrets/],
  ['a fork among others', [[own, ofFork], { job: 'run', variables: {} }], /may hold secrets/],
  ['a branch of this repository in the job for forks', [[own], { job: 'static', variables: {} }], /branch of this repository/],
  [
    'a fork beside a warehouse secret',
    [[ofFork], { job: 'static', variables: { dbt_env_secret_password: 'x' } }],
    /holds dbt_env_secret_password/,
  ],
  [
    'a fork beside a configured secret',
    [[configured], { job: 'static', variables: { SNOWFLAKE_PASSWORD: 'x' } }],
    /holds SNOWFLAKE_PASSWORD/,
  ],
  ['a fork beside the token for packages', [[configured], { job: 'static', variables: { READ_PACKAGES: 'x' } }], /holds READ_PACKAGES/],
])('%s is not', (_, call, detail) => {
  expect(() => assertJob(...call)).toThrow(detail);
  expect(() => assertJob(...call)).toThrow(expect.objectContaining({ code: 'STW-4010' }));
});

test('a setting that is no secret is none', () => {
  expect(() => assertJob([configured], { job: 'static', variables: { SCHEMA_SUFFIX: 'x' } })).not.toThrow();
});
