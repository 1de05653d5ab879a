import { dirname, join } from 'node:path';
import type { BuildOutcome } from './build-outcome.ts';
import { type Engine, isRustEngine } from './detect-engine.ts';

/** One side's dbt: which program, project, profile and folders all its commands share. */
export interface DbtSide {
  readonly side: 'base' | 'head';
  readonly engine: Engine;
  /** Absolute; also the working directory, since projects may read files by relative paths. */
  readonly projectDir: string;
  readonly profile: string;
  readonly target: string;
  readonly profilesDir: string;
  readonly targetPath: string;
  readonly logPath: string;
  readonly env: Readonly<Record<string, string>>;
  /** The environment without secrets, for `dbt deps`. */
  readonly envWithoutSecrets: Readonly<Record<string, string>>;
}

/** One dbt command with its own options, as data. */
export interface DbtCommand {
  readonly name: 'deps' | 'parse' | 'ls' | 'build' | 'compile' | 'test';
  readonly options?: readonly string[];
  /** Selectors, each its own argument; none selects everything. */
  readonly select?: readonly string[];
  readonly exclude?: readonly string[];
  /** How many nodes it will work on, for the live counts. */
  readonly expected?: number;
  /** What the same nodes took before, on the other side or in an earlier run, for the estimate. */
  readonly before?: Pick<BuildOutcome, 'results' | 'seconds'>;
}

/** `-I` keeps the working directory, which is the pull request's, off Python's import path. */
const RUN_DBT = "from dbt.cli.main import cli; cli(prog_name='dbt')";

/** The program that runs one dbt command, and the arguments before the command's own. */
export function dbtProgram(engine: Engine): { readonly file: string; readonly args: readonly string[] } {
  if (!isRustEngine(engine)) return { file: engine.python, args: ['-I', '-X', 'utf8', '-c', RUN_DBT] };
  return { file: engine.python.includes('/') ? join(dirname(engine.python), 'dbt') : 'dbt', args: [] };
}

/** The arguments of a dbt command. What a project's own flags could bend is said here. */
export function dbtArguments(side: DbtSide, { name, options = [], select = [], exclude = [] }: DbtCommand): readonly string[] {
  const selection = [...listed('--select', select), ...listed('--exclude', exclude)];
  return [name, ...commonOptions(side, name), ...options, ...selection];
}

function listed(option: string, values: readonly string[]): readonly string[] {
  return values.length === 0 ? [] : [option, ...values];
}

function commonOptions(side: DbtSide, name: DbtCommand['name']): readonly string[] {
  const logs = ['--log-format', 'json', '--log-level', 'info', '--log-path', side.logPath];
  const pythonOnly = isRustEngine(side.engine) ? [] : ['--log-level-file', 'none', '--no-partial-parse'];
  const project = ['--project-dir', side.projectDir, '--profiles-dir', side.profilesDir];
  if (name === 'deps') return [...project, ...logs, ...pythonOnly];
  return [
    ...project,
    '--profile',
    side.profile,
    '--target',
    side.target,
    '--target-path',
    side.targetPath,
    '--write-json',
    ...logs,
    ...pythonOnly,
  ];
}
