import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleFiles } from '../../tools/stage/example.ts';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { openChange, pushMore } from '../acceptance/support/open-change.ts';
import { useOwnTemp } from '../acceptance/support/own-temp.ts';
import { say } from '../acceptance/support/say.ts';
import { checkOf, reportOf } from '../acceptance/support/see.ts';

const REVIEW = 'Architecture Review';
const YAML = 'fleet/models/fleet.yml';
const TESTED = new TextDecoder().decode(exampleFiles('action-only')[YAML]);
const UNTESTED = TESTED.replace(/\n +data_tests:\n +- accepted_values:\n +arguments:\n[^\n]*\n/, '\n');

describe('without the App, a finding that is intended', () => {
  useOwnTemp();
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage({ mode: 'action-only', checkAnswers: true });
  });
  afterAll(() => stage?.close());

  test('is explained, accepted by a comment, out of the gate at once, and stays out after a push that changes nothing about it', async () => {
    const number = await openChange(stage, { branch: 'untested', files: { [YAML]: UNTESTED } });
    expect(checkOf(await untilReviewed(stage, number), 'fleet')).toMatchObject({ conclusion: 'failure', title: '1 finding blocks' });

    const [explained] = await say({ stage, number }, '/steward explain test-removed', 'ben');
    expect(explained).toContain('test-removed');

    const [denied] = await say({ stage, number }, '/steward accept test-removed because', 'ben');
    expect(denied).toContain('because');
    expect(checkOf(stage.repository.pullRequest(number), 'fleet')).toMatchObject({ conclusion: 'failure' });

    const [answer] = await say({ stage, number }, '/steward accept test-removed because the list is kept by hand', 'ben');
    expect(answer).toContain('Accepted by ben: `test-removed:');
    const accepted = stage.repository.pullRequest(number);
    expect(checkOf(accepted, 'fleet')).toMatchObject({
      conclusion: 'success',
      title: 'Nothing blocks · 1 accepted',
      app: 'github-actions',
    });
    expect(reportOf(accepted, REVIEW).body).toContain('“the list is kept by hand” (ben)');

    await pushMore(stage, 'untested');
    const pushed = await untilReviewed(stage, number);
    expect(checkOf(pushed, 'fleet')).toMatchObject({ conclusion: 'success', title: 'Nothing blocks · 1 accepted' });
    expect(reportOf(pushed, REVIEW).body).toContain('since last push: nothing new');
  });

  test('is not accepted by somebody who may only read', async () => {
    const number = await openChange(stage, { branch: 'untested-again', files: { [YAML]: UNTESTED } });
    await untilReviewed(stage, number);
    await stage.repository.fork('stranger');
    await say({ stage, number }, '/steward accept test-removed because it suits me well', 'stranger');
    expect(checkOf(stage.repository.pullRequest(number), 'fleet')).toMatchObject({ conclusion: 'failure' });
    expect([...stage.github.violations(), ...stage.github.drift()]).toEqual([]);
  });
});
