import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunningPostgres } from '../../tools/postgres/start-postgres.ts';

/** The interpreter with dbt that set-up installs in the repository. */
export const PYTHON = join(dirname(fileURLToPath(import.meta.url)), '../../.venv/bin/python');

/** Where a small project lives: its profile, and how its raw data gets there. */
export interface Warehouse {
  readonly output: Readonly<Record<string, unknown>>;
  /** Loads the raw data; gives the CI database where that is a file. `folder` is the test's own. */
  load(folder: string): string | undefined;
}

const STATEMENTS = `
import json, sys
statements = [
    "drop schema if exists raw cascade", "create schema raw",
    "create table raw.orders as select 1 as order_id, 'at' as country, 10 as amount, date '2026-01-01' as ordered_at union all select 2, 'ch', 0, date '2026-01-02'",
]
`;
const ON_DUCKDB = `${STATEMENTS}
import duckdb
with duckdb.connect(sys.argv[1]) as connection:
    for statement in statements: connection.execute(statement)
`;
const ON_POSTGRES = `
import json, sys, psycopg2
connection = psycopg2.connect(**json.loads(sys.argv[1]))
connection.autocommit = True
cursor = connection.cursor()
`;

/** DuckDB: a loaded file, of which each side gets a copy. */
export const onDuckdb: Warehouse = {
  output: { type: 'duckdb', path: 'data/shop.duckdb', schema: 'main', threads: 2 },
  load(folder) {
    const database = join(folder, 'loaded.duckdb');
    execFileSync(PYTHON, ['-c', ON_DUCKDB, database]);
    return database;
  },
};

/** A PostgreSQL that base and head share. */
export function onPostgres(postgres: RunningPostgres): Warehouse {
  const { host, port, user, password, database } = postgres;
  return {
    output: { type: 'postgres', host, port, user, pass: password, dbname: database, schema: 'analytics', threads: 2 },
    load() {
      const program = `${STATEMENTS}${ON_POSTGRES}\nfor statement in statements: cursor.execute(statement)\n`;
      execFileSync(PYTHON, ['-c', program, connectionOf(postgres)]);
      return undefined;
    },
  };
}

/** The rows of one SELECT, as JSON values. */
export function queryPostgres(postgres: RunningPostgres, sql: string): readonly (readonly unknown[])[] {
  const program = `${ON_POSTGRES}\ncursor.execute(sys.argv[2])\nprint(json.dumps(cursor.fetchall(), default=str))\n`;
  const rows: unknown = JSON.parse(execFileSync(PYTHON, ['-c', program, connectionOf(postgres), sql], { encoding: 'utf8' }));
  return Array.isArray(rows) ? rows.filter((row) => Array.isArray(row)) : [];
}

/** Schemas that people or runs made, sorted. */
export function schemasOf(postgres: RunningPostgres): readonly unknown[] {
  const sql = "select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' order by 1";
  return queryPostgres(postgres, sql).flat();
}

function connectionOf({ host, port, user, password, database }: RunningPostgres): string {
  return JSON.stringify({ host, port, user, password, dbname: database });
}
