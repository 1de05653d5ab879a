import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { openChange, pushMore } from './support/open-change.ts';
import { useOwnTemp } from './support/own-temp.ts';
import { say } from './support/say.ts';
import { checkOf, reportOf } from './support/see.ts';
import { blockingReport, stubRunner } from './support/stub-runner.ts';

const REVIEW = 'Architecture Review';

describe('a finding that is intended', () => {
  useOwnTemp();
  let stage: Stage;
  beforeAll(async () => {
    const runner = stubRunner(async ({ request, leave }) => {
      leave(blockingReport(request));
      return 'success';
    });
    stage = await startStage({ mode: 'app', runner, checkAnswers: true });
  });
  afterAll(() => stage?.close());

  test('is explained, accepted by a comment, out of the gate at once, and stays out after a push that changes nothing about it', async () => {
    const number = await openChange(stage, { branch: 'rename' });
    expect(checkOf(await untilReviewed(stage, number), 'fleet')).toMatchObject({ conclusion: 'failure', title: '1 finding blocks' });

    const [explained] = await say({ stage, number }, '/steward explain C20', 'ben');
    expect(explained).toContain('**A column that is still read was removed, renamed or retyped (C20)**');

    const [answer] = await say({ stage, number }, '/steward accept column-break:fct_trips because Finance switches over on Monday', 'ben');
    expect(answer).toContain('Accepted by ben: `column-break:fct_trips`');
    const accepted = stage.repository.pullRequest(number);
    expect(checkOf(accepted, 'fleet')).toMatchObject({ conclusion: 'success', title: 'Nothing blocks · 1 accepted' });
    expect(reportOf(accepted, REVIEW).body).toContain('“Finance switches over on Monday” (ben)');

    await pushMore(stage, 'rename');
    const pushed = await untilReviewed(stage, number);
    expect(checkOf(pushed, 'fleet')).toMatchObject({ conclusion: 'success', title: 'Nothing blocks · 1 accepted' });
    expect(reportOf(pushed, REVIEW).body).toContain('since last push: nothing new');
    expect([...stage.github.violations(), ...stage.github.drift()]).toEqual([]);
  });

  test('is not accepted by somebody who may only read', async () => {
    const number = await openChange(stage, { branch: 'rename-again' });
    await untilReviewed(stage, number);
    await stage.repository.fork('stranger');
    await say({ stage, number }, '/steward accept C20 because it suits me well', 'stranger');
    expect(checkOf(stage.repository.pullRequest(number), 'fleet')).toMatchObject({ conclusion: 'failure' });
  });
});
