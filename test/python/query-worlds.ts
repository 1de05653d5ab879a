import { execFile } from 'node:child_process';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import { root } from '../../scripts/root.ts';
import type { Queries } from '../../src/core/ports/queries.ts';
import { detectEngine } from '../../src/dbt/detect-engine.ts';
import { chooseProfile } from '../../src/dbt/profiles.ts';
import { showQueries } from '../../src/dbt/show-queries.ts';
import { residentQueries } from '../../src/python/resident-queries.ts';
import { isSingleSelect } from '../../src/sql/is-single-select.ts';
import { loadSqlEngine } from '../../src/sql/sql-engine.ts';
import { systemClock } from '../../src/system/clock.ts';
import { systemFiles } from '../../src/system/files.ts';
import { systemProcesses } from '../../src/system/processes.ts';
import { startPostgres } from '../../tools/postgres/start-postgres.ts';

export const DIALECTS = ['duckdb', 'postgres'] as const;
export type Dialect = (typeof DIALECTS)[number];

/** The interpreter that set-up installs in the repository. */
export const PYTHON = join(root, '.venv/bin/python');

/** A warehouse with the same two relations on two sides, built by `statements`. */
export interface Warehouse {
  readonly dialect: Dialect;
  /** A folder with dbt_project.yml and profiles.yml, whose profile and target are `shop` and `dev`. */
  readonly projectDir: string;
  /** DuckDB: the sides' files. */
  readonly databases: Readonly<Record<string, string>>;
  relation(side: 'base' | 'head', name: string): string;
  /** Runs statements on a side by a connection of its own, which it closes. */
  execute(side: 'base' | 'head', ...statements: readonly string[]): Promise<void>;
  /** Ends the server; on DuckDB nothing runs. */
  stopServer(): Promise<void>;
  remove(): Promise<void>;
}

export async function openWarehouse(dialect: Dialect, python = PYTHON): Promise<Warehouse> {
  return dialect === 'duckdb' ? duckdbWarehouse(python) : postgresWarehouse(python);
}

async function duckdbWarehouse(python: string): Promise<Warehouse> {
  const folder = await systemFiles.temporary('steward-queries');
  const fileOf = (side: string): string => join(folder, side, 'shop.duckdb');
  for (const side of ['base', 'head']) await mkdir(join(folder, side));
  await writeProject(folder, { type: 'duckdb', path: fileOf('head'), schema: 'main', threads: 1 });
  const execute = async (side: string, ...statements: readonly string[]): Promise<void> => {
    await promisify(execFile)(python, ['-c', DUCKDB, fileOf(side), JSON.stringify(statements)]);
  };
  return {
    dialect: 'duckdb',
    projectDir: folder,
    databases: { base: fileOf('base'), head: fileOf('head') },
    relation: (side, name) => `"${side}"."main"."${name}"`,
    execute,
    stopServer: async () => undefined,
    remove: () => systemFiles.remove(folder),
  };
}

async function postgresWarehouse(python: string): Promise<Warehouse> {
  const folder = await systemFiles.temporary('steward-queries');
  const { stop, database, ...where } = await startPostgres();
  await writeProject(folder, { type: 'postgres', ...where, dbname: database, schema: 'side_head', threads: 1 });
  const connection = { ...where, dbname: database };
  const execute = async (side: string, ...statements: readonly string[]): Promise<void> => {
    const all = [`create schema if not exists side_${side}`, `set search_path = side_${side}`, ...statements];
    await promisify(execFile)(python, ['-c', POSTGRES, JSON.stringify(connection), JSON.stringify(all)]);
  };
  const remove = async (): Promise<void> => {
    await stop();
    await systemFiles.remove(folder);
  };
  return {
    dialect: 'postgres',
    projectDir: folder,
    databases: {},
    relation: (side, name) => `"${database}"."side_${side}"."${name}"`,
    execute,
    stopServer: stop,
    remove,
  };
}

const DUCKDB = `
import duckdb, json, sys
with duckdb.connect(sys.argv[1]) as connection:
    for statement in json.loads(sys.argv[2]):
        connection.execute(statement)
`;
const POSTGRES = `
import json, psycopg2, sys
connection = psycopg2.connect(**json.loads(sys.argv[1]))
connection.autocommit = True
for statement in json.loads(sys.argv[2]):
    connection.cursor().execute(statement)
`;

async function writeProject(folder: string, output: Readonly<Record<string, unknown>>): Promise<void> {
  await systemFiles.write(
    join(folder, 'dbt_project.yml'),
    'name: shop\nversion: "1.0"\nprofile: shop\nflags: {send_anonymous_usage_stats: false}\n',
  );
  await systemFiles.write(join(folder, 'profiles.yml'), stringify({ shop: { target: 'dev', outputs: { dev: output } } }));
}

const engine = await loadSqlEngine();
export const OPENERS = { resident: openResident, show: openShow } as const;

async function openResident(warehouse: Warehouse, python: string, isSelect = selectsOf(warehouse.dialect)): Promise<Queries> {
  const { projectDir, databases } = warehouse;
  const folder = await mkdtemp(join(projectDir, 'resident-'));
  const target = { python, profilesDir: projectDir, profile: 'shop', target: 'dev', env: environment(projectDir), databases };
  const ports = { processes: systemProcesses(), files: systemFiles, clock: systemClock, signal: new AbortController().signal };
  return residentQueries({ target, folder, isSelect }, ports);
}

async function openShow(warehouse: Warehouse, python: string): Promise<Queries> {
  const { projectDir, databases, dialect } = warehouse;
  const processes = systemProcesses({ graceMilliseconds: 1_000 });
  const env = environment(projectDir);
  const profile = await chooseProfile(systemFiles, { base: projectDir, projectDir: '.', env: {} });
  const isSelect = selectsOf(dialect);
  return showQueries(
    { engine: await detectEngine(processes, python, env), profile, env, folder: join(projectDir, 'show'), databases, isSelect },
    { processes, files: systemFiles, signal: new AbortController().signal },
  );
}

function selectsOf(dialect: Dialect): (sql: string) => boolean {
  return (sql) => isSingleSelect(sql, dialect, engine);
}

function environment(home: string): Readonly<Record<string, string>> {
  return { PATH: process.env['PATH'] ?? '', HOME: home, DBT_SEND_ANONYMOUS_USAGE_STATS: 'false', DO_NOT_TRACK: '1' };
}
