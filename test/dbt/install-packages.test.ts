import { expect, test } from 'vitest';
import type { DbtSide } from '../../src/dbt/dbt-command.ts';
import type { DbtPorts } from '../../src/dbt/dbt-session.ts';
import { installPackages } from '../../src/dbt/install-packages.ts';
import { fakeDbt } from './fake-dbt.ts';
import { memoryFiles } from './memory-files.ts';

const side: DbtSide = {
  side: 'head',
  engine: { python: 'python', version: '1.11.16', adapters: {} },
  projectDir: '/head',
  profile: 'p',
  target: 't',
  profilesDir: '/p',
  targetPath: '/t',
  logPath: '/l',
  env: { DBT_ENV_SECRET_X: 'secret' },
  envWithoutSecrets: { PATH: '/bin' },
};
const PACKAGES = { '/head/packages.yml': 'packages: [{package: dbt-labs/dbt_utils, version: 1.3.0}]' };

async function install(texts: Readonly<Record<string, string>>, exitCode = 0) {
  const files = memoryFiles(texts);
  const processes = fakeDbt(files, async () => {
    await files.write('/head/package-lock.yml', 'written by deps');
    return exitCode;
  });
  const clock = { now: () => new Date(0), sleep: async () => undefined };
  const ports: DbtPorts = {
    files,
    processes,
    clock,
    progress: () => undefined,
    signal: new AbortController().signal,
    deadline: new Date(1000),
    budgetMinutes: 1,
  };
  return { ran: await installPackages(side, ports), calls: processes.calls, lock: files.texts.get('/head/package-lock.yml') };
}

test('installs declared packages without secrets and leaves no lock file behind', async () => {
  const { ran, calls, lock } = await install(PACKAGES);
  expect(ran).toBe(true);
  expect(calls[0]).toMatchObject({ env: { PATH: '/bin' } });
  expect(JSON.stringify(calls)).not.toContain('secret');
  expect(lock).toBeUndefined();
});

test('puts the lock file back as it was', async () => {
  expect((await install({ ...PACKAGES, '/head/package-lock.yml': 'committed' })).lock).toBe('committed');
});

test.each([
  ['nothing is declared', {}],
  ['dependencies.yml names only projects', { '/head/dependencies.yml': 'projects: [{name: other}]' }],
  ['they are installed', { ...PACKAGES, '/head/dbt_packages/dbt_utils/dbt_project.yml': 'name: dbt_utils' }],
  ['the file is broken', { '/head/packages.yml': 'packages: [' }],
])('does nothing when %s', async (_, texts) => {
  expect(await install(texts)).toMatchObject({ ran: false, calls: [] });
});

test('a failure could not be checked: it says nothing about the change', async () => {
  await expect(install(PACKAGES, 2)).rejects.toMatchObject({ code: 'STW-2007', failure: 'could-not-check' });
});
