import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilQuiet, untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { useOwnTemp } from './support/own-temp.ts';
import { say } from './support/say.ts';
import { botComments, checkOf, faces } from './support/see.ts';
import { cleanReport, type StubRun, stubRunner, untilCancelled } from './support/stub-runner.ts';

const PROJECTS = 'projects: [{name: taxi, dir: transform}, {name: fleet, dir: fleet}]\n';
const OFF = 'skipped: Not reviewed: Steward is switched off';
const POLL = { timeout: 15_000, interval: 100 };

describe('a repository that has less and less reviewed', () => {
  useOwnTemp();
  let stage: Stage;
  const slow = new Set<string>();
  beforeAll(async () => {
    stage = await startStage({ mode: 'app', runner: stubRunner(play), checkAnswers: true });
  });
  afterAll(() => stage?.close());

  async function play({ request, signal, leave }: StubRun) {
    if (slow.has(request.headSha)) await untilCancelled(signal);
    if (signal.aborted) return 'cancelled';
    leave(cleanReport(request));
    return 'success';
  }

  const settle = (settings: string) =>
    stage.repository.commit({
      branch: 'main',
      files: { '.github/steward.yml': `${settings}\n${PROJECTS}` },
      message: settings,
      author: 'ben',
    });
  const push = (branch: string, text: string) =>
    stage.repository.commit({ branch, from: 'main', files: { 'fleet/notes.md': `${text} ${branch}` }, message: text, author: 'ana' });
  const open = (branch: string) => stage.repository.openPullRequest({ title: 'Notes', branch, author: 'ana' });

  test('on request only: a neutral check says how to ask, and the review takes its place', async () => {
    await settle('review: {on_push: false}');
    await push('asked', 'first');
    const number = await open('asked');
    const view = await untilReviewed(stage, number);
    expect(faces(view)).toEqual(['taxi success: No dbt change', 'fleet neutral: Not reviewed: only on request']);
    expect(botComments(view)).toEqual([]);
    await say({ stage, number }, '/steward review', 'ana');
    expect(checkOf(await untilReviewed(stage, number), 'fleet')).toMatchObject({ conclusion: 'success' });
  });

  test('switched off: what runs is stopped at the next event, and every check lets the merge through', async () => {
    await settle('');
    slow.add(await push('off', 'first'));
    const number = await open('off');
    await expect.poll(() => stage.repository.pullRequest(number).checks.some(({ status }) => status === 'in_progress'), POLL).toBe(true);
    await settle('enabled: false');
    const [told] = await say({ stage, number }, '/steward review', 'ana');
    expect(told).toContain('switched off in this repository');
    const stopped = await untilReviewed(stage, number);
    expect(faces(stopped).filter((face) => face.startsWith('fleet'))).toEqual([`fleet ${OFF}`, `fleet ${OFF}`]);
    expect(stage.repository.runs().at(-1)?.conclusion).toBe('cancelled');

    await push('off', 'second');
    expect(faces(await untilReviewed(stage, number))).toEqual([`taxi ${OFF}`, `fleet ${OFF}`]);
    await settle('');
    await push('off', 'third');
    await untilQuiet(stage);
    expect(checkOf(stage.repository.pullRequest(number), 'fleet').conclusion).toBe('success');
  });

  test('GitHub had nothing to object to', () => {
    expect([...stage.github.violations(), ...stage.github.drift()]).toEqual([]);
  });
});

describe('the same without the App', () => {
  useOwnTemp();
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage({ mode: 'action-only', checkAnswers: true, files: { '.github/steward.yml': `enabled: false\n${PROJECTS}` } });
  });
  afterAll(() => stage?.close());

  test('is answered by the job that plans, and nothing runs', async () => {
    await stage.repository.commit({ branch: 'off', from: 'main', files: { 'fleet/notes.md': 'x' }, message: 'x', author: 'ana' });
    const number = await stage.repository.openPullRequest({ title: 'Notes', branch: 'off', author: 'ana' });
    expect(faces(await untilReviewed(stage, number))).toEqual([`taxi ${OFF}`, `fleet ${OFF}`]);
  });
});
