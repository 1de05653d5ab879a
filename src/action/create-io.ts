import * as core from '@actions/core';
import { inertLog } from '../report/hygiene.ts';
import type { ActionIo } from './action-io.ts';

/** The Action's inputs and outputs through the runner's own files and log commands. */
export function createIo(): ActionIo {
  return {
    input: (name) => core.getInput(name),
    setOutput: (name, value) => core.setOutput(name, value),
    info: (line) => core.info(inertLog(line)),
    error: (line) => core.error(inertLog(line)),
    summary: async (markdown) => {
      // Outside a runner there is no file to write the summary to.
      if (process.env['GITHUB_STEP_SUMMARY'] !== undefined) await core.summary.addRaw(markdown, true).write();
    },
    setFailed: (reason) => core.setFailed(inertLog(reason)),
    onCancel: (stop) => {
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
    },
  };
}
