import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleFiles } from '../../tools/stage/example.ts';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilQuiet, untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { openChange, pushMore } from '../acceptance/support/open-change.ts';
import { useOwnTemp } from '../acceptance/support/own-temp.ts';
import { say } from '../acceptance/support/say.ts';
import { botComments, checkOf, reportOf } from '../acceptance/support/see.ts';

const REVIEW = 'Architecture Review';
const SETTINGS = '.github/steward.yml';
const YAML = 'fleet/models/fleet.yml';
const text = (path: string) => new TextDecoder().decode(exampleFiles('action-only')[path]);
const UNTESTED = text(YAML).replace(/\n +data_tests:\n +- accepted_values:\n +arguments:\n[^\n]*\n/, '\n');

describe('without the App, with real dbt', () => {
  useOwnTemp();
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage({ mode: 'action-only', checkAnswers: true });
    stage.repository.setPermission('eva', 'admin');
  });
  afterAll(() => stage?.close());

  test('an admin lets one commit pass; writers are told once that they may not, and a push voids it', async () => {
    const number = await openChange(stage, { branch: 'urgent', files: { [YAML]: UNTESTED } });
    const red = await untilReviewed(stage, number);
    expect(checkOf(red, 'fleet')).toMatchObject({ conclusion: 'failure', title: '1 finding blocks' });
    const words = `/steward override ${red.headSha.slice(0, 7)} because the board meets at noon`;

    for (const author of ['ben', 'ana']) await say({ stage, number }, words, author);
    const told = botComments(stage.repository.pullRequest(number)).filter(({ body }) => body.includes('Only people with admin access'));
    expect(told).toHaveLength(1);
    expect(checkOf(stage.repository.pullRequest(number), 'fleet').conclusion).toBe('failure');

    await say({ stage, number }, words, 'eva');
    const passed = stage.repository.pullRequest(number);
    expect(checkOf(passed, 'fleet')).toMatchObject({ conclusion: 'neutral', title: 'Overridden by eva: 1 finding', app: 'github-actions' });
    expect(reportOf(passed, REVIEW).body).toContain('“the board meets at noon”');

    await pushMore(stage, 'urgent');
    const pushed = await untilReviewed(stage, number);
    expect(checkOf(pushed, 'fleet')).toMatchObject({ conclusion: 'failure', title: '1 finding blocks' });
  });

  test('an advisory gate holds from the run to the published check', async () => {
    const files = { [SETTINGS]: `${text(SETTINGS)}\ngate: advisory\n` };
    await stage.repository.commit({ branch: 'main', files, message: 'Advise only', author: 'ben' });
    const number = await openChange(stage, { branch: 'advised', files: { [YAML]: UNTESTED } });
    const view = await untilReviewed(stage, number);
    expect(checkOf(view, 'fleet')).toMatchObject({ conclusion: 'neutral', title: 'Would fail: 1 finding' });
    expect(reportOf(view, REVIEW).body.match(/gate: advisory/g)).toHaveLength(1);
  });

  test('a merge queue gets its checks, and nothing is run for it', async () => {
    const number = await openChange(stage, { branch: 'queued', files: { 'README.md': 'Queued\n' } });
    await untilReviewed(stage, number);
    const sha = await stage.repository.startMergeGroup(number, 'ana');
    await untilQuiet(stage);
    expect(stage.repository.checksOf(sha).map(({ name, conclusion }) => [name, conclusion])).toEqual([
      ['Steward: Architecture Review (taxi)', 'success'],
      ['Steward: Architecture Review (fleet)', 'success'],
    ]);
    expect([...stage.github.violations(), ...stage.github.drift()]).toEqual([]);
  });
});
