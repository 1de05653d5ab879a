import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askUntilKnown } from '../../src/cli/init/ask.ts';
import { showDiff } from '../../src/cli/init/show-diff.ts';
import { COLOURED } from '../../src/report/terminal/palette.ts';
import { BARE, MONOREPO_UV, SINGLE_PIP, type Tree } from '../dbt/detect/trees.ts';
import { run, scratch } from './run-command.ts';

const CONFIG = '.github/steward.yml';
const WORKFLOW = '.github/workflows/steward.yml';
const STEWARD = ['--steward', `acme/steward@${'c'.repeat(40)}`];

/** A repository on disk with everything committed. */
function repository(tree: Tree) {
  const { folder, file } = scratch();
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', ...args], { cwd: folder });
  git('init', '--quiet', '--initial-branch=trunk');
  for (const [path, text] of Object.entries(tree)) file(path, text);
  git('add', '--all');
  git('commit', '--quiet', '--message=All');
  return {
    folder,
    file,
    git,
    init: (...args: readonly string[]) => run(['init', '--repository', folder, ...STEWARD, ...args]),
    read: (path: string) => readFileSync(join(folder, path), 'utf8'),
    has: (path: string) => existsSync(join(folder, path)),
  };
}

describe('steward init', () => {
  test('shows what it found and would write, writes it, and says what is left to do', async () => {
    const { init, read } = repository(SINGLE_PIP);

    const { exitCode, stdout } = await init('--yes');

    expect(exitCode).toBe(0);
    expect(stdout).toContain('jaffle_shop in the root: duckdb, profile jaffle, target ci, pip with requirements.txt, Python 3.12');
    expect(stdout).toContain('+gate: advisory');
    expect(stdout).toContain(`Wrote ${CONFIG} and ${WORKFLOW}.`);
    expect(stdout).toContain('1. Set the Actions secrets DBT_ENV_SECRET_S3');
    expect(stdout).toContain('merge them to trunk');
    expect(stdout).toContain('Look with `steward verify-setup` whether all of it stands');
    expect(read(CONFIG)).toContain('name: jaffle_shop');
    expect(read(WORKFLOW)).toContain(`uses: acme/steward@${'c'.repeat(40)}`);
  });

  test('run twice, it changes nothing', async () => {
    const { init, git } = repository(MONOREPO_UV);
    await init('--yes', '--action-only');
    git('add', '--all');
    git('commit', '--quiet', '--message=Steward');

    const { exitCode, stdout } = await init('--yes');

    expect(exitCode).toBe(0);
    expect(stdout).toContain('Nothing to write.');
    expect(git('status', '--porcelain').toString()).toBe('');
  });

  test('takes a project that was deleted here for gone, though git still keeps it', async () => {
    const { init, folder } = repository({ ...BARE, 'old/dbt_project.yml': 'name: old\nprofile: old\n' });
    rmSync(join(folder, 'old'), { recursive: true });

    const { stdout } = await init('--dry-run');

    expect(stdout).not.toContain('in old:');
    expect(stdout).toContain('(new)');
  });

  test('goes from one mode to the other when asked to', async () => {
    const { init, read } = repository(BARE);
    await init('--yes', '--action-only');
    expect(read(WORKFLOW)).toContain('pull_request:');

    await init('--yes', '--app');

    expect(read(WORKFLOW)).toContain('workflow_dispatch:');
  });

  test('leaves a workflow alone that was changed by hand, and shows the difference', async () => {
    const { init, read, file } = repository(BARE);
    await init('--yes');
    const byHand = read(WORKFLOW).replace('timeout-minutes: 60', 'timeout-minutes: 90');
    file(WORKFLOW, byHand);

    const { stdout } = await init('--yes');

    expect(stdout).toContain('was changed by hand and stays as it is');
    expect(stdout).toContain('-    timeout-minutes: 90\n+    timeout-minutes: 60');
    expect(read(WORKFLOW)).toBe(byHand);

    await init('--yes', '--overwrite');
    expect(read(WORKFLOW)).toContain('timeout-minutes: 60');
  });

  test.each([
    [['--dry-run'], 0],
    [['--dry-run', '--yes'], 0],
    [['--json'], 0],
    [[], 2],
  ])('with %j it writes nothing where nobody can be asked', async (args, code) => {
    const { init, has } = repository(BARE);

    const { exitCode, stdout } = await init(...args);

    expect(exitCode).toBe(code);
    expect(has(CONFIG) || has(WORKFLOW)).toBe(false);
    expect(stdout).toContain('gate: advisory');
  });

  test('--json prints the plan as one document', async () => {
    const { init } = repository(BARE);

    const plan = JSON.parse((await init('--json')).stdout);

    expect(plan).toMatchObject({
      detected: { defaultBranch: 'trunk', projects: [{ name: 'bare' }] },
      files: [
        { path: CONFIG, state: 'new' },
        { path: WORKFLOW, state: 'new' },
      ],
    });
    expect(plan.nextSteps.length).toBeGreaterThan(2);
  });

  test('what git ignores is none of the repository, but a database on this machine is known as one that no runner has', async () => {
    const { init, file } = repository({ ...SINGLE_PIP, '.gitignore': 'scratch/\n*.ddb\n' });
    file('scratch/dbt_project.yml', 'name: scratch\n');
    file('data/loaded.ddb', '');

    const { detected, setUp } = JSON.parse((await init('--json')).stdout);

    expect(detected.projects).toHaveLength(1);
    expect(detected.projects[0].profile.outputs[0].databases).toEqual([
      { path: 'warehouse/jaffle.duckdb', committed: true },
      { path: 'data/loaded.ddb', committed: false },
    ]);
    expect(setUp.projects[0].database).toBe('warehouse/jaffle.duckdb');
  });
});

describe('what steward init can’t work with', () => {
  test('a folder outside of git', async () => {
    const { exitCode, stderr } = await run(['init', '--repository', scratch().folder]);

    expect(exitCode).toBe(2);
    expect(stderr).toContain('STW-4003');
  });

  test.each<[string, Tree, readonly [code: string, says: RegExp]]>([
    ['no dbt project', { 'README.md': 'x' }, ['STW-1001', /No dbt project was found/]],
    ['two configurations', { ...BARE, [CONFIG]: 'version: 1\n', '.github/steward.yaml': 'version: 1\n' }, ['STW-1015', /steward\.yaml/]],
    ['a configuration under another name', { ...BARE, '.github/steward.yaml': 'version: 1\n' }, ['STW-1015', /Move what it says/]],
    ['broken YAML of dbt', { ...BARE, 'profiles.yml': 'a: [' }, ['STW-4005', /profiles\.yml could not be read/]],
    ['a broken configuration', { ...BARE, [CONFIG]: 'version: 1\nprojects: [\n' }, ['STW-1002', /line \d/]],
    ['an unknown key', { ...BARE, [CONFIG]: 'project: []\n' }, ['STW-1002', /line 1: unknown key project/]],
  ])('%s: says what, where and the next step, and writes nothing', async (_, tree, [code, says]) => {
    const { init, has } = repository(tree);

    const { exitCode, stderr } = await init('--yes');

    expect(exitCode).toBe(2);
    expect(stderr).toContain(code);
    expect(stderr).toMatch(says);
    expect(stderr).toContain('→ ');
    expect(has(WORKFLOW)).toBe(false);
  });

  test.each([
    [['--app', '--action-only'], /exclude each other/],
    [['--steward', 'not an action'], /owner\/name@commit/],
  ])('%j', async (args, says) => {
    const { init } = repository(BARE);

    const { exitCode, stderr } = await init(...args);

    expect(exitCode).toBe(2);
    expect(stderr).toMatch(says);
  });
});

describe('a question', () => {
  const question = { id: 'a.target', text: 'Which target?', choices: ['dev', 'ci'], fallback: 'ci' };
  const answering = (...answers: readonly string[]) => {
    const left = [...answers];
    const prompts: string[] = [];
    return { prompts, readLine: async (prompt: string) => (prompts.push(prompt), left.shift() ?? '') };
  };

  test.each([
    [[''], 'ci'],
    [['dev'], 'dev'],
    [['1'], 'dev'],
    [['nope', '7', ' ci '], 'ci'],
  ])('answered with %j means %s', async (answers, expected) => {
    expect(await askUntilKnown(question, answering(...answers).readLine)).toBe(expected);
  });

  test('without a list takes what fits, and shows its default', async () => {
    const { prompts, readLine } = answering('3!', 'dbt_ci');
    const schema = { ...question, choices: [], accepts: /^[a-z_]+$/, fallback: 'none' };

    expect(await askUntilKnown(schema, readLine)).toBe('dbt_ci');
    expect(prompts).toEqual(['Which target?\n[none] ', 'Which target?\n[none] ']);
  });
});

test('the difference is coloured line by line', () => {
  const shown = showDiff({ path: CONFIG, before: 'a\nb\n', after: 'a\nc\n', state: 'changed' }, COLOURED);

  expect(shown).toContain(COLOURED.red('-b'));
  expect(shown).toContain(COLOURED.green('+c'));
  expect(showDiff({ path: CONFIG, before: 'a', after: 'a', state: 'same' }, COLOURED)).toBe(`${COLOURED.bold(CONFIG)} is up to date`);
});
