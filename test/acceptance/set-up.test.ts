import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { openChange } from './support/open-change.ts';
import { useOwnTemp } from './support/own-temp.ts';
import { say } from './support/say.ts';
import { checkOf } from './support/see.ts';
import { cleanReport, stubRunner } from './support/stub-runner.ts';

const WORKFLOW = '.github/workflows/steward.yml';
const CONFIG = '.github/steward.yml';

describe('an installation with the App', () => {
  useOwnTemp();
  let stage: Stage;
  /** What the next run leaves in place of a clean report. */
  let left: unknown;
  beforeAll(async () => {
    const runner = stubRunner(async ({ request, leave }) => {
      leave(left ?? cleanReport(request));
      return left === undefined ? 'success' : 'failure';
    });
    stage = await startStage({ mode: 'app', runner, checkAnswers: true, appPermissions: { issues: 'read' } });
    stage.repository.requireCheck({ name: 'Steward: Architecture Review (taxi)', appId: 4711, by: 'ruleset' });
    stage.repository.requireCheck({ name: 'Steward: Architecture Review (fleet)', appId: undefined, by: 'protection' });
  });
  afterAll(() => stage?.close());

  test('/steward status says what is to be mended, and no request of it is one that GitHub would refuse for its form', async () => {
    const number = await openChange(stage, { branch: 'asked' });
    await untilReviewed(stage, number);

    const [answer = ''] = await say({ stage, number }, '/steward status');

    expect(answer).toContain('Nothing is running for this pull request.');
    expect(answer).toContain('The App was not granted contents: write, issues: write.');
    expect(answer).toContain('main takes Steward: Architecture Review (fleet) from anybody who can write checks');
    expect(answer).toContain('taxi in transform, fleet in fleet');
    expect(stage.github.violations()).toEqual([]);
    expect(stage.github.drift()).toEqual([]);
  });

  test('an Action that can’t read the request of this App says which of the two to update', async () => {
    left = { steward: '0.0.1', refused: 'unknown key lane' };
    const number = await openChange(stage, { branch: 'old-action' });

    const check = checkOf(await untilReviewed(stage, number), 'fleet');
    left = undefined;

    expect(check.conclusion).toBe('failure');
    expect(check.summary).toContain('The Action is Steward 0.0.1');
    expect(check.summary).toContain('Update the Action');
  });

  test('a report of a newer Action that this App can’t read says so', async () => {
    left = { version: 2, steward: '99.0.0', news: true };
    const number = await openChange(stage, { branch: 'new-action' });

    const check = checkOf(await untilReviewed(stage, number), 'fleet');
    left = undefined;

    expect(check.conclusion).toBe('failure');
    expect(check.summary).toContain('Update the App, to Steward 99.0.0');
  });

  test('a pull request that changes the configuration is told that it counts after the merge, and what would be wrong then', async () => {
    const number = await openChange(stage, { branch: 'config', files: { [CONFIG]: 'gat: blocking\n' } });

    const check = checkOf(await untilReviewed(stage, number), 'taxi');

    expect(check).toMatchObject({ conclusion: 'neutral', title: 'No dbt change, but the new configuration has a problem' });
    expect(check.summary).toContain('it takes effect after the merge');
    expect(check.summary).toContain('STW-1002');
  });

  test('two configurations on the base fail every check with the one that is not read', async () => {
    await stage.repository.commit({
      branch: 'two',
      from: 'main',
      files: { 'steward.yml': 'gate: advisory\n' },
      message: 'Two',
      author: 'ana',
    });
    const number = await openChange(stage, { branch: 'onto-two', base: 'two' });

    const { checks } = await untilReviewed(stage, number);

    expect(checks).toMatchObject([{ conclusion: 'failure', summary: expect.stringContaining('There is a configuration at steward.yml.') }]);
  });
});

describe('a repository whose workflow waits in the pull request', () => {
  useOwnTemp();
  let stage: Stage;
  let workflow: string;
  beforeAll(async () => {
    const runner = stubRunner(async () => 'success');
    const whole = await startStage({ mode: 'app', runner });
    workflow = (await whole.repository.file('main', WORKFLOW)) ?? '';
    await whole.close();
    stage = await startStage({ mode: 'app', runner, files: { [WORKFLOW]: undefined } });
  });
  afterAll(() => stage?.close());

  test('starts after the merge, and says so instead of failing', async () => {
    const number = await openChange(stage, { branch: 'set-up', files: { [WORKFLOW]: workflow, 'fleet/notes.md': 'set up\n' } });

    const { checks } = await untilReviewed(stage, number);

    expect(checks.map(({ conclusion, title }) => `${conclusion}: ${title}`)).toEqual([
      'neutral: Steward starts after the merge',
      'neutral: Steward starts after the merge',
    ]);
    expect(stage.repository.runs()).toEqual([]);
  });

  test('without it, another pull request is told that the workflow is missing', async () => {
    const number = await openChange(stage, { branch: 'other' });

    expect(checkOf(await untilReviewed(stage, number), 'fleet').summary).toContain('STW-3008');
  });
});
