import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PullRequestView } from '../../tools/local-github/facade/view-pull-request.ts';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilQuiet, untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { formatFaults } from '../acceptance/support/format-faults.ts';
import { openChange } from '../acceptance/support/open-change.ts';
import { useOwnTemp } from '../acceptance/support/own-temp.ts';
import { say } from '../acceptance/support/say.ts';
import { checkOf, reportOf } from '../acceptance/support/see.ts';

const PIPELINE = 'Full Data Pipeline';
const BRANCH = 'nightly';

describe('the full pipeline runs after a scope and a yes', () => {
  useOwnTemp();
  let stage: Stage;
  let number: number;
  beforeAll(async () => {
    stage = await startStage({ mode: 'app', checkAnswers: true });
    stage.repository.setPermission('eva', 'read');
    // No dbt project is touched, so no review runs beside.
    number = await openChange(stage, { branch: BRANCH, files: { 'README.md': 'New\n' } });
    await untilReviewed(stage, number);
  });
  afterAll(() => stage?.close());

  const runs = () => stage.repository.runs().length;
  const pipelineCheck = (view: PullRequestView) => checkOf(view, 'taxi', PIPELINE);

  test('asked for, it shows its scope and waits', async () => {
    await say({ stage, number }, 'Run the full pipeline');
    const view = stage.repository.pullRequest(number);
    const { body } = reportOf(view, PIPELINE);
    expect(formatFaults(body, PIPELINE)).toEqual([]);
    expect(body).toContain('`dbt build --select +fct_trips`, then `dbt test --select +fct_trips`');
    expect(body).toContain('nothing: the copy is thrown away');
    expect(pipelineCheck(view)).toMatchObject({ conclusion: 'action_required', app: 'dbt-steward' });
    expect(pipelineCheck(view).actions.map(({ label }) => label)).toEqual(['Confirm', 'Check again']);
    expect(runs()).toBe(1);
  });

  test('a push voids the scope', async () => {
    const files = { 'README.md': 'Newer\n' };
    await stage.repository.commit({ branch: BRANCH, files, message: 'More', author: 'ana' });
    await untilQuiet(stage);
    expect(await say({ stage, number }, '/steward confirm')).toEqual([expect.stringContaining('The branch moved on')]);
    expect(runs()).toBe(1);
  });

  test('a reader’s yes is none; "/steward confirm" runs build and test of the selection', async () => {
    await say({ stage, number }, '/steward pipeline');
    expect(await say({ stage, number }, '/steward confirm', 'eva')).toEqual([expect.stringContaining('Only people with write access')]);
    expect(runs()).toBe(2);
    expect(await say({ stage, number }, '/steward confirm'), 'the report is written where the scope was').toEqual([]);
    expectRun(await untilReviewed(stage, number));
    expect(runs()).toBe(3);
    expect(await say({ stage, number }, '/steward confirm')).toEqual([expect.stringContaining('Nothing waits for a confirmation')]);
    expect(runs()).toBe(3);
    expect([...stage.github.violations(), ...stage.github.drift()]).toEqual([]);
  });

  function expectRun(view: PullRequestView): void {
    const { body } = reportOf(view, PIPELINE);
    expect(formatFaults(body, PIPELINE)).toEqual([]);
    expect(body.match(/^Status: .*$/gm)).toEqual(['Status: Skipped', 'Status: Success', 'Status: Success', 'Status: Skipped']);
    expect(body).toMatch(/dbt build ran \d+ nodes[\s\S]*dbt test ran \d+ nodes/);
    expect(pipelineCheck(view)).toMatchObject({ conclusion: 'success', actions: [] });
    expect(pipelineCheck(view).externalId).toContain(':full-pipeline:apply:');
  }
});
