import { describe, expect, test } from 'vitest';
import { assertSecrets } from '../../src/dbt/assert-secrets.ts';
import { openComparison } from '../../src/dbt/open-comparison.ts';
import { systemClock } from '../../src/system/clock.ts';
import { systemFiles } from '../../src/system/files.ts';

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
    const refused = () => assertSecrets({ output }, { inherited: DEPENDABOT, seen });

    expect(refused).toThrow(/Dependabot’s runs none of this repository’s secrets, so DBT_ENV_SECRET_PG, PG_USER is empty/);
    expect(refused).toThrow(expect.objectContaining({ code: 'STW-1016' }));
  });

  test.each([
    ['that are there', DEPENDABOT, { PG_USER: 'ci', DBT_ENV_SECRET_PG: 'x' }],
    ['of a person’s run', { GITHUB_ACTOR: 'ana' }, {}],
    ['of the terminal', {}, {}],
  ])('%s are no matter', (_, inherited, seen) => {
    expect(() => assertSecrets({ output }, { inherited, seen })).not.toThrow();
  });
});

test('a comparison says so before anything of dbt runs', async () => {
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
  };
  const processes = { run: () => Promise.reject(new Error('nothing may run')) };
  const ports = { files: systemFiles, processes, clock: systemClock, progress: () => undefined, signal: new AbortController().signal };

  await expect(openComparison(input, ports)).rejects.toMatchObject({ code: 'STW-1016' });
  await systemFiles.remove(base);
});
