import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseKeyValues, parsePaths } from './env-files.ts';
import type { JobRun, StepEffects } from './job-run.ts';

const variables = {
  output: 'GITHUB_OUTPUT',
  env: 'GITHUB_ENV',
  path: 'GITHUB_PATH',
  state: 'GITHUB_STATE',
  summary: 'GITHUB_STEP_SUMMARY',
} as const;
type Kind = keyof typeof variables;

const longestSummary = 1024 * 1024;

/** The files through which one process speaks to the runner. */
export interface CommandFiles {
  readonly variables: Readonly<Record<string, string>>;
  /** Reads what the process has left. Throws StepError where a file can't be understood. */
  read(): Promise<StepEffects & { readonly state: Readonly<Record<string, string>> }>;
}

/** Makes fresh, empty files for one process of a job. */
export async function createCommandFiles(job: JobRun): Promise<CommandFiles> {
  const folder = join(job.folders.temp, '_runner_file_commands', randomUUID());
  await mkdir(folder, { recursive: true });
  const fileOf = (kind: Kind) => join(folder, kind);
  const kinds = Object.keys(variables) as Kind[];
  await Promise.all(kinds.map((kind) => writeFile(fileOf(kind), '')));
  const text = (kind: Kind) => readFile(fileOf(kind), 'utf8').catch(() => '');
  return {
    variables: Object.fromEntries(kinds.map((kind) => [variables[kind], fileOf(kind)])),
    read: async () => {
      logSummary(job, await text('summary'));
      const [output, env, path, state] = await Promise.all([text('output'), text('env'), text('path'), text('state')]);
      return {
        outputs: parseKeyValues(output),
        env: allowedEnv(job, parseKeyValues(env)),
        paths: parsePaths(path),
        state: parseKeyValues(state),
      };
    },
  };
}

/** NODE_OPTIONS would change how every later action runs; GitHub refuses it too. */
function allowedEnv(job: JobRun, env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { NODE_OPTIONS: refused, ...allowed } = env;
  if (refused !== undefined) job.log.write("##[error]Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
  return allowed;
}

/** There is no summary page here, so the summary stands in the log. */
function logSummary(job: JobRun, summary: string): void {
  if (summary === '') return;
  if (Buffer.byteLength(summary) > longestSummary) {
    job.log.write('##[error]$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k.');
    return;
  }
  job.log.write(`##[group]Step summary\n${summary.trimEnd()}\n##[endgroup]`);
}
