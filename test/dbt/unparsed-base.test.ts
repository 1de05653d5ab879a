import { expect, test } from 'vitest';
import { unparsedBase } from '../../src/dbt/unparsed-base.ts';

const input = { baseSha: 'a1b2c3d4e5f6', env: { inherited: { SET: 'here', EMPTY: '' }, names: [] } };

test.for<readonly [string, string, string, string]>([
  [
    'a variable',
    "Parsing Error\n  Env var required but not provided: 'DBT_ENV_SECRET_PW'",
    'STW-1034',
    'dbt needs the environment variable DBT_ENV_SECRET_PW, which is not set.',
  ],
  [
    'one that is empty',
    "Env var required but not provided: 'EMPTY'",
    'STW-1034',
    'dbt needs the environment variable EMPTY, which is not set.',
  ],
  [
    'one in the words of dbt 2',
    "Environment variable 'HOST' not found",
    'STW-1034',
    'dbt needs the environment variable HOST, which is not set.',
  ],
  [
    'one that the runner has and dbt may not see',
    "Env var required but not provided: 'SET'",
    'STW-1034',
    'dbt needs the environment variable SET, which is set, but not among projects[].env.',
  ],
  [
    'a missing key',
    'Runtime Error\n  Credentials in profile "shop", target "ci" invalid: \'host\' is a required property',
    'STW-1035',
    "dbt refuses the target ci of the profile shop: 'host' is a required property",
  ],
  [
    'an adapter that there is not',
    'Runtime Error\n  Credentials in profile "shop", target "dev" invalid: Runtime Error\n    Could not find adapter type duckbd!',
    'STW-1035',
    'dbt refuses the target dev of the profile shop: Could not find adapter type duckbd!',
  ],
  ['anything else', 'Compilation Error in model a', 'STW-2002', 'dbt cannot parse the base a1b2c3d: Compilation Error in model a'],
])('%s is told as what it is', ([, said, code, message]) => {
  expect(unparsedBase(said, input)).toMatchObject({ code, message, audience: 'maintainer', failure: 'could-not-check' });
});
