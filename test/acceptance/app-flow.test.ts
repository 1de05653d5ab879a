import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilQuiet, untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { awaitsConfirmation } from '../report/fixtures/proposal-reports.ts';
import { openChange, pushMore } from './support/open-change.ts';
import { useOwnTemp } from './support/own-temp.ts';
import { botComments, checkOf, faces, theReview } from './support/see.ts';
import { blockingReport, cleanReport, type StubRun, stubRunner, untilCancelled } from './support/stub-runner.ts';

/** Branches with this word keep their runs going until they are cancelled, or for ten seconds. */
const SLOW = 'slow';
const BAD = 'bad';

describe('what the App does about events', () => {
  useOwnTemp();
  let stage: Stage;
  const slow = new Set<string>();
  const asked: StubRun['request'][] = [];
  beforeAll(async () => {
    stage = await startStage({ mode: 'app', runner: stubRunner(play), checkAnswers: true });
    stage.repository.setPermission('eva', 'read');
  });
  afterAll(() => stage?.close());

  async function play({ request, signal, leave }: StubRun) {
    asked.push(request);
    if (slow.has(request.headSha)) {
      await untilCancelled(signal, 10_000);
      if (signal.aborted) return 'cancelled';
    }
    if (request.phase === 'plan') {
      const { repository, pullRequest, headSha, baseSha, runKey, requestedBy } = request;
      leave({ ...awaitsConfirmation(), repository, pullRequest, headSha, baseSha, runKey, requestedBy });
      return 'success';
    }
    const isBad = (await stage.repository.file(request.headSha, 'fleet/notes.md'))?.startsWith(BAD);
    leave(isBad ? blockingReport(request) : cleanReport(request));
    return 'success';
  }

  async function openSlow(branch: string): Promise<{ readonly number: number; readonly sha: string }> {
    // Two commits of the same second with the same words would be one commit.
    const message = `${SLOW} ${branch}`;
    const sha = await stage.repository.commit({ branch, from: 'main', files: { 'fleet/notes.md': SLOW }, message, author: 'ana' });
    slow.add(sha);
    const number = await stage.repository.openPullRequest({ title: SLOW, branch, author: 'ana' });
    await expect.poll(() => stage.repository.checksOf(sha).some(({ status }) => status === 'in_progress'), POLL).toBe(true);
    return { number, sha };
  }

  const runsOf = (number: number) => dispatchesOf(stage, number).length;

  test('a delivery that comes twenty times more does its work once', async () => {
    const number = await openChange(stage, { branch: 'redelivered' });
    await untilReviewed(stage, number);
    const guid = stage.github.deliveries.findLast(({ event, action }) => event === 'pull_request' && action === 'opened')?.guid ?? '';
    for (let count = 0; count < 20; count += 1) stage.github.redeliver(guid);
    const view = await untilReviewed(stage, number);
    expect(faces(view)).toEqual(['taxi success: No dbt change', 'fleet success: Nothing blocks']);
    expect(botComments(view)).toHaveLength(1);
    expect(runsOf(number)).toBe(1);
  });

  test('a push supersedes the run of the push before it', async () => {
    const { number, sha } = await openSlow('superseded');
    const newer = await pushMore(stage, 'superseded');
    const view = await untilReviewed(stage, number);
    expect(faces(view)).toEqual(['taxi success: No dbt change', 'fleet success: Nothing blocks']);
    const older = stage.repository.checksOf(sha).find(({ name }) => name.includes('fleet'));
    expect(older?.conclusion).toBe('cancelled');
    expect(older?.output.title).toBe(`Superseded by ${newer.slice(0, 7)}`);
    expect(stage.repository.runs().find(({ displayTitle }) => displayTitle.includes(sha))?.conclusion).toBe('cancelled');
    expect(theReview(view).body).not.toContain('earlier run');
  });

  test('"Re-run" and the button of a failed check ask for another check of the same commit', async () => {
    const number = await openChange(stage, { branch: 'rerun', files: { 'fleet/notes.md': BAD } });
    const red = await untilReviewed(stage, number);
    expect(checkOf(red, 'fleet').actions.map(({ identifier }) => identifier)).toEqual(['steward-rerun']);
    stage.repository.rerequestCheck(checkOf(red, 'fleet').id, 'ana');
    const again = await untilReviewed(stage, number);
    expect(again.checks.filter(({ name }) => name.includes('fleet')).map(({ conclusion }) => conclusion)).toEqual(['failure', 'failure']);
    stage.repository.clickCheckButton(checkOf(again, 'fleet').id, 'steward-rerun', 'ben');
    const third = await untilReviewed(stage, number);
    expect(third.checks.filter(({ name }) => name.includes('fleet'))).toHaveLength(3);
    expect(runsOf(number)).toBe(3);
    stage.repository.rerequestCheck(checkOf(third, 'fleet').id, 'eva');
    await untilQuiet(stage);
    expect(runsOf(number), 'a reader may not').toBe(3);
    expect(theReview(third).id).toBe(theReview(red).id);
  });

  test('closing cancels what runs; reopening checks the same commit after all', async () => {
    const { number, sha } = await openSlow('closed');
    await stage.repository.closePullRequest(number, 'ana');
    const closed = await untilReviewed(stage, number);
    expect(faces(closed)).toEqual(['taxi success: No dbt change', 'fleet cancelled: The pull request was closed']);
    expect(botComments(closed)).toEqual([]);
    slow.delete(sha);
    await stage.repository.reopenPullRequest(number, 'ana');
    const view = await untilReviewed(stage, number);
    expect(checkOf(view, 'fleet').conclusion).toBe('success');
    expect(botComments(view)).toHaveLength(1);
  });

  test('a deleted branch ends its check', async () => {
    const { number } = await openSlow('deleted');
    await stage.repository.deleteBranch('deleted', 'ana');
    const view = await untilReviewed(stage, number);
    expect(faces(view)).toEqual(['taxi success: No dbt change', 'fleet cancelled: The pull request was closed']);
    expect(botComments(view)).toEqual([]);
  });

  test('a draft is only read; a person may have it go deeper, and so it does once it is ready', async () => {
    const { repository } = stage;
    await repository.commit({ branch: 'draft', from: 'main', files: { 'fleet/notes.md': 'draft' }, message: 'Draft', author: 'ana' });
    const number = await repository.openPullRequest({ title: 'Draft', branch: 'draft', author: 'ana', draft: true });
    await untilReviewed(stage, number);
    repository.comment(number, '/steward review --fast', 'ana');
    await untilQuiet(stage);
    expect(lastWords(stage, number)).toContain('can’t do `--fast`, so nothing was run');
    repository.comment(number, '/steward review --compile', 'ana');
    await untilReviewed(stage, number);
    await repository.markReady(number, 'ana');
    expect(checkOf(await untilReviewed(stage, number), 'fleet').conclusion).toBe('success');
    expect(asked.flatMap(({ pullRequest, lane = 'any' }) => (pullRequest === number ? [lane] : []))).toEqual([
      { name: 'static', by: 'draft' },
      { name: 'compile', by: 'command' },
      'any',
    ]);
  });

  test('another base is another comparison, also while the first one runs', async () => {
    const { repository } = stage;
    await repository.commit({ branch: 'release', from: 'main', files: { 'README.md': 'Release\n' }, message: 'Release', author: 'ben' });
    const sha = await repository.commit({
      branch: 'rebased',
      from: 'release',
      files: { 'fleet/notes.md': 'x' },
      message: 'Change',
      author: 'ana',
    });
    slow.add(sha);
    const number = await repository.openPullRequest({ title: 'Change', branch: 'rebased', author: 'ana' });
    await expect.poll(() => repository.checksOf(sha).some(({ status }) => status === 'in_progress'), POLL).toBe(true);
    slow.delete(sha);
    await repository.editPullRequest(number, { base: 'release' }, 'ana');
    const view = await untilReviewed(stage, number);
    expect(view.checks.filter(({ name }) => name.includes('fleet')).map(({ conclusion }) => conclusion)).toEqual(['cancelled', 'success']);
    await repository.editPullRequest(number, { title: 'Another title' }, 'ana');
    await untilQuiet(stage);
    expect(runsOf(number)).toBe(2);
  });

  test('a merge queue gets its check at once', async () => {
    const number = await openChange(stage, { branch: 'queued' });
    await untilReviewed(stage, number);
    const sha = await stage.repository.startMergeGroup(number, 'ana');
    await untilQuiet(stage);
    expect(stage.repository.checksOf(sha).map(({ name, conclusion, output }) => [name, conclusion, output.title])).toEqual([
      ['Steward: Architecture Review (taxi)', 'success', 'Reviewed on its pull request'],
      ['Steward: Architecture Review (fleet)', 'success', 'Reviewed on its pull request'],
    ]);
    expect(runsOf(number)).toBe(1);
  });

  test('a fork is only read, by push and when a writer asks; a stranger gets the reason', async () => {
    const fork = await stage.repository.fork('stranger');
    await fork.commit({ branch: 'gift', from: 'main', files: { 'fleet/notes.md': 'gift' }, message: 'Gift', author: 'stranger' });
    const number = await stage.repository.openPullRequest({ title: 'Gift', branch: 'gift', author: 'stranger', fork: 'stranger' });
    const view = await untilReviewed(stage, number);
    const read = 'fleet action_required: Only read, not built: a person can approve it';
    expect(faces(view)).toEqual(['taxi success: No dbt change', read]);
    stage.repository.comment(number, 'Review my changes', 'ana');
    await untilQuiet(stage);
    stage.repository.comment(number, 'Review my changes', 'stranger');
    await untilQuiet(stage);
    expect(botComments(stage.repository.pullRequest(number)).map(({ body }) => body.split('\n')[1])).toEqual([
      '',
      expect.stringContaining('Only people with write access'),
    ]);
    expect(faces(await untilReviewed(stage, number)).at(-1)).toBe(read);
    expect(runsOf(number)).toBe(2);
  });

  test('comments: who may not command, what is no command, and what Steward answers', async () => {
    const number = await openChange(stage, { branch: 'talk' });
    await untilReviewed(stage, number);
    const answerTo = async (text: string, author = 'ana'): Promise<readonly string[]> => {
      const before = new Set(botComments(stage.repository.pullRequest(number)).map(({ id }) => id));
      stage.repository.comment(number, text, author);
      await untilQuiet(stage);
      return botComments(stage.repository.pullRequest(number)).flatMap(({ id, body }) => (before.has(id) ? [] : [body]));
    };
    expect(await answerTo('/steward review', 'eva')).toEqual([expect.stringContaining('Only people with write access')]);
    expect(await answerTo('/steward review', 'dbt-steward[bot]'), 'a bot’s comment is no command').toEqual(['/steward review']);
    expect(await answerTo('> /steward review\n\nI did not mean it')).toEqual([]);
    expect(await answerTo('Nice work!')).toEqual([]);
    expect(await answerTo(`Look at this log:\n${'x'.repeat(60_000)}`)).toEqual([]);
    expect(await answerTo('/steward reveiw')).toEqual([expect.stringContaining('Did you mean `/steward review`?')]);
    expect(await answerTo('/steward help')).toEqual([expect.stringContaining('| `/steward review` |')]);
    expect(await answerTo('/steward status')).toEqual([expect.stringContaining('Nothing is running')]);
    expect(await answerTo('/steward cancel')).toEqual([expect.stringContaining('Nothing is running')]);
    expect(await answerTo('Add a new dimension for customers, please')).toEqual([
      expect.stringContaining('is not built yet, so nothing was run'),
    ]);
    expect(runsOf(number)).toBe(1);
    const id = stage.repository.comment(number, 'Nothing', 'ana');
    stage.repository.editComment(id, '/steward review', 'ana');
    await untilQuiet(stage);
    expect(runsOf(number), 'an edited comment is no command').toBe(1);
    expect(await answerTo(`/steward review\n${'x'.repeat(60_000)}`)).toEqual([]);
    expect(runsOf(number), 'the first line counts, however long the rest').toBe(2);
  });

  test('/steward status and /steward cancel while something runs', async () => {
    const { number } = await openSlow('cancelled');
    stage.repository.comment(number, '/steward status', 'ben');
    await expect.poll(() => lastWords(stage, number), POLL).toContain('Architecture Review (fleet) on ');
    stage.repository.comment(number, 'Review my changes', 'ben');
    await expect.poll(() => lastWords(stage, number), POLL).toContain('is being checked already');
    stage.repository.comment(number, '/steward cancel', 'ben');
    const view = await untilReviewed(stage, number);
    expect(faces(view)).toEqual(['taxi success: No dbt change', 'fleet cancelled: Cancelled']);
    expect(lastWords(stage, number)).toContain('Stopped what was running');
    expect(runsOf(number)).toBe(1);
  });

  test('a pull request without a dbt change succeeds, says why, and gets no comment', async () => {
    const number = await openChange(stage, { branch: 'readme', files: { 'README.md': 'New\n' } });
    const view = await untilReviewed(stage, number);
    expect(faces(view)).toEqual(['taxi success: No dbt change', 'fleet success: No dbt change']);
    expect(botComments(view)).toEqual([]);
    expect(runsOf(number)).toBe(0);
    stage.repository.comment(number, 'Review my changes', 'ana');
    await untilQuiet(stage);
    expect(lastWords(stage, number)).toContain('changes nothing that concerns a dbt project');
  });

  test('the button of a scope is a yes to it, of those who may write', async () => {
    const number = await openChange(stage, { branch: 'button', files: { 'README.md': 'Button\n' } });
    await untilReviewed(stage, number);
    stage.repository.comment(number, 'Update everything', 'ana');
    const planned = checkOf(await untilReviewed(stage, number), 'taxi', 'Full Data Pipeline');
    expect(planned.actions.map(({ identifier }) => identifier)).toEqual(['steward-confirm', 'steward-rerun']);
    stage.repository.clickCheckButton(planned.id, 'steward-confirm', 'eva');
    await untilQuiet(stage);
    expect(runsOf(number), 'a reader may not').toBe(1);
    stage.repository.clickCheckButton(planned.id, 'steward-confirm', 'ben');
    const done = checkOf(await untilReviewed(stage, number), 'taxi', 'Full Data Pipeline');
    expect(done).toMatchObject({ conclusion: 'success', externalId: expect.stringContaining(':full-pipeline:apply:1') });
    stage.repository.clickCheckButton(planned.id, 'steward-confirm', 'ben');
    await untilQuiet(stage);
    expect(runsOf(number), 'a yes is good for one run').toBe(2);
  });

  test('GitHub had nothing to object to', () => {
    expect([...stage.github.violations(), ...stage.github.drift()]).toEqual([]);
  });
});

const POLL = { timeout: 15_000, interval: 100 };

function lastWords({ repository }: Stage, number: number): string {
  return botComments(repository.pullRequest(number)).at(-1)?.body ?? '';
}

function dispatchesOf({ repository }: Stage, number: number): readonly string[] {
  return repository.runs().flatMap(({ displayTitle }) => (displayTitle.includes(`#${number}@`) ? [displayTitle] : []));
}
