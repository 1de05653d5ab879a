import { describe, expect, test } from 'vitest';
import { handleTrigger } from '../../src/app/handle-trigger.ts';
import { Problem } from '../../src/core/problem.ts';
import type { Person, Trigger } from '../../src/core/trigger.ts';
import { anAppWorld, ORIGIN } from '../fakes/app-world.ts';

const octocat: Person = { login: 'octocat', id: 1, isBot: false };
const lost = () => new Problem('STW-3004', { operation: 'x', detail: 'no answer' });

function pushOf({ world }: ReturnType<typeof anAppWorld>, action: 'synchronize' | 'reopened' | 'closed' = 'synchronize'): Trigger {
  return { kind: 'pull-request', ...ORIGIN, action, pullRequest: { ...world.pullRequest }, sender: octocat };
}

function reviewAsked(commentId: number): Trigger {
  return { kind: 'comment', ...ORIGIN, pullRequestNumber: 42, commentId, body: '/steward review', sender: octocat };
}

describe('deliveries that come late, or once more', () => {
  test('a closing, when the pull request is open again, stops nothing', async () => {
    const app = anAppWorld();
    const closed = pushOf(app, 'closed');
    await handleTrigger(pushOf(app, 'reopened'), app.ports);
    app.world.writes.length = 0;
    await handleTrigger(closed, app.ports);

    expect(app.world.writes).toEqual([]);
    expect(app.world.cancelled).toEqual([]);
  });

  test('the end of a run, before anybody knew whose end it was, is not lost', async () => {
    const app = anAppWorld();
    app.world.fail('runs.dispatch', lost(), 'after');
    await expect(handleTrigger(pushOf(app), app.ports)).rejects.toMatchObject({ code: 'STW-3004' });
    Object.assign(app.world.runs[0] ?? {}, { status: 'completed', conclusion: 'failure' });
    await handleTrigger({ kind: 'run-completed', ...ORIGIN, runId: 5000, runAttempt: 1, conclusion: 'failure' }, app.ports);
    await handleTrigger(pushOf(app), app.ports);

    expect(app.world.checks).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
    expect(app.ports.store.runs.unfinished()).toEqual([]);
  });

  test('a command whose work was cut off after its run was started doesn’t ask for another, and gets no other answer', async () => {
    const app = anAppWorld();
    await handleTrigger(reviewAsked(77), app.ports);
    app.world.writes.length = 0;
    await handleTrigger(reviewAsked(77), app.ports);
    expect(app.world.writes).toEqual([]);
    await handleTrigger(reviewAsked(78), app.ports);

    expect(app.world.runs).toHaveLength(1);
    expect(app.world.comments.map(({ body }) => body)).toEqual([expect.stringContaining('is being checked already')]);
  });
});
