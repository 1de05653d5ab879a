import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Report, reportSchema } from '../../src/core/report.ts';
import { EXAMPLE_PYTHON, ROOT } from '../../tools/stage/example.ts';
import { type BareCommand, bareCommands, commandLine } from './bare-commands.ts';
import { EXAMPLE_DBT, type StagedCase } from './stage-case.ts';

/** One review beside one pass of the plain commands. */
export interface RatioRound {
  readonly review: ReviewRun;
  readonly bare: BareRun;
}

/** Seconds of a review from the start of the command line to its end, and what of it the report says. */
export interface ReviewRun {
  readonly seconds: number;
  readonly dbt: number;
  readonly steward: number;
  readonly report: Report;
}

/** Seconds of the plain commands, together and one by one. */
export interface BareRun {
  readonly seconds: number;
  readonly commands: readonly { readonly line: string; readonly seconds: number }[];
}

/** Runs `steward review` as it is bundled. Throws when there is no report. */
export function runReview({ repository, ratioCase }: StagedCase): ReviewRun {
  const options = ['--json', '--base', 'main', '--python', EXAMPLE_PYTHON, '--project-dir', ratioCase.projectDir];
  const { stdout, stderr, seconds } = run(process.execPath, [join(ROOT, 'dist/cli/index.js'), 'review', ...options], {
    cwd: repository,
    env: process.env,
  });
  if (!stdout.startsWith('{')) throw new Error(`the review of ${ratioCase.name} gave no report: ${stderr.slice(-1000)}`);
  const report = reportSchema.parse(JSON.parse(stdout));
  return { seconds, dbt: report.timings['dbt'] ?? Number.NaN, steward: report.timings['steward'] ?? Number.NaN, report };
}

/** Runs the plain commands in fresh copies of both sides; making the copies doesn't count. Throws when a command ends unexpectedly. */
export function runBare({ sides, ratioCase }: StagedCase): BareRun {
  const folder = mkdtempSync(join(tmpdir(), 'steward-bench-bare-'));
  try {
    cpSync(sides, folder, { recursive: true });
    const { file, path } = ratioCase.database;
    if (file !== undefined) for (const side of ['base', 'head'] as const) copyFileSync(file, databaseOf(folder, side, path));
    const commands = bareCommands(ratioCase.bare).map((command) => ({
      line: commandLine(command),
      seconds: runCommand(command, folder, ratioCase.database),
    }));
    return { seconds: commands.reduce((sum, { seconds }) => sum + seconds, 0), commands };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runCommand(
  command: BareCommand,
  folder: string,
  { path, variable }: { readonly path: string; readonly variable: string },
): number {
  const { side, args, exitCode } = command;
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    DBT_SEND_ANONYMOUS_USAGE_STATS: 'false',
    [variable]: databaseOf(folder, side, path),
  };
  const { status, stdout, seconds } = run(EXAMPLE_DBT, args, { cwd: join(folder, side), env });
  if (status !== exitCode) throw new Error(`${commandLine(command)} ended with ${status}: ${stdout.slice(-1500)}`);
  return seconds;
}

function databaseOf(folder: string, side: 'base' | 'head', path: string): string {
  return join(folder, side, path.split('/').at(-1) ?? path);
}

function run(file: string, args: readonly string[], { cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv }) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(file, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status, stdout, stderr, seconds: (performance.now() - started) / 1000 };
}
