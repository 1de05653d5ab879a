import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createCommandFiles } from './command-files.ts';
import { interpolate } from './expressions.ts';
import type { StepEffects, StepRun } from './job-run.ts';
import { processEnvironment } from './process-environment.ts';
import { jobContexts } from './run-contexts.ts';
import { runProcess } from './run-process.ts';
import { StepError } from './step-error.ts';

interface Shell {
  readonly command: string;
  readonly args: readonly string[];
  readonly extension: string;
}

/** The same command lines as GitHub's: only a `shell: bash` that is written out gets `pipefail`. */
const shells: Readonly<Record<string, Shell>> = {
  bash: { command: 'bash', args: ['--noprofile', '--norc', '-e', '-o', 'pipefail'], extension: 'sh' },
  sh: { command: 'sh', args: ['-e'], extension: 'sh' },
  python: { command: 'python', args: [], extension: 'py' },
};
const defaultShell: Shell = { command: 'bash', args: ['-e'], extension: 'sh' };

/** Runs a `run:` step as a script file in its shell. */
export async function runScript(step: StepRun, script: string): Promise<StepEffects> {
  const { job, spec } = step;
  const contexts = { contexts: jobContexts(job, step.env) };
  const shell = shellOf(spec.shell ?? job.spec.defaults.run.shell ?? job.run.workflow.shell);
  const folder = spec['working-directory'] ?? job.spec.defaults.run['working-directory'] ?? job.run.workflow.workingDirectory ?? '.';
  const cwd = resolve(job.folders.workspace, interpolate(folder, 'step', contexts));
  const file = join(job.folders.temp, `${randomUUID()}.${shell.extension}`);
  await writeFile(file, interpolate(script, 'step', contexts));
  const files = await createCommandFiles(job);
  const env = { ...processEnvironment(job, step.env), ...files.variables, GITHUB_ACTION: spec.id ?? '__run' };
  const call = { command: shell.command, args: [...shell.args, file], cwd, env };
  const code = await runProcess(call, { signal: step.signal, grace: job.run.grace, onLine: job.log.printed });
  const effects = await files.read();
  return { ...effects, ...(code === 0 ? {} : { failure: `Process completed with exit code ${code}.` }) };
}

function shellOf(name: string | undefined): Shell {
  const shell = name === undefined ? defaultShell : shells[name];
  if (shell === undefined) throw new StepError(`This runner supports the shells ${Object.keys(shells).join(', ')}, not "${name}".`);
  return shell;
}
