import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { aFinding, aReport } from '../report/fixtures/a-report.ts';
import { openChange, pushMore } from './support/open-change.ts';
import { useOwnTemp } from './support/own-temp.ts';
import { say } from './support/say.ts';
import { botComments, checkOf, reportOf } from './support/see.ts';
import { cleanReport, type StubRun, stubRunner } from './support/stub-runner.ts';

const REVIEW = 'Architecture Review';
const SETTINGS = '.github/steward.yml';
const PROJECTS = 'projects: [{name: taxi, dir: transform}, {name: fleet, dir: fleet}]';

describe('what a failure means for the merge', () => {
  useOwnTemp();
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage({ mode: 'app', runner: stubRunner(play), checkAnswers: true, files: { [SETTINGS]: PROJECTS } });
    stage.repository.setPermission('eva', 'admin');
    stage.repository.setPermission('dana', 'maintain');
  });
  afterAll(() => stage?.close());

  /** A branch's notes say how its run ends. */
  async function play({ request, leave }: StubRun) {
    const notes = (await stage.repository.file(request.headSha, 'fleet/notes.md')) ?? '';
    if (notes.startsWith('lost')) return 'failure';
    const { verdict: _verdict, ...clean } = cleanReport(request);
    const findings = notes.startsWith('bad') ? [aFinding(), aFinding({ fingerprint: 'another' })] : [];
    leave(aReport({ ...clean, findings, gate: request.config.includes('gate: advisory') ? 'advisory' : 'blocking' }));
    return 'success';
  }

  async function settings(text: string): Promise<void> {
    await stage.repository.commit({ branch: 'main', files: { [SETTINGS]: `${text}\n${PROJECTS}\n` }, message: 'Settings', author: 'ben' });
  }

  async function reviewed(branch: string, notes: string) {
    const number = await openChange(stage, { branch, files: { 'fleet/notes.md': `${notes} ${branch}\n` } });
    const view = await untilReviewed(stage, number);
    return { number, view, check: checkOf(view, 'fleet') };
  }

  test('by default findings fail the check, and so does a run without a report', async () => {
    expect((await reviewed('strict', 'bad')).check).toMatchObject({ conclusion: 'failure', title: '2 findings block' });
    expect((await reviewed('strict-lost', 'lost')).check).toMatchObject({ conclusion: 'failure' });
  });

  test('an advisory gate is neutral, says what it would say, and the comment why, once', async () => {
    await settings('gate: advisory');
    const { view, check } = await reviewed('advised', 'bad');
    expect(check).toMatchObject({ conclusion: 'neutral', title: 'Would fail: 2 findings' });
    expect(reportOf(view, REVIEW).body).toContain('**Would fail**: 2 findings');
    expect(reportOf(view, REVIEW).body.match(/gate: advisory/g)).toHaveLength(1);

    expect((await reviewed('advised-lost', 'lost')).check).toMatchObject({
      conclusion: 'neutral',
      title: expect.stringMatching(/^Could not check: /),
    });
    expect((await reviewed('advised-good', 'good')).check).toMatchObject({ conclusion: 'success', title: 'Nothing blocks' });
  });

  test('with on_incomplete: neutral a run that could not check is neutral, and findings fail all the same', async () => {
    await settings('on_incomplete: neutral');
    expect((await reviewed('unknown', 'lost')).check).toMatchObject({
      conclusion: 'neutral',
      title: expect.stringMatching(/^Could not check: /),
    });
    expect((await reviewed('known', 'bad')).check).toMatchObject({ conclusion: 'failure', title: '2 findings block' });
  });

  test('an admin lets one commit pass, with name and reason; the next push is judged anew', async () => {
    await settings('');
    const { number, view } = await reviewed('urgent', 'bad');
    const words = (sha: string) => `/steward override ${sha.slice(0, 8)} because the board meets at noon`;
    const [denied] = await say({ stage, number }, words(view.headSha), 'dana');
    expect(denied).toContain('Only people with admin access');
    expect(checkOf(stage.repository.pullRequest(number), 'fleet').conclusion).toBe('failure');

    const [answer] = await say({ stage, number }, words(view.headSha), 'eva');
    expect(answer).toContain(`Overridden by eva for \`${view.headSha.slice(0, 7)}\` alone: “the board meets at noon”`);
    const passed = stage.repository.pullRequest(number);
    expect(checkOf(passed, 'fleet')).toMatchObject({ conclusion: 'neutral', title: 'Overridden by eva: 2 findings' });
    expect(reportOf(passed, REVIEW).body).toContain('“the board meets at noon”');

    await say({ stage, number }, '/steward review', 'ana');
    expect(checkOf(await untilReviewed(stage, number), 'fleet'), 'also asked for again').toMatchObject({
      conclusion: 'neutral',
      title: 'Overridden by eva: 2 findings',
    });

    await pushMore(stage, 'urgent', 'bad again\n');
    const pushed = await untilReviewed(stage, number);
    expect(checkOf(pushed, 'fleet')).toMatchObject({ conclusion: 'failure', title: '2 findings block' });
    expect(reportOf(pushed, REVIEW).body).not.toContain('the board meets at noon');
    const [late] = await say({ stage, number }, words(view.headSha), 'eva');
    expect(late).toContain('not the commit at the head');
    expect(checkOf(stage.repository.pullRequest(number), 'fleet').conclusion).toBe('failure');
  });

  test('a run without a report is let pass, too', async () => {
    const { number, view } = await reviewed('urgent-lost', 'lost');
    await say({ stage, number }, `/steward override ${view.headSha} because the runner is on strike`, 'eva');
    expect(checkOf(stage.repository.pullRequest(number), 'fleet')).toMatchObject({ conclusion: 'neutral', title: 'Overridden by eva' });
  });

  test('who may give which command stands in the base; everybody else is told once a day', async () => {
    await settings('roles: {review: maintain, status: read}');
    const { number } = await reviewed('roles', 'good');
    await stage.repository.fork('stranger');
    for (const author of ['ana', 'stranger', 'ana']) await say({ stage, number }, '/steward review', author);
    const told = botComments(stage.repository.pullRequest(number)).filter(({ body }) => body.includes('Only people with maintain access'));
    expect(told).toHaveLength(1);
    expect(stage.repository.runs().filter(({ displayTitle }) => displayTitle.includes(`#${number}@`))).toHaveLength(1);

    expect((await say({ stage, number }, '/steward status', 'stranger')).join('')).toContain('Nothing is running');
    await say({ stage, number }, '/steward review', 'dana');
    expect(stage.repository.runs().filter(({ displayTitle }) => displayTitle.includes(`#${number}@`))).toHaveLength(2);
  });

  test('GitHub had nothing to object to', () => {
    expect([...stage.github.violations(), ...stage.github.drift()]).toEqual([]);
  });
});
