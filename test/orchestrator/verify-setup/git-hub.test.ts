import { describe, expect, test } from 'vitest';
import { Problem } from '../../../src/core/problem.ts';
import { STEWARD_VERSION } from '../../../src/core/steward-version.ts';
import { NEEDED_PERMISSIONS } from '../../../src/orchestrator/verify-setup/needed-permissions.ts';
import { type Changes, template, told } from './some-facts.ts';

const WORKFLOW = '.github/workflows/steward.yml';
const ACTION_ONLY = { [WORKFLOW]: template('action-only') };
const CHECK = 'Steward: Architecture Review';
const withSecret = (more = ''): string =>
  template('app').replace(
    '        with:\n          request: ${{ inputs.request }}\n          ci-database',
    `        env:\n          DBT_ENV_SECRET_PASSWORD: \${{ secrets.DBT_ENV_SECRET_PASSWORD }}\n${more}        with:\n          request: \${{ inputs.request }}\n          ci-database`,
  );
const SECRET = { [WORKFLOW]: withSecret() };
const inEnvironment = { [WORKFLOW]: withSecret().replace('    runs-on', '    environment: dbt-ci\n    runs-on') };
const environments = (branches: 'any' | 'protected' | readonly string[] | undefined, secrets: readonly string[] = []) => [
  { name: 'dbt-ci', environment: { value: branches === undefined ? undefined : { branches } }, secrets: { value: secrets } },
];
const none = { value: [] };
const required = (...all: readonly (readonly [string, number | undefined])[]): NonNullable<Changes['github']> => ({
  requiredChecks: { value: all.map(([name, appId]) => ({ name, appId })) },
});

interface Case {
  readonly check: string;
  readonly when: string;
  readonly changes: Changes;
  readonly says: readonly string[];
}

const CASES: readonly Case[] = [
  {
    check: 'versions',
    when: 'the workflow runs this one',
    changes: { facts: { actionVersion: { value: STEWARD_VERSION } } },
    says: [`ok: the workflow runs Steward ${STEWARD_VERSION}, as here`],
  },
  {
    check: 'versions',
    when: 'the workflow runs an older one',
    changes: { facts: { actionVersion: { value: '0.0.9' } } },
    says: [expect.stringMatching(/^advice: the workflow runs Steward 0\.0\.9, and this is .* → let `uses:` in .* name the commit/)],
  },
  {
    check: 'versions',
    when: 'the workflow runs a newer one',
    changes: { facts: { actionVersion: { value: '99.0.0' } } },
    says: [expect.stringContaining('→ update this one to Steward 99.0.0')],
  },
  { check: 'versions', when: 'nobody knows', changes: {}, says: ['unseen: it can’t be seen with these permissions'] },
  {
    check: 'app-permissions',
    when: 'all are granted',
    changes: { github: { granted: { value: { ...NEEDED_PERMISSIONS } } } },
    says: [
      'ok: all that it needs are granted; it proposes no set-up in new repositories, which takes contents: write and workflows: write',
    ],
  },
  {
    check: 'app-permissions',
    when: 'it may also propose set-ups',
    changes: { github: { granted: { value: { ...NEEDED_PERMISSIONS, contents: 'write', workflows: 'write' } } } },
    says: ['ok: all that it needs are granted'],
  },
  {
    check: 'app-permissions',
    when: 'one is missing, one too low',
    changes: { github: { granted: { value: { ...NEEDED_PERMISSIONS, checks: 'read', actions: '' } } } },
    says: [expect.stringMatching(/^wrong: The App was not granted actions: write, checks: write\. .*\(STW-3017\)$/)],
  },
  {
    check: 'app-permissions',
    when: 'fixes are to be committed',
    changes: { files: { '.github/steward.yml': 'fixes: branch' }, github: { granted: { value: NEEDED_PERMISSIONS } } },
    says: [expect.stringContaining('contents: write')],
  },
  { check: 'app-permissions', when: 'there is no App', changes: { files: ACTION_ONLY }, says: [] },
  {
    check: 'app-permissions',
    when: 'only the App can see them',
    changes: {},
    says: ['unseen: it can’t be seen with these permissions → ask the App itself: `/steward status` on a pull request'],
  },
  { check: 'secrets', when: 'the workflow names none', changes: {}, says: ['ok: the workflow names none'] },
  {
    check: 'secrets',
    when: 'it is set, whatever its case',
    changes: { files: SECRET, github: { secrets: { value: ['dbt_env_secret_password'] } } },
    says: ['ok: DBT_ENV_SECRET_PASSWORD: set'],
  },
  {
    check: 'secrets',
    when: 'it is set in the environment',
    changes: { files: inEnvironment, github: { secrets: none, environments: environments('any', ['DBT_ENV_SECRET_PASSWORD']) } },
    says: ['ok: DBT_ENV_SECRET_PASSWORD: set'],
  },
  {
    check: 'secrets',
    when: 'it is not set',
    changes: { files: SECRET, github: { secrets: none } },
    says: [expect.stringMatching(/^wrong: The workflow uses secrets that are not set: DBT_ENV_SECRET_PASSWORD\. .*\(STW-1024\)$/)],
  },
  {
    check: 'secrets',
    when: 'names can’t be seen',
    changes: { files: SECRET },
    says: [expect.stringMatching(/^unseen: DBT_ENV_SECRET_PASSWORD: it can’t be seen/)],
  },
  {
    check: 'secrets',
    when: 'a variable is not set',
    changes: {
      files: { [WORKFLOW]: withSecret('          HOST: ${{ vars.HOST }}\n') },
      github: { secrets: { value: ['DBT_ENV_SECRET_PASSWORD'] }, variables: none },
    },
    says: ['ok: DBT_ENV_SECRET_PASSWORD: set', expect.stringMatching(/^advice: no variable is called HOST/)],
  },
  { check: 'environment', when: 'there are no secrets', changes: {}, says: ['ok: none is needed: the workflow names no secret'] },
  {
    check: 'environment',
    when: 'the secrets are the repository’s',
    changes: { files: SECRET },
    says: [expect.stringMatching(/^advice: the job that runs has none/)],
  },
  {
    check: 'environment',
    when: 'only the default branch may use it',
    changes: { files: inEnvironment, github: { environments: environments(['main']) } },
    says: ['ok: only main may use dbt-ci'],
  },
  {
    check: 'environment',
    when: 'protected branches may',
    changes: { files: inEnvironment, github: { environments: environments('protected') } },
    says: ['ok: only protected branches may use dbt-ci'],
  },
  {
    check: 'environment',
    when: 'every branch may',
    changes: { files: inEnvironment, github: { environments: environments('any') } },
    says: [expect.stringMatching(/^advice: every branch may use the environment dbt-ci/)],
  },
  {
    check: 'environment',
    when: 'others may, too',
    changes: { files: inEnvironment, github: { environments: environments(['main', 'release/*']) } },
    says: [expect.stringMatching(/^advice: release\/\* may use the environment dbt-ci, too/)],
  },
  {
    check: 'environment',
    when: 'it is not there',
    changes: { files: inEnvironment, github: { environments: environments(undefined) } },
    says: [expect.stringMatching(/^advice: there is no environment dbt-ci/)],
  },
  {
    check: 'environment',
    when: 'pull requests start the workflow',
    changes: { files: ACTION_ONLY },
    says: [expect.stringMatching(/^ok: none can be asked for/)],
  },
  {
    check: 'required-check',
    when: 'it is bound to the App',
    changes: { github: required([CHECK, 4711]), facts: { appId: 4711 } },
    says: [`ok: main demands ${CHECK}, from one app`],
  },
  {
    check: 'required-check',
    when: 'anybody may report it',
    changes: { github: required([CHECK, undefined]) },
    says: [`advice: main takes ${CHECK} from anybody who can write checks → choose the App as the source of the check (Settings → Rules)`],
  },
  {
    check: 'required-check',
    when: 'it is another app’s',
    changes: { github: required([CHECK, 15_368]), facts: { appId: 4711 } },
    says: [
      expect.stringMatching(
        /^wrong: main waits for a check that never comes: .* from the app 15368, which is not this one\. .*\(STW-1025\)$/,
      ),
    ],
  },
  {
    check: 'required-check',
    when: 'no project is called so',
    changes: { github: required([`${CHECK} (old)`, 4711]) },
    says: [expect.stringContaining(`waits for a check that never comes: ${CHECK} (old)`)],
  },
  {
    check: 'required-check',
    when: 'it is not demanded',
    changes: { github: required(['ci', undefined]) },
    says: [expect.stringMatching(/^advice: main does not demand .*, so a failed check holds no merge back/)],
  },
  {
    check: 'required-check',
    when: 'it only advises',
    changes: { files: { '.github/steward.yml': 'gate: advisory' }, github: required() },
    says: [expect.stringMatching(/^ok: main does not demand .*, which goes with `gate: advisory`$/)],
  },
  {
    check: 'fork-runs',
    when: 'only the App starts the workflow',
    changes: {},
    says: ['ok: nothing that a fork brings starts this workflow: only the App does'],
  },
  {
    check: 'fork-runs',
    when: 'all must be approved',
    changes: { files: ACTION_ONLY, github: { forkApproval: { value: 'all_external_contributors' } } },
    says: ['ok: every run for somebody from outside waits for an approval'],
  },
  {
    check: 'fork-runs',
    when: 'only first ones must',
    changes: { files: ACTION_ONLY, github: { forkApproval: { value: 'first_time_contributors' } } },
    says: [expect.stringMatching(/^advice: /)],
  },
  {
    check: 'fork-runs',
    when: 'it can’t be seen',
    changes: { files: ACTION_ONLY },
    says: [expect.stringMatching(/^unseen: .* → look under Settings → Actions → General$/)],
  },
  {
    check: 'dbt',
    when: 'it is known well',
    changes: { facts: { dbt: { value: [{ project: 'taxi', version: '1.11.2', adapter: 'duckdb', tier: 'executed' }] } } },
    says: ['ok: taxi: dbt 1.11.2 on duckdb (executed: Steward’s own tests run it)'],
  },
  {
    check: 'dbt',
    when: 'it was only recorded',
    changes: { facts: { dbt: { value: [{ project: 'taxi', version: '1.10.0', adapter: 'snowflake', tier: 'recorded' }] } } },
    says: [expect.stringMatching(/^ok: taxi: dbt 1\.10\.0 on snowflake \(recorded: /)],
  },
  {
    check: 'dbt',
    when: 'nobody tried it',
    changes: { facts: { dbt: { value: [{ project: 'taxi', version: '1.9.0', adapter: 'clickhouse', tier: 'untried' }] } } },
    says: [expect.stringMatching(/^advice: taxi: dbt 1\.9\.0 on clickhouse is untried/)],
  },
  {
    check: 'dbt',
    when: 'it is missing',
    changes: { facts: { dbt: { value: [{ project: 'taxi', problem: new Problem('STW-1003', { python: 'python3' }) }] } } },
    says: [expect.stringMatching(/^wrong: taxi: dbt was not found with the interpreter python3\. .*\(STW-1003\)$/)],
  },
  {
    check: 'warehouse',
    when: 'it answers',
    changes: { facts: { warehouse: { value: [{ project: 'taxi', problem: undefined }] } } },
    says: ['ok: taxi: it answers'],
  },
  {
    check: 'warehouse',
    when: 'CI starts from a database that is not here',
    changes: { facts: { warehouse: { value: [{ project: 'taxi', problem: undefined, missingDatabase: 'taxi.duckdb' }] } } },
    says: [expect.stringMatching(/^advice: taxi: it answers, and this machine has no taxi\.duckdb/)],
  },
  {
    check: 'warehouse',
    when: 'it does not',
    changes: { facts: { warehouse: { value: [{ project: 'taxi', problem: new Problem('STW-1006', { detail: 'connection refused' }) }] } } },
    says: [expect.stringMatching(/^wrong: taxi: The warehouse could not be opened: connection refused .*\(STW-1006\)$/)],
  },
];

describe('what GitHub and the machine tell', () => {
  test.each(CASES)('$check: $when', async ({ check, changes, says }) => {
    expect(await told(check, changes)).toEqual(says);
  });
});
