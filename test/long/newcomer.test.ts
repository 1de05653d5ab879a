import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { EXAMPLE_PYTHON, exampleFiles, ROOT } from '../../tools/stage/example.ts';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { exampleNamed } from '../acceptance/support/example-named.ts';
import { formatFaults } from '../acceptance/support/format-faults.ts';
import { useOwnTemp } from '../acceptance/support/own-temp.ts';
import { checkOf, theReview } from '../acceptance/support/see.ts';

const CONFIG = '.github/steward.yml';
const WORKFLOW = '.github/workflows/steward.yml';

describe('a repository that has dbt and nothing of Steward', () => {
  useOwnTemp();
  let stage: Stage | undefined;
  afterEach(() => stage?.close());

  test('gets a review after init, with the App and one lock file for all projects', async () => {
    const { steward, read, write } = newcomer();
    steward('init', '--yes', '--steward', 'dbt-steward/steward@v0');
    write(CONFIG, withDatabase(read(CONFIG)));
    const edited = read(CONFIG);
    expect(steward('init', '--yes')).toContain('Nothing to write.');
    expect(read(CONFIG)).toBe(edited);

    stage = await startStage({ mode: 'app', files: { [CONFIG]: edited, [WORKFLOW]: read(WORKFLOW) } });
    const view = await untilReviewed(stage, await stage.open(exampleNamed('06-weakened-test')));

    expect(formatFaults(theReview(view).body)).toEqual([]);
    expect(checkOf(view, 'taxi')).toMatchObject({ conclusion: 'neutral', title: expect.stringContaining('Would fail') });
    expect(checkOf(view, 'fleet')).toMatchObject({ conclusion: 'success', title: 'No dbt change' });
  });

  test('gets one without the App, too, where each project has a lock file and so an interpreter of its own', async () => {
    const { steward, read, write } = newcomer();
    const lock = read('requirements.lock');
    write('fleet/requirements.txt', lock);
    steward('init', '--yes', '--action-only', '--steward', 'dbt-steward/steward@v0');
    expect(read(WORKFLOW)).toContain('environments/fleet/bin/python -m pip install');

    const files = {
      'fleet/requirements.txt': lock,
      [CONFIG]: withDatabase(read(CONFIG)),
      [WORKFLOW]: withEnvironmentsAtHand(read(WORKFLOW)),
    };
    stage = await startStage({ mode: 'action-only', files });
    const view = await untilReviewed(stage, await stage.open(exampleNamed('02-additive-column')));

    expect(checkOf(view, 'taxi')).toMatchObject({ conclusion: 'success', app: 'github-actions' });
    expect(formatFaults(theReview(view).body)).toEqual([]);
  });
});

/** The example company's repository as it was before Steward, on disk. */
function newcomer() {
  const folder = mkdtempSync(join(tmpdir(), 'newcomer-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, content] of Object.entries(exampleFiles('app'))) if (!path.startsWith('.github/')) write(path, content);
  execFileSync('git', ['init', '--quiet', '--initial-branch=main'], { cwd: folder });
  execFileSync('git', ['add', '--all'], { cwd: folder });
  const steward = (...args: readonly string[]): string =>
    execFileSync(process.execPath, [join(ROOT, 'dist/cli/index.js'), ...args], { cwd: folder, encoding: 'utf8', input: '' });
  return { steward, write, read: (path: string): string => readFileSync(join(folder, path), 'utf8') };
}

/** The one thing that a person has to say here: the data lies outside of the repository. */
function withDatabase(config: string): string {
  const told = config.replace('dir: transform\n', 'dir: transform\n    ci: { database: warehouse/taxi.duckdb } # loaded every night\n');
  expect(told).not.toBe(config);
  return told;
}

/** Installing dbt twice takes the network: the environment that is here stands in for both. */
function withEnvironmentsAtHand(workflow: string): string {
  const at = (project: string): string => `          ln -s ${dirname(dirname(EXAMPLE_PYTHON))} environments/${project}\n`;
  const told = workflow.replace(
    /(- name: Install dbt .+\n {8}run: \|\n)(?: {10}.+\n)+/,
    `$1          mkdir environments\n${at('taxi')}${at('fleet')}`,
  );
  expect(told).not.toBe(workflow);
  return told;
}
