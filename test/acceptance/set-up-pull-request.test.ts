import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { RepositoryHandle } from '../../tools/local-github/index.ts';
import { ROOT } from '../../tools/stage/example.ts';
import { anInstallingWorld, STEWARD, withoutSteward } from './support/installing-world.ts';
import { useOwnTemp } from './support/own-temp.ts';
import { theReview } from './support/see.ts';
import { cleanReport, stubRunner } from './support/stub-runner.ts';

const CONFIG = '.github/steward.yml';
const WORKFLOW = '.github/workflows/steward.yml';
const POLL = { timeout: 20_000, interval: 50 };

describe('an App that may propose set-ups', () => {
  useOwnTemp();
  test('opens what `steward init` writes, once, and nothing where there is no dbt', async () => {
    const { github, registered, create, says } = await anInstallingWorld();
    const [taxi, website] = [await create('taxi', withoutSteward()), await create('website', { 'index.html': '<p>' })];
    registered.install(taxi);
    await says('set-up proposed', { repository: 'acme/taxi', pullRequest: 1 });
    registered.install(website);
    await says('no set-up proposed', { repository: 'acme/website', why: 'it has no dbt project' });

    const { written } = await initIn(taxi);
    for (const path of [CONFIG, WORKFLOW]) expect(await taxi.file('steward/set-up', path)).toBe(written(path));
    const view = taxi.pullRequest(1);
    expect(view).toMatchObject({ title: 'Set Steward up', state: 'open', base: 'main', author: 'dbt-steward[bot]' });
    expect(view.body).toContain('`taxi` in `transform`: duckdb');
    expect(view.body).toContain(`the workflow runs \`${STEWARD}\``);
    const seen = () => taxi.pullRequest(1).checks.map(({ conclusion, title }) => `${conclusion}: ${title}`);
    await expect.poll(seen, POLL).toEqual(Array(2).fill('neutral: Steward starts after the merge'));
    await github.settled();
    expect([...github.violations(), ...github.drift()]).toEqual([]);
  });

  test('reviews the first pull request after its own was merged', async () => {
    const runner = stubRunner(async ({ request, leave }) => {
      leave(cleanReport(request));
      return 'success';
    });
    const { registered, create, says } = await anInstallingWorld({ runner: runner() });
    const taxi = await create('taxi', withoutSteward());
    taxi.setPermission('ana', 'write');
    registered.install(taxi);
    await says('set-up proposed');
    const files = Object.fromEntries(
      await Promise.all([CONFIG, WORKFLOW].map(async (path) => [path, (await taxi.file('steward/set-up', path)) ?? ''] as const)),
    );
    await taxi.commit({ branch: 'main', files, message: 'Merge steward/set-up', author: 'ana' });
    await taxi.commit({ branch: 'change', from: 'main', files: { 'fleet/notes.md': 'x' }, message: 'Change', author: 'ana' });
    const number = await taxi.openPullRequest({ title: 'Change', branch: 'change', author: 'ana' });

    const seen = () =>
      taxi
        .pullRequest(number)
        .checks.map(({ conclusion, title }) => `${conclusion}: ${title}`)
        .toSorted();
    await expect.poll(seen, POLL).toEqual(['success: No dbt change', 'success: Nothing blocks']);
    expect(theReview(taxi.pullRequest(number)).author).toBe('dbt-steward[bot]');
  });

  test('proposes no second time, whatever became of the first', async () => {
    const { registered, create, says } = await anInstallingWorld();
    const taxi = await create('taxi', withoutSteward());
    registered.install(taxi);
    await says('set-up proposed');
    await taxi.closePullRequest(1, 'ana');
    await taxi.deleteBranch('steward/set-up', 'ana');
    registered.uninstall(taxi);
    registered.install(taxi);

    await says('no set-up proposed', { why: 'its set-up was proposed before' });
    expect(() => taxi.pullRequest(2)).toThrow('No pull request #2');
  });

  test('says in its log what it lacks, and proposes once it has that', async () => {
    const { registered, create, says, declared } = await anInstallingWorld({ permissions: {} });
    const taxi = await create('taxi', withoutSteward());
    registered.install(taxi);
    await says('no set-up pull requests', { why: expect.stringContaining('lacks Contents write and Workflows write') });
    expect(await taxi.head('steward/set-up')).toBeUndefined();
    registered.changePermissions({ ...declared, contents: 'write', workflows: 'write' });

    await says('set-up proposed', { repository: 'acme/taxi' });
  });

  test('without a copy of Steward to name proposes nothing', async () => {
    const { registered, create, says, github } = await anInstallingWorld({ variables: {} });
    registered.install(await create('taxi', withoutSteward()));

    await says('no set-up pull requests', { why: 'STEWARD_ACTION is not set' });
    expect(github.requests.filter(({ path }) => path.startsWith('/repos/'))).toEqual([]);
  });

  test('leaves a repository alone that has a configuration', async () => {
    const { registered, create, says } = await anInstallingWorld();
    const taxi = await create('taxi', { ...withoutSteward(), [CONFIG]: 'gate: advisory\n' });
    registered.install(taxi);

    await says('no set-up proposed', { why: 'it has a configuration' });
    expect(await taxi.head('steward/set-up')).toBeUndefined();
  });

  test('goes on where it was cut off: answers that got lost, and a branch that was made', async () => {
    const { github, registered, create, says } = await anInstallingWorld();
    const taxi = await create('taxi', withoutSteward());
    for (const path of [/\/git\/refs$/, /\/git\/commits$/, /\/pulls$/]) github.inject({ method: 'POST', path, status: 502, times: 1 });
    registered.install(taxi);

    await says('set-up proposed', { pullRequest: 1 });
    expect(() => taxi.pullRequest(2)).toThrow('No pull request #2');
  });

  test('leaves a branch of that name alone that is somebody else’s', async () => {
    const { registered, create, says } = await anInstallingWorld();
    const taxi = await create('taxi', withoutSteward());
    const theirs = await taxi.commit({ branch: 'steward/set-up', files: { 'a.txt': 'a' }, message: 'Mine', author: 'ana' });
    registered.install(taxi);

    await says('the set-up could not be proposed', { code: 'STW-3012' });
    expect(await taxi.head('steward/set-up')).toBe(theirs);
  });
});

/** What a person gets who clones the repository and runs init. */
async function initIn(repository: RepositoryHandle) {
  const folder = mkdtempSync(join(tmpdir(), 'cloned-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, GIT_TERMINAL_PROMPT: '0' };
  const cwd = join(folder, 'clone');
  // The server of the clone lives in this process.
  await execa('git', ['clone', '--quiet', repository.cloneUrl, cwd], { env, extendEnv: false });
  const init = ['init', '--yes', '--app', '--steward', STEWARD];
  await execa(process.execPath, [join(ROOT, 'dist/cli/index.js'), ...init], { cwd, env, extendEnv: false, input: '' });
  return { written: (path: string): string => readFileSync(join(cwd, path), 'utf8') };
}
