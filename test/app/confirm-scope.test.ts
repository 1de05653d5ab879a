import { describe, expect, test } from 'vitest';
import { handleTrigger } from '../../src/app/handle-trigger.ts';
import { Problem } from '../../src/core/problem.ts';
import type { RunRequest } from '../../src/core/run-request.ts';
import { UNCONFIRMED_REASON } from '../../src/core/step.ts';
import type { Person, Trigger } from '../../src/core/trigger.ts';
import { ORIGIN } from '../fakes/app-world.ts';
import { HEAD_SHA, OTHER_SHA } from '../fakes/code-host.ts';
import { aStep } from '../report/fixtures/a-report.ts';
import { commentOf, ended, request, stranger } from './ended-run.ts';

const octocat: Person = { login: 'octocat', id: 1, isBot: false };
const lost = () => new Problem('STW-3004', { operation: 'x', detail: 'no answer' });
const scope = { steps: [aStep(), aStep({ status: 'skipped', failure: 'unconfirmed', reason: UNCONFIRMED_REASON })] };

async function planned() {
  const app = await ended(request('full-pipeline', { phase: 'plan' }), scope);
  await app.finish();
  app.world.writes.length = 0;
  return app;
}

const buttonOf = (externalId: string, sender: Person = octocat): Trigger => ({
  kind: 'check-button',
  ...ORIGIN,
  checkRunId: 100,
  externalId,
  headSha: HEAD_SHA,
  identifier: 'steward-confirm',
  sender,
});

describe('a scope', () => {
  test('waits: its check is neither green nor red, and has a button', async () => {
    const app = await planned();

    expect(app.world.checks).toMatchObject([
      {
        conclusion: 'action_required',
        output: { title: 'Your turn: confirm the scope', buttons: [{ identifier: 'steward-confirm' }, { identifier: 'steward-rerun' }] },
      },
    ]);
    for (const { label, description, identifier } of app.world.checks[0]?.output.buttons ?? [])
      expect([label.length <= 20, description.length <= 40, identifier.length <= 20]).toEqual([true, true, true]);
    expect(app.ports.store.runs.get(app.asked.runKey)).toMatchObject({ state: 'done', awaitsConfirmation: true });
  });

  test.each<[string, (runKey: string) => Trigger]>([
    ['a comment', () => commentOf('/steward confirm')],
    ['the button', (runKey) => buttonOf(runKey)],
  ])('is carried out after a yes by %s, once', async (_, yes) => {
    const app = await planned();
    await handleTrigger(yes(app.asked.runKey), app.ports);
    await handleTrigger(yes(app.asked.runKey), app.ports);
    const asked: RunRequest = JSON.parse(app.world.runs[1]?.inputs['request'] ?? '{}');

    expect(app.world.runs).toHaveLength(2);
    expect(asked).toMatchObject({ workflow: 'full-pipeline', phase: 'apply', parameters: { a: 'b' }, headSha: HEAD_SHA, attempt: 1 });
    expect(app.world.checks.at(-1)).toMatchObject({ status: 'in_progress', externalId: asked.runKey });
  });

  test('is carried out once also when the start was cut off', async () => {
    const app = await planned();
    app.world.fail('runs.dispatch', lost(), 'after');
    await expect(handleTrigger(commentOf('/steward confirm'), app.ports)).rejects.toMatchObject({ code: 'STW-3004' });
    await handleTrigger(commentOf('/steward confirm'), app.ports);

    expect(app.world.runs).toHaveLength(2);
    expect(app.ports.store.runs.get(request('full-pipeline').runKey)).toMatchObject({ state: 'running', workflowRunId: 5001 });
  });

  test('is void after a push, and the answer says so', async () => {
    const app = await planned();
    app.world.pullRequest.headSha = OTHER_SHA;
    await handleTrigger(commentOf('/steward confirm'), app.ports);
    await handleTrigger(buttonOf(app.asked.runKey), app.ports);

    expect(app.world.runs).toHaveLength(1);
    expect(app.world.comments.at(-1)?.body).toContain('moved on since that scope was shown');
  });

  test.each([commentOf('/steward confirm', stranger), buttonOf(request('full-pipeline', { phase: 'plan' }).runKey, stranger)])(
    'is nobody’s who may not write (%#)',
    async (trigger) => {
      const app = await planned();
      await handleTrigger(trigger, app.ports);

      expect(app.world.runs).toHaveLength(1);
    },
  );
});
