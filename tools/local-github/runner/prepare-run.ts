import { mkdir, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunAssignment, RunnerHost } from '../contract.ts';
import { dispatchInputs } from './dispatch-inputs.ts';
import type { WorkflowRun } from './job-run.ts';
import { parseWorkflow } from './parse-workflow.ts';
import { WorkflowError } from './step-error.ts';

/** Reads the workflow and its inputs. What is wrong with them goes to the log, and the result is undefined: such a run fails at once. */
export function prepareRun(assignment: RunAssignment, host: RunnerHost): Pick<WorkflowRun, 'workflow' | 'inputs'> | undefined {
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

/** Makes the folder of one run. The real path, since a program that asks for its working directory gets that one. */
export async function makeRunFolder(parent: string = tmpdir()): Promise<string> {
  await mkdir(parent, { recursive: true });
  return mkdtemp(join(await realpath(parent), 'steward-runner-'));
}
