import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proposalDigest } from '../../src/core/proposal.ts';
import { exampleFiles } from '../../tools/stage/example.ts';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { lastReport } from './support/offered-fix.ts';
import { openChange } from './support/open-change.ts';
import { useOwnTemp } from './support/own-temp.ts';
import { say } from './support/say.ts';
import { checkOf, reportOf } from './support/see.ts';
import { leaveFix } from './support/stub-fix.ts';
import { stubRunner } from './support/stub-runner.ts';

const DEBUG = 'Debug Pipeline Failure';
const SETTINGS = '.github/steward.yml';
const MODEL = 'fleet/models/stg_cars.sql';

/** The example's configuration, without its leave to commit. */
const SUGGEST = new TextDecoder().decode(exampleFiles('app')[SETTINGS]).replace(/^fixes: branch$/m, 'fixes: suggest');

describe('where fixes are only suggested', () => {
  useOwnTemp();
  let stage: Stage;
  beforeAll(async () => {
    const fix = { path: MODEL, now: (before: string) => before.replace('feul', 'fuel') };
    const runner = stubRunner(async (run) => {
      await leaveFix(fix, run, stage.repository);
      return 'success';
    });
    stage = await startStage({ mode: 'app', runner, files: { [SETTINGS]: SUGGEST }, checkAnswers: true });
  });
  afterAll(() => stage?.close());

  async function offered(branch: string, files: Readonly<Record<string, string>>) {
    const number = await openChange(stage, { branch, files });
    await untilReviewed(stage, number);
    await say({ stage, number }, '/steward fix');
    const view = stage.repository.pullRequest(number);
    expect(checkOf(view, 'fleet', DEBUG)).toMatchObject({ conclusion: 'action_required', title: 'A fix is ready' });
    const { body } = reportOf(view, DEBUG);
    expect(body).toContain('git apply');
    expect(body).not.toContain('/steward confirm');
    return { number, view, body };
  }

  test('a fix of a line that the diff shows stands beside it, to be taken by a click', async () => {
    const { number, view } = await offered('typo', { [MODEL]: 'select\n    car_id,\n    feul\nfrom cars\n' });
    const body = expect.stringContaining('```suggestion\n    fuel\n```');
    expect(view.reviews).toMatchObject([{ state: 'COMMENTED', commitId: view.headSha, comments: [{ path: MODEL, line: 3, body }] }]);

    await say({ stage, number }, '/steward fix');
    expect(stage.repository.pullRequest(number).reviews, 'one review for a commit').toHaveLength(1);
  });

  test('a fix of anything else is a patch in the comment', async () => {
    await stage.repository.commit({ branch: 'main', files: { [MODEL]: 'select feul from cars\n' }, message: 'Typo', author: 'ben' });
    const { view, body } = await offered('elsewhere', { 'fleet/notes.md': 'x\n' });
    expect(view.reviews).toEqual([]);
    expect(body).toContain('-select feul from cars\n+select fuel from cars');
  });

  test('a yes commits nothing and says how it could', async () => {
    const { number, view } = await offered('yes', { [MODEL]: 'select feul\n' });
    const [proposal] = lastReport(stage).proposals;
    const digest = proposal === undefined ? '' : proposalDigest(proposal, view.headSha);
    const replies = await say({ stage, number }, `/steward confirm ${digest}`);
    expect(replies).toEqual([expect.stringMatching(/`fixes: branch` and the permission `contents: write`/)]);
    expect(await stage.repository.head('yes')).toBe(view.headSha);
    expect([...stage.github.violations(), ...stage.github.drift()]).toEqual([]);
  });
});
