import { rm } from 'node:fs/promises';
import type { Runner } from '../contract.ts';
import type { RunnerOptions } from './job-run.ts';
import { makeRunFolder, prepareRun } from './prepare-run.ts';
import { runWorkflow } from './run-workflow.ts';

/** What GitHub's runner grants: 7.5 s after SIGINT, 2.5 s after SIGTERM, five minutes for `always()` steps. */
const githubsGrace = { interruptMs: 7500, terminateMs: 2500, cleanupMs: 300_000 };

/**
 * A runner that executes the jobs of a workflow file as real processes on this machine.
 * What it supports, and what not, stands in the README beside this file; what it doesn't support fails with a message.
 */
export function createRunner(options: RunnerOptions): Runner {
  return async (assignment, host, signal) => {
    const prepared = prepareRun(assignment, host);
    if (prepared === undefined) return 'failure';
    const root = await makeRunFolder(options.workDir);
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
