import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunAssignment, Runner, RunnerHost } from '../contract.ts';
import { dispatchInputs } from './dispatch-inputs.ts';
import type { RunnerOptions, WorkflowRun } from './job-run.ts';
import { parseWorkflow } from './parse-workflow.ts';
import { runWorkflow } from './run-workflow.ts';
import { WorkflowError } from './step-error.ts';

/** What GitHub's runner grants: 7.5 s after SIGINT, 2.5 s after SIGTERM, five minutes for `always()` steps. */
const githubsGrace = { interruptMs: 7500, terminateMs: 2500, cleanupMs: 300_000 };

/**
 * A runner that executes the jobs of a workflow file as real processes on this machine.
 * What it supports, and what not, stands in the README beside this file; what it doesn't support fails with a message.
 */
export function createRunner(options: RunnerOptions): Runner {
  return async (assignment, host, signal) => {
    const prepared = prepare(assignment, host);
    if (prepared === undefined) return 'failure';
    const root = await makeRoot(options.workDir ?? tmpdir());
    try {
      return await runWorkflow({
        ...prepared,
        assignment,
        host,
        options,
        grace: { ...githubsGrace, ...options.grace },
        root,
        cancel: signal,
      });
    } finally {
      if (options.keepWorkDir !== true) await rm(root, { recursive: true, force: true, maxRetries: 3 });
    }
  };
}

function prepare(assignment: RunAssignment, host: RunnerHost): Pick<WorkflowRun, 'workflow' | 'inputs'> | undefined {
  try {
    const workflow = parseWorkflow(assignment.workflowText);
    const inputs = assignment.eventName === 'workflow_dispatch' ? dispatchInputs(assignment.event, workflow.dispatchInputs) : {};
    return { workflow, inputs };
  } catch (error) {
    if (!(error instanceof WorkflowError)) throw error;
    for (const line of error.message.split('\n')) host.log(`##[error]${assignment.workflowPath}: ${line}`);
    return undefined;
  }
}

/** The real path, since a program that asks for its working directory gets that one. */
async function makeRoot(parent: string): Promise<string> {
  await mkdir(parent, { recursive: true });
  return mkdtemp(join(await realpath(parent), 'steward-runner-'));
}
