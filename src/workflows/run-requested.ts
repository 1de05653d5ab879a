import { asProblem } from '../core/problem.ts';
import type { Report } from '../core/report.ts';
import { createReport } from './engine/create-report.ts';
import { runWorkflow } from './engine/run-workflow.ts';
import { runnable } from './registry.ts';
import type { RunInput, RunSurroundings } from './run-input.ts';

/** Runs the workflow that was asked for and always returns its report, also when it failed or was stopped. */
export async function runRequested(input: RunInput, ports: RunSurroundings): Promise<Report> {
  const { workflow, summarise } = runnable(input.frame.workflow);
  const closers: (() => Promise<void>)[] = [];
  const closeLater = (close: () => Promise<void>): void => void closers.unshift(close);
  try {
    const results = await runWorkflow(workflow, { ...ports, input, closeLater });
    return createReport({ frame: input.frame, results, policy: input.policy, summarise });
  } finally {
    await closeAll(closers, ports);
  }
}

/** One that can't be closed must not keep the others open, nor take the report away. */
async function closeAll(closers: readonly (() => Promise<void>)[], { progress }: RunSurroundings): Promise<void> {
  for (const close of closers) {
    try {
      await close();
    } catch (error) {
      progress({ kind: 'note', text: `Not tidied up: ${asProblem(error).message}` });
    }
  }
}
