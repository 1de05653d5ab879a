import { describe, expect, test } from 'vitest';
import type { ProgressEvent } from '../../../src/core/progress.ts';
import type { StepOutcome } from '../../../src/core/step.ts';
import { workflow } from '../../../src/workflows/define-workflow.ts';
import { type EnginePorts, runWorkflow, TIMED_OUT } from '../../../src/workflows/engine/run-workflow.ts';

const about = { id: 'architecture-review', name: 'Architecture Review', purpose: 'for the test' } as const;
const success = <Facts>(facts: Facts): StepOutcome<Facts> => ({ status: 'success', facts, details: [] });
const failure = (failureKind: 'findings' | 'broken'): StepOutcome<never> => ({
  status: 'failed',
  failure: failureKind,
  reason: 'it broke',
  details: [],
});

function ports(signal: AbortSignal = new AbortController().signal): EnginePorts & { events: ProgressEvent[] } {
  const events: ProgressEvent[] = [];
  let time = 0;
  return {
    events,
    signal,
    progress: (event) => events.push(event),
    clock: { now: () => new Date((time += 500)), sleep: async () => undefined },
  };
}

describe('runWorkflow', () => {
  test('gives each step the facts that it needs and times it', async () => {
    const seen: unknown[] = [];
    const done = workflow<EnginePorts>(about)
      .step('first', { description: 'First' }, async () => success({ answer: 42 }))
      .step('second', { description: 'Second', needs: ['first'] }, async ({ first }) => {
        seen.push(first.answer);
        return success(undefined);
      }).done;

    const results = await runWorkflow(done, ports());

    expect(seen).toEqual([42]);
    expect(results.map(({ outcome, seconds }) => [outcome.status, seconds])).toEqual([
      ['success', 0.5],
      ['success', 0.5],
    ]);
  });

  test('a failed step that still has facts lets the next steps run', async () => {
    const done = workflow<EnginePorts>(about)
      .step('review', { description: 'Review' }, async () => ({ ...failure('findings'), facts: { models: 2 } }))
      .step('after', { description: 'After', needs: ['review'] }, async ({ review }) => success(review.models)).done;

    const results = await runWorkflow(done, ports());

    expect(results.map(({ outcome }) => outcome.status)).toEqual(['failed', 'success']);
  });

  test('skips a step whose facts are missing and says which step they come from', async () => {
    const done = workflow<EnginePorts>(about)
      .step('review', { description: 'Review' }, async () => failure('broken'))
      .step('after', { description: 'After', needs: ['review'] }, async () => success(undefined)).done;

    const results = await runWorkflow(done, ports());

    expect(results[1]?.outcome).toMatchObject({ status: 'skipped', reason: 'It needs the result of step 1.' });
  });

  test('a critical failure stops everything but the steps that always run', async () => {
    const done = workflow<EnginePorts>(about)
      .step('build', { description: 'Build', critical: true }, async () => failure('broken'))
      .step('test', { description: 'Test' }, async () => success(undefined))
      .step('sum', { description: 'Sum up', always: true }, async () => success(undefined)).done;

    const results = await runWorkflow(done, ports());

    expect(results.map(({ outcome }) => outcome.status)).toEqual(['failed', 'skipped', 'success']);
    expect(results[1]?.outcome).toMatchObject({ reason: 'Step 1 failed, and nothing after it is safe to run.' });
  });

  test('turns a thrown error into a failed step that says what to do, and never into success', async () => {
    const done = workflow<EnginePorts>(about).step('build', { description: 'Build' }, async () => {
      throw 'not even an Error';
    }).done;

    const [result] = await runWorkflow(done, ports());

    expect(result?.outcome).toMatchObject({
      status: 'failed',
      failure: 'could-not-check',
      reason: 'Steward itself failed: not even an Error',
    });
  });

  test.each([
    [TIMED_OUT, 'timed-out', 'The time budget was used up.'],
    ['superseded', 'cancelled', 'The run was cancelled.'],
  ])('when it is stopped as %s the running step fails so and the rest is skipped', async (reason, failureKind, skipReason) => {
    const controller = new AbortController();
    const done = workflow<EnginePorts>(about)
      .step('build', { description: 'Build' }, async () => {
        controller.abort(reason);
        throw new Error('killed');
      })
      .step('after', { description: 'After' }, async () => success(undefined)).done;

    const results = await runWorkflow(done, ports(controller.signal));

    expect(results[0]?.outcome).toMatchObject({ status: 'failed', failure: failureKind });
    expect(results[1]?.outcome).toMatchObject({ status: 'skipped', reason: skipReason });
  });

  test('attaches the diagnosis to the failed step, also when the diagnosis itself fails', async () => {
    const done = workflow<EnginePorts>(about)
      .step('a', { description: 'A', diagnose: async () => [{ type: 'text', text: ['because of x'] }] }, async () => failure('broken'))
      .step(
        'b',
        {
          description: 'B',
          diagnose: async () => {
            throw new Error('no idea');
          },
        },
        async () => failure('broken'),
      ).done;

    const results = await runWorkflow(done, ports());

    expect(results[0]?.outcome.details).toEqual([{ type: 'text', text: ['because of x'] }]);
    expect(results[1]?.outcome).toMatchObject({
      status: 'failed',
      details: [{ text: ['The diagnosis itself failed: Steward itself failed: no idea'] }],
    });
  });

  test('reports each start and each end, in order', async () => {
    const world = ports();
    const done = workflow<EnginePorts>(about)
      .step('a', { description: 'A' }, async () => failure('broken'))
      .step('b', { description: 'B', needs: ['a'] }, async () => success(undefined)).done;

    await runWorkflow(done, world);

    expect(world.events.map((event) => ('step' in event ? `${event.kind} ${event.step}` : event.kind))).toEqual([
      'step-started a',
      'step-finished a',
      'step-finished b',
    ]);
  });
});
