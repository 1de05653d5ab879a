import { describe, expect, test } from 'vitest';
import { text } from '../../../src/core/block.ts';
import { reportSchema } from '../../../src/core/report.ts';
import type { StepOutcome } from '../../../src/core/step.ts';
import { workflow } from '../../../src/workflows/define-workflow.ts';
import { createReport, type ReportFrame } from '../../../src/workflows/engine/create-report.ts';
import { type EnginePorts, runWorkflow, type StepResult, TIMED_OUT } from '../../../src/workflows/engine/run-workflow.ts';
import { aFinding, aReport, HEAD } from '../../report/fixtures/a-report.ts';

const { runKey, workflow: id, workflowName, project, repository, pullRequest, requestedBy, baseSha, dirty } = aReport();
const frame: ReportFrame = {
  runKey,
  workflow: id,
  workflowName,
  project,
  repository,
  pullRequest,
  requestedBy,
  headSha: HEAD,
  baseSha,
  dirty,
};
const policy = { severities: {}, paths: [], onIncomplete: 'fail', gate: 'blocking' } as const;

function result(name: string, outcome: StepOutcome<unknown>, seconds = 1): StepResult {
  return { step: { id: name, description: `Step ${name}` }, outcome, seconds };
}

function reportOf(results: readonly StepResult[]) {
  return createReport({ frame, results, policy, summarise: ({ because }) => [text(because)] });
}

describe('createReport', () => {
  test('collects what the steps left and is a valid report', () => {
    const lane = { name: 'build', reason: 'DuckDB' } as const;
    const report = reportOf([
      result(
        'a',
        {
          status: 'success',
          facts: { secret: 1 },
          details: [text('done')],
          lane,
          nextSteps: ['x'],
          dbtSeconds: 3,
          evidence: { ran: ['built'], notAnalysed: [] },
        },
        5,
      ),
      result('b', {
        status: 'failed',
        failure: 'findings',
        reason: '1 blocks',
        details: [],
        findings: [aFinding()],
        nextSteps: ['x', 'y'],
      }),
      result('c', { status: 'skipped', reason: 'It needs b.', details: [] }, 0),
    ]);

    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    expect(report).toMatchObject({
      lane,
      nextSteps: ['x', 'y'],
      verdict: { outcome: 'failed', blocking: 1 },
      evidence: { ran: ['built'] },
    });
    expect(report.timings).toEqual({ a: 5, b: 1, c: 0, dbt: 3, steward: 3 });
    expect(report.steps.map(({ status, failure, reason }) => [status, failure, reason])).toEqual([
      ['success', undefined, undefined],
      ['failed', 'findings', '1 blocks'],
      ['skipped', undefined, 'It needs b.'],
    ]);
    expect(JSON.stringify(report)).not.toContain('secret');
  });

  test('without any step it says that nothing could be checked', () => {
    expect(reportOf([])).toMatchObject({ verdict: { outcome: 'failed', because: 'could-not-check' }, lane: { name: 'static' } });
  });

  test('dbt can’t have taken longer than the run', () => {
    const report = reportOf([result('a', { status: 'success', facts: undefined, details: [], dbtSeconds: 9 }, 1)]);

    expect(report.timings['steward']).toBe(0);
  });
});

describe('a run that was stopped between two steps', () => {
  const success: StepOutcome<undefined> = { status: 'success', facts: undefined, details: [] };
  const about = { id: 'architecture-review', name: 'Architecture Review', purpose: 'for the test' } as const;

  test.each([
    [TIMED_OUT, 'timed-out'],
    ['superseded', 'cancelled'],
  ])('by %s is %s, not passed', async (reason, outcome) => {
    const controller = new AbortController();
    const steps = workflow<EnginePorts>(about)
      .step('a', { description: 'A' }, async () => {
        controller.abort(reason);
        return success;
      })
      .step('b', { description: 'B' }, async () => success).done;

    expect(reportOf(await runWorkflow(steps, ports(controller.signal))).verdict.outcome).toBe(outcome);
  });

  test('before the first one is cancelled, not passed', async () => {
    const steps = workflow<EnginePorts>(about).step('a', { description: 'A' }, async () => success).done;

    expect(reportOf(await runWorkflow(steps, ports(AbortSignal.abort('cancelled')))).verdict.outcome).toBe('cancelled');
  });
});

function ports(signal: AbortSignal): EnginePorts {
  return { signal, progress: () => undefined, clock: { now: () => new Date(0), sleep: async () => undefined } };
}
