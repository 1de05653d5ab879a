import { describe, expect, test } from 'vitest';
import { openComparison } from '../../src/dbt/open-comparison.ts';
import { withheldSecrets } from '../../src/dbt/withheld-secrets.ts';
import { systemClock } from '../../src/system/clock.ts';
import { systemFiles } from '../../src/system/files.ts';
import { compare } from './fake-comparison.ts';

const output = {
  type: 'postgres',
  host: "{{ env_var('PG_HOST', 'localhost') }}",
  user: "{{ env_var('PG_USER') }}",
  password: "{{ env_var('DBT_ENV_SECRET_PG') }}",
};
const DEPENDABOT = { GITHUB_ACTOR: 'dependabot[bot]' };

describe('secrets of a run that Dependabot started', () => {
  test.each([
    ['missing', {}],
    ['set, but empty, as an expression of a missing secret is', { PG_USER: '', DBT_ENV_SECRET_PG: '' }],
  ])('that are %s are named, instead of a profile that is wrong', (_, seen) => {
    const withheld = withheldSecrets({ output }, { inherited: DEPENDABOT, seen });

    expect(withheld?.message).toMatch(/Dependabot’s runs none of this repository’s secrets, so DBT_ENV_SECRET_PG, PG_USER is empty/);
    expect(withheld?.code).toBe('STW-1016');
  });

  test.each([
    ['that are there', DEPENDABOT, { PG_USER: 'ci', DBT_ENV_SECRET_PG: 'x' }],
    ['of a person’s run', { GITHUB_ACTOR: 'ana' }, {}],
    ['of the terminal', {}, {}],
  ])('%s are no matter', (_, inherited, seen) => {
    expect(withheldSecrets({ output }, { inherited, seen })).toBeUndefined();
  });
});

const SHARED = `shop: {target: dev, outputs: {dev: {type: duckdb, path: "md:shop", schema: main, password: "{{ env_var('DBT_ENV_SECRET_PW') }}"}}}`;

test('what would have been built is read then, and says that it is not all', async () => {
  const { result, commands } = await compare({
    texts: { '/base/profiles.yml': SHARED },
    more: {
      ciDatabase: undefined,
      budget: { minutes: 10, isSet: true },
      env: { inherited: { PATH: '/bin', DBT_ENV_SECRET_PW: '', ...DEPENDABOT }, names: [] },
    },
  });

  expect(commands.toSorted()).toEqual(['base parse', 'head parse']);
  expect(result?.withheld).toMatchObject({ code: 'STW-1016' });
  expect(result?.lane).toMatchObject({ name: 'static', reason: expect.stringContaining('GitHub gives Dependabot’s runs no secrets') });
});

test('what somebody asked to be built says so before anything of dbt runs', async () => {
  const base = await systemFiles.temporary('steward-secrets');
  await systemFiles.write(`${base}/dbt_project.yml`, 'name: taxi\nprofile: taxi\n');
  await systemFiles.write(`${base}/profiles.yml`, JSON.stringify({ taxi: { target: 'ci', outputs: { ci: output } } }));
  const env = { inherited: DEPENDABOT, names: [] };
  const input = {
    head: base,
    base,
    baseSha: 'a'.repeat(40),
    projectDir: '.',
    python: 'python3',
    env,
    removeDotEnv: false,
    budget: { minutes: 1, isSet: true },
    lane: { name: 'build', by: 'command' } as const,
  };
  const processes = { run: () => Promise.reject(new Error('nothing may run')) };
  const ports = { files: systemFiles, processes, clock: systemClock, progress: () => undefined, signal: new AbortController().signal };

  await expect(openComparison(input, ports)).rejects.toMatchObject({ code: 'STW-1016' });
  await systemFiles.remove(base);
});
