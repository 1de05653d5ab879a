import { expect, test } from 'vitest';
import type { DbtSide } from '../../src/dbt/dbt-command.ts';
import type { DbtPorts } from '../../src/dbt/dbt-session.ts';
import { installPackages, type PrivatePackages } from '../../src/dbt/install-packages.ts';
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

const ACCESS = { repositories: ['github.com/acme/shared'], tokenName: 'TOKEN', token: 'ghs_secret', baseProjectDir: '/base' };

async function install(texts: Readonly<Record<string, string>>, exitCode = 0, access?: PrivatePackages) {
  const notes: string[] = [];
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
    progress: (event) => void (event.kind === 'note' && notes.push(event.text)),
    signal: new AbortController().signal,
    deadline: new Date(1000),
    budgetMinutes: 1,
  };
  return {
    ran: await installPackages(side, ports, access),
    notes,
    texts: files.texts,
    calls: processes.calls,
    lock: files.texts.get('/head/package-lock.yml'),
  };
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

test.each([undefined, ''])('without the token (%j) a failure names it, and what to set', async (token) => {
  const both = { ...PACKAGES, '/base/packages.yml': PACKAGES['/head/packages.yml'] };
  await expect(install(both, 2, { ...ACCESS, token })).rejects.toMatchObject({
    code: 'STW-1037',
    failure: 'could-not-check',
    message: expect.stringMatching(
      /^dbt deps could not fetch the packages of the head, and TOKEN, the token for the private ones, is empty: /,
    ),
    remedy: expect.stringContaining('Set the Actions secret TOKEN to a token that may read github.com/acme/shared'),
  });
});

test('the token is only where none of the pull request’s code is: in a folder of its own, which goes away', async () => {
  const texts = { ...PACKAGES, '/base/packages.yml': PACKAGES['/head/packages.yml'] };
  const { calls, texts: left, notes } = await install(texts, 0, ACCESS);
  expect(calls[0]?.cwd).toBe('/tmp/steward-deps-1');
  expect(calls[0]?.args).toEqual(expect.arrayContaining(['--project-dir', '/tmp/steward-deps-1']));
  expect(calls[0]?.env).toMatchObject({ PATH: '/bin', GIT_CONFIG_COUNT: '4' });
  expect([...left.keys()].filter((path) => path.startsWith('/tmp/steward-deps'))).toEqual([]);
  expect(notes).toEqual([]);
});

test('a pull request that changes its packages gets no token, and is told so', async () => {
  const texts = { ...PACKAGES, '/base/packages.yml': 'packages: [{git: "https://github.com/acme/shared", revision: v1}]' };
  const { calls, notes } = await install(texts, 0, ACCESS);
  expect(calls[0]).toMatchObject({ cwd: '/head', env: { PATH: '/bin', GIT_TERMINAL_PROMPT: '0' } });
  expect(JSON.stringify(calls)).not.toContain('GIT_CONFIG');
  expect(notes).toEqual(['dbt deps on the head runs without the token for private packages: packages.yml is not the base’s']);
  await expect(install(texts, 2, ACCESS)).rejects.toMatchObject({ message: expect.stringContaining('packages.yml is not the base’s') });
});
