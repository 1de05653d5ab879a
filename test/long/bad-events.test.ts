import { describe, expect, test } from 'vitest';
import type { Stage } from '../../tools/stage/start-stage.ts';
import { untilQuiet, untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { aPlace, clean, expectReviewedOnce, isThrough, REVIEWED, runsOf } from '../acceptance/support/gated-stage.ts';
import { openChange, pushMore } from '../acceptance/support/open-change.ts';
import { useOwnTemp } from '../acceptance/support/own-temp.ts';
import { botComments, checkOf, faces, theReview } from '../acceptance/support/see.ts';
import { sendAgain } from '../acceptance/support/send-again.ts';
import { cleanReport, type StubRun, untilCancelled } from '../acceptance/support/stub-runner.ts';
import { until } from '../acceptance/support/until.ts';

useOwnTemp();

describe.concurrent('deliveries that come as they like', () => {
  test('twenty times under other GUIDs: pushes, commands and ends of runs do their work once', async (context) => {
    const { stage } = await aPlace(context);
    const number = await openChange(stage, { branch: 'change' });
    await untilReviewed(stage, number);
    stage.repository.comment(number, '/steward review', 'ana');
    stage.repository.comment(number, '/steward status', 'ana');
    const before = await untilReviewed(stage, number);
    const sent = stage.github.deliveries.filter(({ event, action }) => WANTED.has(`${event} ${action}`));
    expect(new Set(sent.map(({ event }) => event)), 'all kinds').toEqual(new Set(['pull_request', 'issue_comment', 'workflow_run']));
    for (let round = 0; round < 20; round += 1) for (const each of sent) expect(await sendAgain(stage, each)).toBe(202);
    await untilQuiet(stage);
    const view = stage.repository.pullRequest(number);
    expect(faces(view)).toEqual(faces(before));
    expect(view.comments).toEqual(before.comments);
    expect(runsOf(stage, number)).toHaveLength(2);
  });

  test('in the wrong order: the state that GitHub has now counts', async (context) => {
    const { stage, gate } = await aPlace(context);
    gate.disturb({ method: 'GET', path: /\/app\/hook\/deliveries/, answer: 'lost', times: 8 });
    const opened: number[] = [];
    await stage.restartApp('SIGTERM', async () => {
      const number = await openChange(stage, { branch: 'change' });
      await pushMore(stage, 'change');
      await stage.repository.closePullRequest(number, 'ana');
      await stage.repository.reopenPullRequest(number, 'ana');
      await stage.github.settled();
      opened.push(number);
    });
    const sent = stage.github.deliveries.filter(({ event }) => event === 'pull_request');
    expect(sent.map(({ action }) => action)).toEqual(['opened', 'synchronize', 'closed', 'reopened']);
    for (const each of sent.toReversed()) await sendAgain(stage, each);
    await expectReviewedOnce({ stage, gate }, opened[0] ?? 0);
  });

  test('or not at all: a run whose end nobody told is published', async (context) => {
    const ending = Promise.withResolvers<void>();
    const { stage, gate } = await aPlace(context, {
      play: async (run) => {
        await ending.promise;
        return clean(run);
      },
    });
    const number = await openChange(stage, { branch: 'change' });
    await until(() => stage.repository.runs().some(({ status }) => status === 'in_progress'));
    gate.disturb({ method: 'GET', path: /\/app\/hook\/deliveries/, answer: 'lost', times: 8 });
    await stage.restartApp('SIGKILL', async () => {
      ending.resolve();
      await stage.github.settled();
    });
    await expectReviewedOnce({ stage, gate }, number);
  });
});

const WANTED = new Set(['pull_request opened', 'issue_comment created', 'workflow_run completed']);

describe.concurrent('what people do meanwhile', () => {
  /** A run goes on until it is released or cancelled. */
  function held() {
    const released = Promise.withResolvers<void>();
    const play = async (run: StubRun) => {
      await Promise.race([released.promise, untilCancelled(run.signal, 150_000)]);
      return run.signal.aborted ? ('cancelled' as const) : clean(run);
    };
    return { play, release: released.resolve };
  }

  async function openRunning(stage: Stage): Promise<number> {
    const number = await openChange(stage, { branch: 'change' });
    await until(() => stage.repository.pullRequest(number).checks.some(({ status }) => status === 'in_progress'));
    return number;
  }

  /** Asks GitHub as ana. */
  async function asAna({ github }: Stage, method: string, [path, body]: readonly [string, unknown]): Promise<number> {
    const headers = { authorization: `Bearer ${github.tokenFor('ana')}` };
    return (await fetch(`${github.apiUrl}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }))
      .status;
  }

  test('a forced push: the older run is cancelled, the new head reviewed', async (context) => {
    const { play, release } = held();
    const { stage } = await aPlace(context, { play });
    const number = await openRunning(stage);
    const older = stage.repository.pullRequest(number).headSha;
    const sha = await stage.repository.commit({
      branch: 'other',
      from: 'main',
      files: { 'fleet/notes.md': 'other\n' },
      message: 'Other',
      author: 'ana',
    });
    expect(await asAna(stage, 'PATCH', ['/repos/acme/taxi/git/refs/heads/change', { sha, force: true }])).toBe(200);
    await until(() => stage.repository.pullRequest(number).headSha === sha);
    release();
    await until(() => isThrough(stage.repository.pullRequest(number)));
    const view = await untilReviewed(stage, number);
    expect(faces(view)).toEqual(REVIEWED);
    expect(theReview(view).body).toContain(sha);
    expect(stage.repository.checksOf(older).map(({ conclusion }) => conclusion)).toEqual(['success', 'cancelled']);
  });

  test('another name for the repository: the run is published there, and the next push reviewed', async (context) => {
    const { play, release } = held();
    const { stage } = await aPlace(context, { play });
    const number = await openRunning(stage);
    stage.repository.rename('cabs');
    release();
    expect(faces(await untilReviewed(stage, number))).toEqual(REVIEWED);
    const sha = await pushMore(stage, 'change');
    const view = await untilReviewed(stage, number);
    expect([view.headSha, ...faces(view)]).toEqual([sha, ...REVIEWED]);
    expect(botComments(view)).toHaveLength(1);
  });

  test('the same while nobody is told: the watchdog follows to the new name', async (context) => {
    const { play, release } = held();
    const { stage, gate } = await aPlace(context, { play });
    const number = await openRunning(stage);
    gate.disturb({ method: 'GET', path: /\/app\/hook\/deliveries/, answer: 'lost', times: 8 });
    await stage.restartApp('SIGKILL', async () => {
      stage.repository.rename('cabs');
      release();
      await stage.github.settled();
    });
    await expectReviewedOnce({ stage, gate }, number);
  });

  test('no App any more: its run is let go after the deadline, and the App lives', async (context) => {
    const lines: string[] = [];
    const { play } = held();
    const onAppLog = ({ msg }: Readonly<Record<string, unknown>>) => void lines.push(String(msg));
    const { stage } = await aPlace(context, { play, onAppLog, appVariables: { RUN_DEADLINE_MINUTES: '1' } });
    await openRunning(stage);
    stage.uninstallApp();
    await until(() => lines.some((line) => line.startsWith('let go')), 180);
    expect((await fetch(`${stage.app?.url}/healthz`)).status).toBe(200);
  });

  test('a report’s comment that was deleted is written anew with the next review', async (context) => {
    const { stage } = await aPlace(context);
    const number = await openChange(stage, { branch: 'change' });
    const { id } = theReview(await untilReviewed(stage, number));
    stage.repository.setPermission('ana', 'admin');
    expect(await asAna(stage, 'DELETE', [`/repos/acme/taxi/issues/comments/${id}`, undefined])).toBe(204);
    const sha = await pushMore(stage, 'change');
    const view = await untilReviewed(stage, number);
    expect(theReview(view).id).not.toBe(id);
    expect(theReview(view).body).toContain(sha);
  });

  test('a command that was deleted before anybody looked is obeyed all the same', async (context) => {
    const { stage } = await aPlace(context);
    const number = await openChange(stage, { branch: 'change' });
    await untilReviewed(stage, number);
    await stage.restartApp('SIGTERM', async () => {
      const id = stage.repository.comment(number, '/steward review', 'ana');
      expect(await asAna(stage, 'DELETE', [`/repos/acme/taxi/issues/comments/${id}`, undefined])).toBe(204);
      await stage.github.settled();
    });
    await until(() => runsOf(stage, number).length === 2);
    expect(checkOf(await untilReviewed(stage, number), 'fleet').conclusion).toBe('success');
  });

  test('an artifact that has expired: the check says so', async (context) => {
    const { stage } = await aPlace(context, {
      play: async ({ request, leave }) => {
        leave(cleanReport(request), { retentionDays: 0 });
        return 'success';
      },
    });
    const view = await untilReviewed(stage, await openChange(stage, { branch: 'change' }));
    expect(checkOf(view, 'fleet')).toMatchObject({ conclusion: 'failure', title: expect.stringMatching(/^Could not check: .*expired/) });
    expect(botComments(view)).toEqual([]);
  });
});
