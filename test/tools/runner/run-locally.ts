import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Conclusion, Permissions, RunAssignment, Runner, RunnerHost } from '../../../tools/local-github/contract.ts';
import { createRunner } from '../../../tools/local-github/runner/create-runner.ts';
import type { RunnerOptions } from '../../../tools/local-github/runner/job-run.ts';

/** Everything that a runner has told its host. */
export interface Observed {
  readonly lines: string[];
  readonly jobs: Record<string, Conclusion>;
  readonly logs: Record<string, string>;
  readonly artifacts: Map<string, Uint8Array>;
  readonly permissions: Permissions[];
}

interface Setting {
  readonly assignment?: Partial<RunAssignment>;
  readonly options?: Partial<RunnerOptions>;
  readonly signal?: AbortSignal;
  readonly onLine?: (line: string) => void;
  readonly runner?: Runner;
}

export const jobToken = 'ghs_0123456789abcdefTOKEN';

/** Runs a workflow text with a recording host; the folder of the run is removed, and must be empty by then. */
export async function runLocally(workflowText: string, setting: Setting = {}): Promise<Observed & { readonly conclusion: Conclusion }> {
  const workDir = await mkdtemp(join(tmpdir(), 'runner-test-'));
  const observed: Observed = { lines: [], jobs: {}, logs: {}, artifacts: new Map(), permissions: [] };
  const runner =
    setting.runner ??
    createRunner({ python: 'python3', actions: {}, workDir, grace: { interruptMs: 500, terminateMs: 200 }, ...setting.options });
  try {
    const assignment = { ...assignmentOf(workflowText), ...setting.assignment };
    const signal = setting.signal ?? new AbortController().signal;
    return { conclusion: await runner(assignment, hostFor(observed, setting.onLine), signal), ...observed };
  } finally {
    await rm(workDir, { recursive: true });
  }
}

/** One job `main` with the given steps, written as YAML list items. */
export function oneJob(steps: string, job = ''): string {
  return `on: workflow_dispatch\njobs:\n  main:\n    runs-on: ubuntu-latest\n${indent(job, '    ')}\n    steps:\n${indent(steps, '      ')}\n`;
}

function indent(text: string, by: string): string {
  return text.trim().replaceAll(/^(?=.)/gm, by);
}

function assignmentOf(workflowText: string): RunAssignment {
  return {
    runId: 41,
    runAttempt: 1,
    runNumber: 7,
    repository: { id: 99, owner: 'taxi', name: 'analytics', defaultBranch: 'main' },
    workflowPath: '.github/workflows/steward.yml',
    workflowText,
    eventName: 'workflow_dispatch',
    event: { inputs: {} },
    ref: 'refs/heads/main',
    sha: '0123456789012345678901234567890123456789',
    actor: 'ada',
    variables: { REGION: 'north' },
    secrets: { WAREHOUSE_KEY: 'warehouse-s3cret' },
    urls: { server: 'http://127.0.0.1:1', api: 'http://127.0.0.1:1/api' },
  };
}

function hostFor(observed: Observed, onLine: ((line: string) => void) | undefined): RunnerHost {
  return {
    mintJobToken: (permissions) => {
      observed.permissions.push(permissions);
      return jobToken;
    },
    uploadArtifact: ({ name, zip }) => {
      if (observed.artifacts.has(name)) throw new Error(`An artifact with the name ${name} already exists`);
      observed.artifacts.set(name, zip);
    },
    downloadArtifact: (name) => observed.artifacts.get(name),
    jobStarted: () => undefined,
    jobFinished: ({ id, conclusion, log }) => {
      observed.jobs[id] = conclusion;
      observed.logs[id] = log;
    },
    log: (line) => {
      observed.lines.push(line);
      onLine?.(line);
    },
  };
}
