import { describe, expect, test } from 'vitest';
import { handleTrigger } from '../../src/app/handle-trigger.ts';
import { Problem } from '../../src/core/problem.ts';
import type { Person, Trigger } from '../../src/core/trigger.ts';
import { anAppWorld, aRequest, ORIGIN } from '../fakes/app-world.ts';
import { HEAD_SHA, OTHER_SHA } from '../fakes/code-host.ts';

const octocat: Person = { login: 'octocat', id: 1, isBot: false };
const lost = () => new Problem('STW-3004', { operation: 'x', detail: 'no answer' });

function pushOf(
  { world }: ReturnType<typeof anAppWorld>,
  action: 'opened' | 'synchronize' | 'reopened' | 'closed' = 'synchronize',
): Trigger {
  return { kind: 'pull-request', ...ORIGIN, action, pullRequest: { ...world.pullRequest }, sender: octocat };
}

function commentOf(body: string, sender: Person = octocat): Trigger {
  return { kind: 'comment', ...ORIGIN, pullRequestNumber: 42, commentId: 77, body, sender };
}

describe('a push', () => {
  test('opens one check, dispatches one run and says where it runs', async () => {
    const app = anAppWorld();
    await handleTrigger(pushOf(app), app.ports);

    expect(app.world.writes).toEqual(['checks.open', 'runs.dispatch', 'checks.start']);
    expect(app.world.checks).toMatchObject([
      {
        name: 'Steward: Architecture Review',
        headSha: HEAD_SHA,
        status: 'in_progress',
        externalId: aRequest().runKey,
        output: { title: 'Running' },
      },
    ]);
    expect(JSON.parse(app.world.runs[0]?.inputs['request'] ?? '')).toEqual(aRequest());
    expect(app.ports.store.runs.get(aRequest().runKey)).toMatchObject({ state: 'running', workflowRunId: 5000, checkRunId: 100 });
  });

  test('that is delivered again under another GUID changes nothing', async () => {
    const app = anAppWorld();
    await handleTrigger(pushOf(app), app.ports);
    app.world.writes.length = 0;
    await handleTrigger(pushOf(app), app.ports);

    expect(app.world.writes).toEqual([]);
  });

  test('that is late is left to the newer one', async () => {
    const app = anAppWorld();
    const late = pushOf(app);
    app.world.pullRequest.headSha = OTHER_SHA;
    await handleTrigger(late, app.ports);

    expect(app.world.writes).toEqual([]);
  });

  test('supersedes: the older check ends and names the newer commit, the older Actions run is cancelled', async () => {
    const app = anAppWorld();
    await handleTrigger(pushOf(app), app.ports);
    app.world.pullRequest.headSha = OTHER_SHA;
    await handleTrigger(pushOf(app), app.ports);

    expect(app.world.checks).toMatchObject([
      { headSha: HEAD_SHA, conclusion: 'cancelled', output: { title: 'Superseded by ccccccc' } },
      { headSha: OTHER_SHA, status: 'in_progress' },
    ]);
    expect(app.world.cancelled).toEqual([5000]);
  });

  test('supersedes also when it has nothing to run', async () => {
    const app = anAppWorld();
    await handleTrigger(pushOf(app), app.ports);
    app.world.pullRequest.headSha = OTHER_SHA;
    app.world.changed = [{ path: 'README.md', status: 'modified' }];
    await handleTrigger(pushOf(app), app.ports);

    expect(app.world.cancelled).toEqual([5000]);
    expect(app.world.checks).toMatchObject([{ conclusion: 'cancelled' }, { conclusion: 'success', output: { title: 'No dbt change' } }]);
  });

  test('back to a commit whose run was stopped checks it again', async () => {
    const app = anAppWorld();
    await handleTrigger(pushOf(app), app.ports);
    app.world.pullRequest.open = false;
    await handleTrigger(pushOf(app, 'closed'), app.ports);
    app.world.pullRequest.open = true;
    await handleTrigger(pushOf(app, 'reopened'), app.ports);

    expect(app.world.checks).toMatchObject([
      { conclusion: 'cancelled', output: { title: 'The pull request was closed' } },
      { status: 'in_progress' },
    ]);
    expect(app.world.runs).toHaveLength(2);
  });

  test('an Actions run that can’t be cancelled doesn’t hold the newer one up', async () => {
    const app = anAppWorld();
    await handleTrigger(pushOf(app), app.ports);
    app.world.pullRequest.headSha = OTHER_SHA;
    app.world.fail('runs.cancel', new Problem('STW-3003'));
    await handleTrigger(pushOf(app), app.ports);

    expect(app.world.checks.at(-1)).toMatchObject({ headSha: OTHER_SHA, status: 'in_progress' });
  });
});

describe('an answer that was lost, or a crash', () => {
  test.each([
    ['contents.read', 'before'],
    ['pullRequests.mergeBase', 'before'],
    ['checks.open', 'before'],
    ['checks.open', 'after'],
    ['runs.dispatch', 'before'],
    ['runs.dispatch', 'after'],
    ['checks.start', 'before'],
    ['checks.start', 'after'],
  ] as const)('at %s (%s the effect) leads to one check and one run all the same', async (operation, when) => {
    const app = anAppWorld();
    app.world.fail(operation, lost(), when);
    await expect(handleTrigger(pushOf(app), app.ports)).rejects.toMatchObject({ code: 'STW-3004' });
    await handleTrigger(pushOf(app), app.ports);

    expect(app.world.checks).toHaveLength(1);
    expect(app.world.runs).toHaveLength(1);
    expect(app.ports.store.runs.get(aRequest().runKey)).toMatchObject({ state: 'running', workflowRunId: 5000, checkRunId: 100 });
  });

  test.each(['checks.complete', 'checks.open'] as const)('at %s of a settled check leaves one completed check', async (operation) => {
    const app = anAppWorld();
    app.world.changed = [{ path: 'README.md', status: 'modified' }];
    app.world.fail(operation, lost(), operation === 'checks.open' ? 'after' : 'before');
    await expect(handleTrigger(pushOf(app), app.ports)).rejects.toMatchObject({ code: 'STW-3004' });
    await handleTrigger(pushOf(app), app.ports);

    expect(app.world.checks).toMatchObject([{ conclusion: 'success' }]);
  });

  test('while superseding leaves no check in progress but the newest', async () => {
    const app = anAppWorld();
    app.world.fail('checks.open', lost(), 'after');
    await expect(handleTrigger(pushOf(app), app.ports)).rejects.toMatchObject({ code: 'STW-3004' });
    app.world.pullRequest.headSha = OTHER_SHA;
    await handleTrigger(pushOf(app), app.ports);

    expect(app.world.checks).toMatchObject([{ conclusion: 'cancelled' }, { headSha: OTHER_SHA, status: 'in_progress' }]);
  });
});

describe('what GitHub refuses', () => {
  test('a workflow that can’t be started ends as a failed check that says what to do', async () => {
    const app = anAppWorld();
    app.world.fail('runs.dispatch', new Problem('STW-3008', { workflow: 'steward.yml', detail: 'there is no such file' }));
    await handleTrigger(pushOf(app), app.ports);

    expect(app.world.checks).toMatchObject([{ conclusion: 'failure', output: { title: expect.stringContaining('Could not check') } }]);
    expect(app.ports.store.runs.get(aRequest().runKey)?.state).toBe('done');
  });

  test('a reaction that can’t be left is no reason not to run', async () => {
    const app = anAppWorld();
    app.world.fail('comments.react', new Problem('STW-3003'));
    await handleTrigger(commentOf('/steward review'), app.ports);

    expect(app.world.runs).toHaveLength(1);
  });

  test('a check that can’t be opened is said in a comment', async () => {
    const app = anAppWorld();
    for (let count = 0; count < 2; count += 1)
      app.world.fail('checks.open', new Problem('STW-3003', { operation: 'open a check run', detail: '403' }));
    await handleTrigger(pushOf(app), app.ports);

    expect(app.world.comments).toMatchObject([{ body: expect.stringContaining('lacks the permission') }]);
  });
});

describe('a broken configuration on the base', () => {
  const broken = 'projects: 1\nrulez: {}';

  test('ends as a completed failed check with the line, and an answer to whoever asked', async () => {
    const app = anAppWorld();
    app.world.files['.github/steward.yml'] = broken;
    await handleTrigger(pushOf(app), app.ports);
    await handleTrigger(commentOf('/steward review'), app.ports);

    expect(app.world.checks).toMatchObject([
      { status: 'completed', conclusion: 'failure', output: { summary: expect.stringContaining('line 1') } },
    ]);
    expect(app.world.comments).toMatchObject([{ body: expect.stringContaining('STW-1002') }]);
  });

  test('is answered once more when GitHub didn’t answer, and only one check stands there', async () => {
    const app = anAppWorld();
    app.world.files['.github/steward.yml'] = broken;
    app.world.fail('checks.complete', lost());
    await expect(handleTrigger(pushOf(app), app.ports)).rejects.toMatchObject({ code: 'STW-3004' });
    await handleTrigger(pushOf(app), app.ports);

    expect(app.world.checks).toMatchObject([{ conclusion: 'failure' }]);
  });

  test('lets nobody without write access make a check fail', async () => {
    const app = anAppWorld();
    app.world.files['.github/steward.yml'] = broken;
    await handleTrigger(commentOf('/steward review', { login: 'stranger', id: 66, isBot: false }), app.ports);

    expect(app.world.writes).toEqual([]);
  });

  test('once mended, the check that said so no longer blocks', async () => {
    const app = anAppWorld();
    app.world.files['.github/steward.yml'] = broken;
    await handleTrigger(pushOf(app), app.ports);
    app.world.files['.github/steward.yml'] = '';
    await handleTrigger(commentOf('/steward review'), app.ports);

    expect(app.world.checks).toMatchObject([{ conclusion: 'neutral' }, { status: 'in_progress' }]);
  });

  test('fails a merge queue’s check instead of letting it wait', async () => {
    const app = anAppWorld();
    app.world.files['.github/steward.yml'] = broken;
    await handleTrigger({ kind: 'merge-group', ...ORIGIN, headSha: OTHER_SHA, headRef: 'q', baseSha: HEAD_SHA }, app.ports);

    expect(app.world.checks).toMatchObject([{ headSha: OTHER_SHA, conclusion: 'failure' }]);
  });
});

describe('a comment', () => {
  test('that asks is seen, run and answered by the check alone', async () => {
    const app = anAppWorld();
    await handleTrigger(commentOf('Could you please review my changes?'), app.ports);

    expect(app.world.reactions).toEqual([[77, 'eyes']]);
    expect(app.world.runs).toHaveLength(1);
    expect(app.world.comments).toEqual([]);
  });

  test('of a stranger is refused once, also when it is delivered twice', async () => {
    const app = anAppWorld();
    const trigger = commentOf('/steward review', { login: 'stranger', id: 66, isBot: false });
    await handleTrigger(trigger, app.ports);
    await handleTrigger(trigger, app.ports);

    expect(app.world.writes).toEqual(['comments.create']);
    expect(app.world.comments[0]?.body).toContain('Only people with write access');
  });

  test.each([
    ['a bot', commentOf('/steward review', { login: 'renovate[bot]', id: 1, isBot: true })],
    ['a conversation', commentOf('I will review my changes tomorrow')],
  ])('of %s costs nothing', async (_, trigger) => {
    const app = anAppWorld();
    await handleTrigger(trigger, app.ports);

    expect(app.world.writes).toEqual([]);
  });

  test('cancel stops what runs', async () => {
    const app = anAppWorld();
    await handleTrigger(pushOf(app), app.ports);
    await handleTrigger(commentOf('/steward cancel'), app.ports);

    expect(app.world.checks).toMatchObject([{ conclusion: 'cancelled', output: { title: 'Cancelled' } }]);
    expect(app.world.cancelled).toEqual([5000]);
    expect(app.world.comments[0]?.body).toContain('Stopped what was running');
  });
});

test('a merge queue’s commit passes, once', async () => {
  const app = anAppWorld();
  const trigger: Trigger = { kind: 'merge-group', ...ORIGIN, headSha: OTHER_SHA, headRef: 'q', baseSha: HEAD_SHA };
  await handleTrigger(trigger, app.ports);
  await handleTrigger(trigger, app.ports);

  expect(app.world.checks).toMatchObject([{ headSha: OTHER_SHA, conclusion: 'success', name: 'Steward: Architecture Review' }]);
});
