import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { PullRequestView } from '../../tools/local-github/facade/view-pull-request.ts';
import { exampleFiles } from '../../tools/stage/example.ts';
import { type Stage, type StageOptions, startStage } from '../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { formatFaults } from '../acceptance/support/format-faults.ts';
import { openChange } from '../acceptance/support/open-change.ts';
import { useOwnTemp } from '../acceptance/support/own-temp.ts';
import { botComments, checkOf, theReview } from '../acceptance/support/see.ts';
import { stubRunner, untilCancelled } from '../acceptance/support/stub-runner.ts';

useOwnTemp();
const left: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const clean of left.splice(0)) await clean();
});

async function setStage(options: Partial<StageOptions>): Promise<Stage> {
  const stage = await startStage({ mode: 'app', ...options });
  left.push(stage.close);
  return stage;
}

/** A file in the temporary folder of this test. */
function temporary(name: string, text: string): string {
  const path = join(process.env['TMPDIR'] ?? '', name);
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  left.push(async () => rmSync(path, { force: true }));
  return path;
}

/** The template without its installation step, for interpreters that aren't the example's. */
const WITHOUT_INSTALL = new TextDecoder()
  .decode(exampleFiles('app')['.github/workflows/steward.yml'])
  .replace(/ +- name: Install dbt[^\n]*\n[^\n]*\n/, '');

const MODEL = { 'transform/models/staging/stg_zones_too.sql': 'select 1 as zone_id\n' };

function expectCouldNotCheck(view: PullRequestView, project: string, words: RegExp): void {
  const check = checkOf(view, project);
  expect(check.conclusion).toBe('failure');
  expect(check.title).toMatch(/^Could not check: /);
  expect(check.title).toMatch(words);
  for (const { body } of botComments(view)) expect(formatFaults(body)).toEqual([]);
}

describe('real runs in surroundings that don’t work', () => {
  test('an interpreter without dbt', async () => {
    const python = temporary('python', '#!/bin/sh\necho "{}"\n');
    const stage = await setStage({ python, files: { '.github/workflows/steward.yml': WITHOUT_INSTALL } });
    const view = await untilReviewed(stage, await openChange(stage, { branch: 'change' }));
    expectCouldNotCheck(view, 'fleet', /dbt was not found/);
  });

  test('a dbt that is too old', async () => {
    const python = temporary('python', '#!/bin/sh\necho \'{"dbt-core": "1.5.4", "dbt-duckdb": "1.5.0"}\'\n');
    const stage = await setStage({ python, files: { '.github/workflows/steward.yml': WITHOUT_INSTALL } });
    const view = await untilReviewed(stage, await openChange(stage, { branch: 'change' }));
    expectCouldNotCheck(view, 'fleet', /dbt 1\.5\.4 is not supported/);
  });

  test.for(['app', 'action-only'] as const)('a lock file that can’t be installed: the step and its last words (%s)', async (mode) => {
    const stage = await setStage({ mode, files: { 'requirements.lock': 'no-such-file-here.whl --hash=sha256:00\n' } });
    const view = await untilReviewed(stage, await openChange(stage, { branch: 'change' }));
    expectCouldNotCheck(view, 'fleet', /in the step “python -m pip install .+ -r base\/requirements.lock”: ERROR: no-such-file-here/);
    expect(checkOf(view, 'fleet').summary).toContain('mend the lock file on the base branch');
    expect(botComments(view)).toEqual([]);
  });

  test('a CI database that isn’t there', async () => {
    const stage = await setStage({ database: '/nowhere/taxi.duckdb' });
    const view = await untilReviewed(stage, await openChange(stage, { branch: 'change', files: MODEL }));
    expectCouldNotCheck(view, 'taxi', /CI database .* does not exist/);
  });

  test('a CI database that is no database', async () => {
    const stage = await setStage({ database: temporary('taxi.duckdb', 'This is a text.\n'.repeat(1000)) });
    const view = await untilReviewed(stage, await openChange(stage, { branch: 'change', files: MODEL }));
    expectCouldNotCheck(view, 'taxi', /could not be opened|not a valid DuckDB/);
  });

  test('a base that dbt can’t parse is not the author’s fault', async () => {
    const stage = await setStage({ files: { 'fleet/models/broken.sql': "select * from {{ ref('nothing') }}\n" } });
    const view = await untilReviewed(stage, await openChange(stage, { branch: 'change' }));
    expectCouldNotCheck(view, 'fleet', /dbt cannot parse the base/);
  });

  test('a head whose YAML is broken is', async () => {
    const stage = await setStage({});
    const files = { 'fleet/models/broken.yml': 'version: 2\nmodels:\n  - name: [\n' };
    const view = await untilReviewed(stage, await openChange(stage, { branch: 'change', files }));
    expect(checkOf(view, 'fleet').conclusion).toBe('failure');
    expect(checkOf(view, 'fleet').title).toMatch(/^dbt cannot parse this commit/);
    expect(formatFaults(theReview(view).body)).toEqual([]);
  });

  test('a change of 5 MB is reviewed, within GitHub’s limits', async () => {
    const stage = await setStage({});
    const rows = Array.from({ length: 120_000 }, (_, index) => `-- ${index} ${'x'.repeat(36)}`).join('\n');
    const files = { 'fleet/models/large.sql': `${rows}\nselect 1 as car_id\n`, 'fleet/notes.md': 'x'.repeat(1_000_000) };
    const view = await untilReviewed(stage, await openChange(stage, { branch: 'change', files }));
    expect(formatFaults(theReview(view).body)).toEqual([]);
    expect(theReview(view).body).toContain('large');
    expect(checkOf(view, 'fleet').title).not.toMatch(/^Could not check/);
    expect(stage.github.violations()).toEqual([]);
  });

  test('a run that never ends: the watchdog closes its check and stops it', async () => {
    const play = stubRunner(async ({ signal }) => {
      await untilCancelled(signal, 150_000);
      return 'cancelled';
    });
    const stage = await setStage({ runner: play, appVariables: { RUN_DEADLINE_MINUTES: '1' } });
    const number = await openChange(stage, { branch: 'change' });
    const view = await untilReviewed(stage, number);
    expectCouldNotCheck(view, 'fleet', /did not finish within 1 minutes/);
    expect(stage.repository.runs().map(({ conclusion }) => conclusion)).toEqual(['cancelled']);
  });
});
