import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RepositoryHandle } from '../../tools/local-github/index.ts';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilQuiet, untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { useOwnTemp } from './support/own-temp.ts';
import { say } from './support/say.ts';
import { checkOf, faces, theReview } from './support/see.ts';
import { cleanReport, type StubRun, stubRunner, untilCancelled } from './support/stub-runner.ts';

const REFUSED = 'action_required: Not reviewed: the branch comes from a fork';

describe('a stranger’s branch', () => {
  useOwnTemp();
  let stage: Stage;
  let fork: RepositoryHandle;
  const slow = new Set<string>();
  beforeAll(async () => {
    stage = await startStage({ mode: 'app', runner: stubRunner(play), checkAnswers: true });
    stage.repository.setPermission('eva', 'read');
    fork = await stage.repository.fork('stranger');
  });
  afterAll(() => stage?.close());

  async function play({ request, signal, leave }: StubRun) {
    if (slow.has(request.headSha)) await untilCancelled(signal);
    if (signal.aborted) return 'cancelled';
    leave(cleanReport(request));
    return 'success';
  }

  const push = (branch: string, text: string) =>
    fork.commit({ branch, from: 'main', files: { 'fleet/notes.md': `${text} ${branch}` }, message: `Gift ${text}`, author: 'stranger' });
  async function opened(branch: string) {
    const sha = await push(branch, 'first');
    const number = await stage.repository.openPullRequest({ title: 'Gift', branch, author: 'stranger', fork: 'stranger' });
    return { number, sha, view: await untilReviewed(stage, number) };
  }
  const runsOf = (number: number) => stage.repository.runs().filter(({ displayTitle }) => displayTitle.includes(`#${number}@`));

  test('runs after a writer approved its very commit, and a push voids that', async () => {
    const { number, sha, view } = await opened('gift');
    expect(faces(view)).toEqual([`taxi ${REFUSED}`, `fleet ${REFUSED}`]);
    const [told] = await say({ stage, number }, '/steward review', 'ana');
    expect(told).toContain(`/steward approve ${sha}`);
    expect((await say({ stage, number }, `/steward approve ${sha.slice(0, 12)}`, 'ana'))[0]).toContain('all 40 digits');
    for (const author of ['stranger', 'eva']) await say({ stage, number }, `/steward approve ${sha}`, author);
    expect(runsOf(number), 'nobody who may approve has').toHaveLength(0);

    await say({ stage, number }, `/steward approve ${sha}`, 'ana');
    const approved = await untilReviewed(stage, number);
    expect(runsOf(number)).toHaveLength(1);
    expect(checkOf(approved, 'fleet')).toMatchObject({ conclusion: 'success', externalId: expect.stringContaining(`@${sha}:fleet:`) });
    expect(checkOf(approved, 'taxi')).toMatchObject({ conclusion: 'success', title: 'No dbt change' });

    await push('gift', 'second');
    const pushed = await untilReviewed(stage, number);
    expect(faces(pushed)).toEqual([`taxi ${REFUSED}`, `fleet ${REFUSED}`]);
    expect((await say({ stage, number }, `/steward approve ${sha}`, 'ana'))[0]).toContain('not the commit at the head');
    expect(runsOf(number)).toHaveLength(1);
  });

  test('runs by the button of its check, for those who may approve and while it is the head', async () => {
    const { number, sha, view } = await opened('button');
    const check = checkOf(view, 'fleet');
    expect(check.actions).toMatchObject([{ label: `Run on ${sha.slice(0, 7)}`, identifier: 'steward-approve' }]);
    stage.repository.clickCheckButton(check.id, 'steward-approve', 'eva');
    await untilQuiet(stage);
    expect(runsOf(number), 'a reader may not').toHaveLength(0);
    stage.repository.clickCheckButton(check.id, 'steward-approve', 'ben');
    const approved = await untilReviewed(stage, number);
    expect(checkOf(approved, 'fleet').conclusion).toBe('success');
    expect(theReview(approved).body).toContain(sha.slice(0, 7));

    await push('button', 'second');
    await untilQuiet(stage);
    stage.repository.clickCheckButton(check.id, 'steward-approve', 'ben');
    await untilQuiet(stage);
    expect(runsOf(number), 'the check is an older commit’s').toHaveLength(1);
    expect(faces(stage.repository.pullRequest(number))).toEqual([`taxi ${REFUSED}`, `fleet ${REFUSED}`]);
  });

  test('a push stops the approved run of the commit before it', async () => {
    const { number, sha } = await opened('running');
    slow.add(sha);
    stage.repository.comment(number, `/steward approve ${sha}`, 'ana');
    await expect.poll(() => stage.repository.checksOf(sha).some(({ status }) => status === 'in_progress'), POLL).toBe(true);
    const newer = await push('running', 'second');
    const pushed = await untilReviewed(stage, number);
    expect(faces(pushed)).toEqual([`taxi ${REFUSED}`, `fleet ${REFUSED}`]);
    const stopped = stage.repository.checksOf(sha).findLast(({ name }) => name.includes('fleet'));
    expect(stopped).toMatchObject({ conclusion: 'cancelled', output: { title: `Superseded by ${newer.slice(0, 7)}` } });
    expect(runsOf(number).map(({ conclusion }) => conclusion)).toEqual(['cancelled']);
  });

  test('never runs where the base says so', async () => {
    const settings = 'forks: off\nprojects: [{name: taxi, dir: transform}, {name: fleet, dir: fleet}]\n';
    await stage.repository.commit({ branch: 'main', files: { '.github/steward.yml': settings }, message: 'No forks', author: 'ben' });
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

describe('an approved commit of a fork, with real dbt', () => {
  useOwnTemp();
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage({ mode: 'app', checkAnswers: true });
  });
  afterAll(() => stage?.close());

  test('is checked out, built and reviewed like every other', async () => {
    const fork = await stage.repository.fork('stranger');
    const files = { 'fleet/notes.md': 'A gift' };
    const sha = await fork.commit({ branch: 'gift', from: 'main', files, message: 'Gift', author: 'stranger' });
    const number = await stage.repository.openPullRequest({ title: 'Gift', branch: 'gift', author: 'stranger', fork: 'stranger' });
    await untilReviewed(stage, number);
    await say({ stage, number }, `/steward approve ${sha}`, 'ana');
    const view = await untilReviewed(stage, number);
    expect(checkOf(view, 'fleet')).toMatchObject({ conclusion: 'success', externalId: expect.stringContaining(sha) });
    expect(theReview(view).body).toContain(`\`${sha.slice(0, 7)}\` against`);
    expect([...stage.github.violations(), ...stage.github.drift()]).toEqual([]);
  });
});
