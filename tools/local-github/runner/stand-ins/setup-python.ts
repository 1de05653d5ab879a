import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { inheritedEnvironment } from '../process-environment.ts';
import { StepError } from '../step-error.ts';
import type { StandIn } from './stand-in.ts';

/** Puts the interpreter of this machine first on PATH; the version that the workflow asks for is reported, not installed. */
export const setupPython: StandIn = {
  inputs: { 'python-version': '', 'python-version-file': '', architecture: '', cache: '', 'cache-dependency-path': '' },
  run: async ({ python, input, log }) => {
    const version = await versionOf(python);
    const wanted = input('python-version');
    log(`Using Python ${version} of this machine${wanted === '' ? '' : ` (the workflow asks for ${wanted})`}.`);
    const folder = dirname(python);
    return {
      outputs: { 'python-path': python, 'python-version': version, 'cache-hit': 'false' },
      env: { pythonLocation: dirname(folder), Python3_ROOT_DIR: dirname(folder) },
      paths: [folder],
    };
  },
};

async function versionOf(python: string): Promise<string> {
  const script = 'import platform; print(platform.python_version())';
  const running = promisify(execFile)(python, ['-I', '-c', script], { env: inheritedEnvironment() });
  const { stdout } = await running.catch((error: unknown) => {
    throw new StepError(`The Python interpreter ${join(python)} can't be run: ${String(error)}`);
  });
  return stdout.trim();
}
