import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/root.ts';
import type { DbtSide } from '../../src/dbt/dbt-command.ts';
import { detectEngine } from '../../src/dbt/detect-engine.ts';
import { installPackages } from '../../src/dbt/install-packages.ts';
import { systemClock } from '../../src/system/clock.ts';
import { systemFiles } from '../../src/system/files.ts';
import { systemProcesses } from '../../src/system/processes.ts';
import { type PrivateGit, startPrivateGit } from '../acceptance/support/private-git.ts';

const PATH = process.env['PATH'] ?? '';

let git: PrivateGit;
beforeAll(async () => {
  const packageOf = (name: string) => ({ 'dbt_project.yml': `name: ${name}\nversion: "1.0"\n` });
  git = await startPrivateGit({ shared: packageOf('shared'), 'shared-of-others': packageOf('shared_of_others') });
});
afterAll(() => git.close());

/** Installs on a head whose packages.yml is `head`, beside a base that has `base`. */
async function install(head: string, base: string) {
  const { host, asked, token } = git;
  const work = await systemFiles.temporary('steward-install');
  const filled = (text: string): string => text.replaceAll('HOST', host);
  for (const [side, text] of Object.entries({ head, base })) {
    await systemFiles.write(join(work, side, 'packages.yml'), filled(text));
    await systemFiles.write(join(work, side, 'dbt_project.yml'), 'name: shop\nprofile: shop\n');
  }
  const env = { PATH, HOME: join(work, 'home'), GIT_SSL_CAINFO: git.certificate, DBT_SEND_ANONYMOUS_USAGE_STATS: 'false' };
  const paths = { profilesDir: work, targetPath: join(work, 'target'), logPath: join(work, 'logs') };
  const engine = await detectEngine(systemProcesses(), join(root, '.venv/bin/python'), env);
  const side: DbtSide = {
    side: 'head',
    engine,
    projectDir: join(work, 'head'),
    profile: 'shop',
    target: 'dev',
    ...paths,
    env,
    envWithoutSecrets: env,
  };
  const notes: string[] = [];
  const ports = {
    files: systemFiles,
    processes: systemProcesses(),
    clock: systemClock,
    progress: (event: { kind: string; text?: string }) => void (event.text !== undefined && notes.push(event.text)),
    signal: new AbortController().signal,
    deadline: new Date(Date.now() + 120_000),
    budgetMinutes: 2,
  };
  asked.length = 0;
  const access = { repositories: [`${host}/acme/shared`], tokenName: 'TOKEN', token, baseProjectDir: join(work, 'base') };
  const thrown = await installPackages(side, ports, access).catch((error: unknown) => error);
  const installed = await systemFiles.exists(join(work, 'head/dbt_packages/shared/dbt_project.yml'));
  const config = (await systemFiles.read(join(work, 'head/dbt_packages/shared/.git/config'))) ?? '';
  const locked = await systemFiles.exists(join(work, 'head/package-lock.yml'));
  await systemFiles.remove(work);
  return { thrown, installed, config, locked, notes };
}

const SHARED = 'packages: [{git: "https://HOST/acme/shared.git", revision: main}]\n';

test.each([
  ['over https', SHARED],
  ['over https without its ending', SHARED.replace('.git"', '"')],
  ['over ssh', SHARED.replace('https://HOST', 'ssh://git@HOST')],
])('a private package of the base is installed %s, and the token stays nowhere', async (_, packages) => {
  const { thrown, installed, config, locked } = await install(packages, packages);
  expect(thrown).toBe(true);
  expect(installed).toBe(true);
  expect(config).not.toContain(git.token);
  expect(config).not.toContain('Basic');
  expect(locked).toBe(false);
});

test('a repository that only begins with the name of an allowed one never sees the token', async () => {
  const packages = SHARED.replace('acme/shared', 'acme/shared-of-others');
  const { thrown } = await install(packages, packages);
  expect(thrown).toMatchObject({ code: 'STW-2007' });
  expect(git.asked).toContainEqual({ repository: 'shared-of-others', withToken: false });
  expect(git.asked.some(({ withToken }) => withToken)).toBe(false);
});

test('a pull request that changes its packages gets nothing private, and says why', async () => {
  const { thrown, installed, notes } = await install(`${SHARED}# changed\n`, SHARED);
  expect(thrown).toMatchObject({ code: 'STW-2007', message: expect.stringContaining('packages.yml is not the base’s') });
  expect(installed).toBe(false);
  expect(notes).toHaveLength(1);
  expect(git.asked.some(({ withToken }) => withToken)).toBe(false);
});
