import { join } from 'node:path';
import type { Files } from '../core/ports/files.ts';
import type { Processes, ProcessResult } from '../core/ports/processes.ts';
import type { Queries, QueryCall, QueryResult } from '../core/ports/queries.ts';
import { Problem } from '../core/problem.ts';
import { dbtProgram } from './dbt-command.ts';
import { type Engine, isRustEngine } from './detect-engine.ts';
import { type ChosenProfile, profileText } from './profiles.ts';
import { readShown } from './read-shown.ts';

interface Shown {
  readonly engine: Engine;
  readonly profile: ChosenProfile;
  readonly env: Readonly<Record<string, string>>;
  /** A folder of its own, for a dbt project with nothing in it; the caller removes it. */
  readonly folder: string;
  /** DuckDB: database files by the name that queries give them. None: the profile's own file. */
  readonly databases?: Readonly<Record<string, string>>;
  /** Whether a text is one SELECT that only reads, in the warehouse's dialect. */
  readonly isSelect: (sql: string) => boolean;
}

interface ShowPorts {
  readonly processes: Processes;
  readonly files: Files;
  readonly signal: AbortSignal;
}

/**
 * Queries by `dbt show`, for an engine that has no Python modules to be resident in: seconds a query, which the time-out includes.
 * It is also less exact than the resident process: a decimal comes as a number, and a result without rows has no columns.
 */
export function showQueries(shown: Shown, ports: ShowPorts): Queries {
  let prepared: Promise<void> | undefined;
  const run = async (call: QueryCall): Promise<QueryResult> => {
    if (!shown.isSelect(call.sql)) throw new Problem('STW-2010');
    prepared ??= prepare(shown, ports.files);
    await prepared;
    const signal = AbortSignal.any([ports.signal, ...(call.signal === undefined ? [] : [call.signal])]);
    const { file, args } = dbtProgram(shown.engine);
    const result = await ports.processes.run({
      file,
      args: [...args, ...showArguments(shown, call)],
      cwd: shown.folder,
      env: shown.env,
      signal,
      timeoutMilliseconds: call.timeoutMilliseconds,
    });
    if (result.ended === 'cancelled') signal.throwIfAborted();
    return resultOf(result, call, shown.engine);
  };
  return { run, close: async () => undefined };
}

async function prepare({ profile, folder, databases = {} }: Shown, files: Files): Promise<void> {
  const project = { name: 'steward_queries', version: '1.0.0', 'config-version': 2, profile: profile.name };
  await files.write(join(folder, 'dbt_project.yml'), JSON.stringify(project));
  await files.write(join(folder, 'profiles.yml'), profileText(withDatabases(profile, databases), {}));
}

function withDatabases(profile: ChosenProfile, databases: Readonly<Record<string, string>>): ChosenProfile {
  const named = Object.entries(databases).map(([alias, path]) => ({ alias: `"${alias}"`, path, read_only: true }));
  if (named.length === 0) return profile;
  const { attach } = profile.output;
  const others: readonly unknown[] = Array.isArray(attach) ? attach : [];
  return { ...profile, output: { ...profile.output, path: ':memory:', attach: [...others, ...named] } };
}

function showArguments({ engine, profile, folder }: Shown, { sql, maxRows }: QueryCall): readonly string[] {
  const options = [
    '--output',
    'json',
    '--limit',
    String(maxRows + 1),
    '--quiet',
    '--log-format',
    'json',
    '--log-path',
    join(folder, 'logs'),
  ];
  const where = ['--project-dir', folder, '--profiles-dir', folder, '--target', profile.target, '--target-path', join(folder, 'target')];
  const pythonOnly = isRustEngine(engine) ? [] : ['--log-level-file', 'none'];
  return ['show', ...(sendsAsIs(engine) ? ['--inline-direct', sql] : ['--inline', asTemplate(sql)]), ...options, ...where, ...pythonOnly];
}

/** dbt 1.9 and later of the Python engine sends a text without rendering it. */
function sendsAsIs({ version }: Engine): boolean {
  return /^1\.(?:9|\d\d)\b/.test(version);
}

/** `--inline` renders Jinja and writes its own limit behind the text. */
function asTemplate(sql: string): string {
  const bare = sql.replace(/[\s;]+$/, '');
  return `select * from (\n${bare.replaceAll(/\{(?=[{%#])/g, "{{ '{' }}")}\n) as steward_query`;
}

function resultOf(result: ProcessResult, call: QueryCall, engine: Engine): QueryResult {
  if (result.ended === 'not-found') throw new Problem('STW-1003', { python: engine.python });
  if (result.ended === 'timeout') throw new Problem('STW-2012', { seconds: String(call.timeoutMilliseconds / 1000) });
  const shown = readShown(result);
  if ('unreachable' in shown) throw new Problem('STW-1006', { detail: shown.unreachable });
  if ('refused' in shown) throw new Problem('STW-2011', { detail: shown.refused });
  return { columns: shown.columns, rows: shown.rows.slice(0, call.maxRows), truncated: shown.rows.length > call.maxRows };
}
