import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RepositoryHandle } from '../../tools/local-github/index.ts';
import { ROOT } from '../../tools/stage/example.ts';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilQuiet, untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { CANARIES, canariesIn } from '../attacks/support/canaries.ts';
import { useOwnTemp } from './support/own-temp.ts';
import { say } from './support/say.ts';
import { checkOf, faces, theReview } from './support/see.ts';
import { blockingReport, cleanReport, type StubRun, stubRunner, untilCancelled } from './support/stub-runner.ts';

const UNTOUCHED = 'taxi success: No dbt change';
const READ = 'fleet action_required: Only read, not built: a person can approve it';
const REFUSED = 'fleet action_required: Not reviewed: the branch comes from a fork';
const PROJECTS = 'projects: [{name: taxi, dir: transform}, {name: fleet, dir: fleet}]\n';

describe('a stranger’s branch', () => {
  useOwnTemp();
  let stage: Stage;
  let fork: RepositoryHandle;
  const slow = new Set<string>();
  const bad = new Set<string>();
  beforeAll(async () => {
    stage = await startStage({ mode: 'app', runner: stubRunner(play), checkAnswers: true });
    stage.repository.setPermission('eva', 'read');
    fork = await stage.repository.fork('stranger');
  });
  afterAll(() => stage?.close());

  async function play({ request, signal, leave }: StubRun) {
    if (slow.has(request.headSha)) await untilCancelled(signal);
    if (signal.aborted) return 'cancelled';
    leave(bad.has(request.headSha) ? blockingReport(request) : cleanReport(request));
    return 'success';
  }

  const push = (branch: string, text: string) =>
    fork.commit({ branch, from: 'main', files: { 'fleet/notes.md': `${text} ${branch}` }, message: `Gift ${text}`, author: 'stranger' });
  async function opened(branch: string, prepare: (sha: string) => void = () => undefined) {
    const sha = await push(branch, 'first');
    prepare(sha);
    const number = await stage.repository.openPullRequest({ title: 'Gift', branch, author: 'stranger', fork: 'stranger' });
    return { number, sha, view: await untilReviewed(stage, number) };
  }
  const runsOf = (number: number) => stage.repository.runs().filter(({ displayTitle }) => displayTitle.includes(`#${number}@`));

  test('is read by itself, runs in full after a writer approved its very commit, and a push voids that', async () => {
    const { number, sha, view } = await opened('gift');
    expect(faces(view)).toEqual([UNTOUCHED, READ]);
    expect(theReview(view).body).toContain(`/steward approve ${sha}`);
    const [told] = await say({ stage, number }, '/steward review --build', 'ana');
    expect(told).toContain(`/steward approve ${sha}`);
    expect((await say({ stage, number }, `/steward approve ${sha.slice(0, 12)}`, 'ana'))[0]).toContain('all 40 digits');
    for (const author of ['stranger', 'eva']) await say({ stage, number }, `/steward approve ${sha}`, author);
    expect(runsOf(number), 'nobody who may approve has').toHaveLength(1);

    await say({ stage, number }, `/steward approve ${sha}`, 'ana');
    const approved = await untilReviewed(stage, number);
    expect(runsOf(number)).toHaveLength(2);
    expect(checkOf(approved, 'fleet')).toMatchObject({ conclusion: 'success', externalId: expect.stringContaining(`@${sha}:fleet:`) });
    expect(checkOf(approved, 'taxi')).toMatchObject({ conclusion: 'success', title: 'No dbt change' });

    await push('gift', 'second');
    const pushed = await untilReviewed(stage, number);
    expect(faces(pushed)).toEqual([UNTOUCHED, READ]);
    expect((await say({ stage, number }, `/steward approve ${sha}`, 'ana'))[0]).toContain('not the commit at the head');
    expect(runsOf(number)).toHaveLength(3);
  });

  test('fails its check by what was read in it', async () => {
    const { view } = await opened('faulty', (sha) => void bad.add(sha));
    expect(checkOf(view, 'fleet')).toMatchObject({ conclusion: 'failure', title: '1 finding blocks' });
  });

  test('runs in full by the button of its check, for those who may approve and while it is the head', async () => {
    const { number, sha, view } = await opened('button');
    const check = checkOf(view, 'fleet');
    expect(check.actions).toMatchObject([{ label: `Run on ${sha.slice(0, 7)}`, identifier: 'steward-approve' }, {}]);
    stage.repository.clickCheckButton(check.id, 'steward-approve', 'eva');
    await untilQuiet(stage);
    expect(runsOf(number), 'a reader may not').toHaveLength(1);
    stage.repository.clickCheckButton(check.id, 'steward-approve', 'ben');
    const approved = await untilReviewed(stage, number);
    expect(checkOf(approved, 'fleet').conclusion).toBe('success');
    expect(theReview(approved).body).toContain(sha.slice(0, 7));

    await push('button', 'second');
    await untilQuiet(stage);
    stage.repository.clickCheckButton(check.id, 'steward-approve', 'ben');
    await untilQuiet(stage);
    expect(runsOf(number), 'the check is an older commit’s').toHaveLength(3);
    expect(faces(stage.repository.pullRequest(number))).toEqual([UNTOUCHED, READ]);
  });

  test('a push stops the approved run of the commit before it', async () => {
    const { number, sha } = await opened('running');
    slow.add(sha);
    stage.repository.comment(number, `/steward approve ${sha}`, 'ana');
    await expect.poll(() => stage.repository.checksOf(sha).some(({ status }) => status === 'in_progress'), POLL).toBe(true);
    const newer = await push('running', 'second');
    const pushed = await untilReviewed(stage, number);
    expect(faces(pushed)).toEqual([UNTOUCHED, READ]);
    const stopped = stage.repository.checksOf(sha).findLast(({ name }) => name.includes('fleet'));
    expect(stopped).toMatchObject({ conclusion: 'cancelled', output: { title: `Superseded by ${newer.slice(0, 7)}` } });
    expect(runsOf(number).map(({ conclusion }) => conclusion)).toEqual(expect.arrayContaining(['success', 'cancelled', 'success']));
  });

  test('is not even read where the base wants each commit approved, and never runs where it wants none', async () => {
    const settle = (settings: string) =>
      stage.repository.commit({
        branch: 'main',
        files: { '.github/steward.yml': `${settings}\n${PROJECTS}` },
        message: 'Forks',
        author: 'ben',
      });
    await settle('forks: approve');
    const waiting = await opened('waiting');
    expect(faces(waiting.view)).toEqual([UNTOUCHED, REFUSED]);
    expect(runsOf(waiting.number)).toHaveLength(0);
    await say({ stage, number: waiting.number }, `/steward approve ${waiting.sha}`, 'ana');
    expect(checkOf(await untilReviewed(stage, waiting.number), 'fleet').conclusion).toBe('success');

    await settle('forks: off');
    const { number, sha, view } = await opened('never');
    expect(checkOf(view, 'fleet')).toMatchObject({ conclusion: 'action_required', actions: [] });
    expect((await say({ stage, number }, `/steward approve ${sha}`, 'ana'))[0]).toContain('So it does not run here');
    expect(runsOf(number)).toHaveLength(0);
  });

  test('GitHub had nothing to object to', () => {
    expect([...stage.github.violations(), ...stage.github.drift()]).toEqual([]);
  });
});

const POLL = { timeout: 15_000, interval: 100 };
const REVIEW = '      - name: Review\n';
const SECRETS = `${REVIEW}        env:\n          DBT_ENV_SECRET_PASSWORD: \${{ secrets.DBT_ENV_SECRET_PASSWORD }}\n`;

describe('a fork’s commit with real dbt', () => {
  useOwnTemp();
  let stage: Stage;
  const lines: string[] = [];
  beforeAll(async () => {
    const template = readFileSync(join(ROOT, 'examples/workflows/app.yml'), 'utf8').replace(REVIEW, SECRETS);
    const files = { '.github/workflows/steward.yml': template };
    stage = await startStage({ mode: 'app', files, checkAnswers: true, onRunnerLine: (line) => void lines.push(line) });
    stage.repository.setSecret('DBT_ENV_SECRET_PASSWORD', CANARIES.warehouse);
  });
  afterAll(() => stage?.close());

  test('is read by a job without secrets, and built like every other once it is approved', async () => {
    const fork = await stage.repository.fork('stranger');
    const files = { 'fleet/notes.md': 'A gift' };
    const sha = await fork.commit({ branch: 'gift', from: 'main', files, message: 'Gift', author: 'stranger' });
    const number = await stage.repository.openPullRequest({ title: 'Gift', branch: 'gift', author: 'stranger', fork: 'stranger' });
    const read = await untilReviewed(stage, number);
    expect(checkOf(read, 'fleet')).toMatchObject({ conclusion: 'action_required', title: expect.stringContaining('Only read, not built') });
    expect(theReview(read).body).toContain('static lane');
    expect(canariesIn([JSON.stringify(read), ...lines].join('\n'))).toEqual([]);
    await say({ stage, number }, `/steward approve ${sha}`, 'ana');
    const view = await untilReviewed(stage, number);
    expect(checkOf(view, 'fleet')).toMatchObject({ conclusion: 'success', externalId: expect.stringContaining(sha) });
    expect(theReview(view).body).toContain('nothing had to be built');
    expect([...stage.github.violations(), ...stage.github.drift()]).toEqual([]);
  });
});
