import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/root.ts';
import { type SetUpReport, setUpReportSchema } from '../../src/core/set-up-report.ts';
import { SINGLE_PIP } from '../dbt/detect/trees.ts';
import { createLocalWorld } from '../tools/local-github/local-world.ts';
import { run, scratch } from './run-command.ts';

const WORKFLOW = '.github/workflows/steward.yml';
const NO_DBT = ['--python', '/nowhere/python'];

/** A clone of acme/shop that was set up, so far as files go. */
async function setUpClone(origin = 'https://github.com/acme/shop.git') {
  const { folder, file } = scratch();
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', ...args], { cwd: folder });
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', origin);
  for (const [path, text] of Object.entries(SINGLE_PIP)) file(path, text);
  await run(['init', '--repository', folder, '--yes', '--steward', `acme/steward@${'c'.repeat(40)}`]);
  return { folder, file };
}

/** The command line as a process of its own, which reads the environment that it is given. */
function steward(args: readonly string[], env: Readonly<Record<string, string>>): Promise<{ exitCode: number; stdout: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(root, 'src/cli/index.ts'), ...args],
      { env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', ...env } },
      (_, stdout) => resolve({ exitCode: child.exitCode ?? -1, stdout }),
    );
  });
}

function stateOf({ checks }: SetUpReport, id: string): readonly string[] {
  return checks.filter((check) => check.id === id).map(({ state }) => state);
}

describe('steward verify-setup in a clone without a network', () => {
  test('tells what the files say, line by line, and ends with 2 when something must be mended', async () => {
    const { folder } = await setUpClone();

    const { exitCode, stdout } = await run(['verify-setup', '--repository', folder, ...NO_DBT]);

    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/^ok {6}Configuration +\.github\/steward\.yml of the working tree is valid$/m);
    expect(stdout).toMatch(/^ok {6}Workflow’s text +as steward init would write it now$/m);
    expect(stdout).toMatch(/^wrong {3}dbt +jaffle_shop: dbt was not found with the interpreter \/nowhere\/python\. → .* \(STW-1003\)$/m);
    expect(stdout).toMatch(/^unseen {2}Required check +GitHub was not asked: GITHUB_TOKEN is not set$/m);
    expect(stdout).toMatch(/\d+ ok, 1 to mend, .*\.\n$/);
  });

  test('a workflow that was changed by hand is told with the first line that differs', async () => {
    const { folder, file } = await setUpClone();
    const text = readFileSync(join(folder, WORKFLOW), 'utf8');
    file(WORKFLOW, text.replace('timeout-minutes: 60', 'timeout-minutes: 7'));

    const { stdout } = await run(['verify-setup', '--repository', folder, ...NO_DBT]);

    expect(stdout).toMatch(/^better {2}Workflow’s text .*changed it by hand: .* the first is timeout-minutes: 7\. .*\(STW-1022\)$/m);
  });

  test('two configurations are one fault, here and for a review', async () => {
    const { folder, file } = await setUpClone();
    file('steward.yml', 'gate: advisory');

    const verified = await run(['verify-setup', '--repository', folder, ...NO_DBT]);
    const again = await run(['init', '--repository', folder, '--dry-run']);

    expect(verified.exitCode).toBe(2);
    expect(verified.stdout).toMatch(/^wrong {3}Configuration +There is a configuration at steward\.yml\. .*\(STW-1015\)$/m);
    expect(again.exitCode).toBe(2);
    expect(again.stderr).toContain('STW-1015');
  });

  test('outside of a repository it says so', async () => {
    const { exitCode, stderr } = await run(['verify-setup', '--repository', scratch().folder]);

    expect(exitCode).toBe(2);
    expect(stderr).toContain('STW-4003');
  });

  test('the document of --json is as its schema says, and nothing else is printed', async () => {
    const { folder } = await setUpClone();

    const { stdout } = await run(['verify-setup', '--repository', folder, '--json', ...NO_DBT]);

    const report = setUpReportSchema.parse(JSON.parse(stdout));
    expect(report).toMatchObject({ version: 1, mode: 'app' });
    expect(stateOf(report, 'dbt')).toEqual(['wrong']);
  });
});

describe('steward verify-setup with GitHub, as a process', () => {
  test('tells what only GitHub knows, and is told no value of a secret', async () => {
    await using world = await createLocalWorld({ checkAnswers: true });
    const { folder } = await setUpClone(world.repo.cloneUrl);
    world.repo.setPermission('ann', 'admin');
    world.repo.requireCheck({ name: 'Steward: Architecture Review', appId: 4711, by: 'ruleset' });
    world.repo.setSecret('DBT_ENV_SECRET_S3', 'canary-secret');
    const env = { GITHUB_TOKEN: world.github.tokenFor('ann'), GITHUB_API_URL: world.github.apiUrl };

    const { stdout, exitCode } = await steward(['verify-setup', '--repository', folder, '--json', ...NO_DBT], env);

    const report = setUpReportSchema.parse(JSON.parse(stdout));
    expect(exitCode).toBe(2);
    expect(report.repository).toEqual({ owner: 'acme', name: 'shop' });
    expect(stateOf(report, 'required-check')).toEqual(['ok']);
    expect(stateOf(report, 'secrets')).toContain('ok');
    expect(stateOf(report, 'environment')).toEqual(['advice']);
    expect(stateOf(report, 'app-permissions')).toEqual(['unseen']);
    expect(stdout).not.toContain('canary-secret');
    expect(world.github.violations()).toEqual([]);
    expect(world.github.drift()).toEqual([]);
  });

  test('the token goes nowhere when nobody says where the API of the remote is', async () => {
    await using world = await createLocalWorld();
    const { folder } = await setUpClone(world.repo.cloneUrl);

    const { stdout } = await steward(['verify-setup', '--repository', folder, ...NO_DBT], { GITHUB_TOKEN: 'canary-token' });

    expect(stdout).toContain('GITHUB_API_URL does not say where the API of 127.0.0.1 is');
    // The world itself has got a token for the App.
    expect(world.github.requests.filter(({ by }) => by !== 'app')).toEqual([]);
  });

  test('a token that sees little is told what it can’t see', async () => {
    await using world = await createLocalWorld();
    const { folder } = await setUpClone(world.repo.cloneUrl);
    const env = { GITHUB_TOKEN: world.github.tokenFor('bob'), GITHUB_API_URL: world.github.apiUrl };

    const { stdout } = await steward(['verify-setup', '--repository', folder, ...NO_DBT], env);

    expect(stdout).toMatch(/^unseen {2}Secrets +DBT_ENV_SECRET_S3.*: it can’t be seen with these permissions/m);
  });

  test('--repo must be owner/name', async () => {
    const { folder } = await setUpClone();

    const { exitCode } = await steward(['verify-setup', '--repository', folder, '--repo', 'shop'], { GITHUB_TOKEN: 'canary-token' });

    expect(exitCode).toBe(2);
  });
});
