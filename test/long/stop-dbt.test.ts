import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/root.ts';
import type { ProgressEvent } from '../../src/core/progress.ts';
import type { DbtPorts } from '../../src/dbt/dbt-session.ts';
import { detectEngine } from '../../src/dbt/detect-engine.ts';
import { openSession } from '../../src/dbt/open-session.ts';
import { type PreparedSide, prepareSide } from '../../src/dbt/prepare-side.ts';
import { chooseProfile } from '../../src/dbt/profiles.ts';
import { systemClock } from '../../src/system/clock.ts';
import { systemFiles } from '../../src/system/files.ts';
import { systemProcesses } from '../../src/system/processes.ts';
import { type RunningPostgres, startPostgres } from '../../tools/postgres/start-postgres.ts';

const PYTHON = join(root, '.venv/bin/python');
/** Long, so that only a dbt that ends by itself ends within it, on a busy machine too. */
const GRACE_SECONDS = 60;
const QUICK = 'select 1 as id\n';
const SLOW = {
  duckdb: "{{ config(materialized='table') }}\nselect sum(a.range * b.range) as total from range(10000000) as a, range(10000000) as b\n",
  postgres: "{{ config(materialized='table') }}\nselect cast(pg_sleep(600) as text) as slept\n",
};

let folder: string;
let postgres: RunningPostgres;
beforeAll(async () => {
  folder = await systemFiles.temporary('steward-stop');
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.stop();
  await systemFiles.remove(folder);
});

/** A project of a quick model and a slow one that reads it. */
async function project(adapter: 'duckdb' | 'postgres'): Promise<PreparedSide> {
  const { host, port, user, password, database } = postgres;
  const output =
    adapter === 'duckdb'
      ? '{type: duckdb, path: shop.duckdb, schema: main, threads: 2}'
      : `{type: postgres, host: ${host}, port: ${port}, user: ${user}, pass: ${password}, dbname: ${database}, schema: ci, threads: 2}`;
  const projectDir = join(folder, adapter);
  const texts = {
    'dbt_project.yml': 'name: shop\nprofile: shop\n',
    'profiles.yml': `shop: {target: dev, outputs: {dev: ${output}}}\n`,
    'models/quick.sql': `{{ config(materialized='table') }}\n${QUICK}`,
    'models/slow.sql': `-- depends_on: {{ ref('quick') }}\n${SLOW[adapter]}`,
  };
  for (const [path, text] of Object.entries(texts)) await systemFiles.write(join(projectDir, path), text);
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder };
  const profile = await chooseProfile(systemFiles, { base: projectDir, projectDir: '.', env });
  const engine = await detectEngine(systemProcesses(), PYTHON, env);
  const plan = { folder: join(folder, `${adapter}-work`), engine, profile, env: { inherited: env, names: [] }, ciSchema: undefined };
  return prepareSide(systemFiles, plan, { side: 'head', projectDir });
}

/** Builds until the slow model runs, then calls `stop`; how many seconds the end took, and what was thrown. */
async function stopped(side: PreparedSide, more: Partial<DbtPorts>, stop: () => void): Promise<{ seconds: number; thrown: unknown }> {
  let stoppedAt = 0;
  const progress = (event: ProgressEvent): void => {
    if (event.kind !== 'dbt' || !event.running.includes('model.shop.slow') || stoppedAt > 0) return;
    stoppedAt = Date.now();
    setTimeout(stop, 1500);
  };
  const session = openSession(side, portsWith({ ...more, progress }));
  const thrown = await session.run({ name: 'build' }).catch((error: unknown) => error);
  await session.close();
  return { seconds: (Date.now() - stoppedAt) / 1000, thrown };
}

function portsWith(more: Partial<DbtPorts>): DbtPorts {
  return {
    files: systemFiles,
    processes: systemProcesses({ graceMilliseconds: GRACE_SECONDS * 1000 }),
    clock: systemClock,
    progress: () => undefined,
    signal: new AbortController().signal,
    deadline: new Date(Date.now() + 300_000),
    budgetMinutes: 5,
    ...more,
  };
}

async function cancelled(side: PreparedSide): Promise<number> {
  const controller = new AbortController();
  const { seconds, thrown } = await stopped(side, { signal: controller.signal }, () => controller.abort(new Error('superseded')));
  expect(thrown).toMatchObject({ message: 'superseded' });
  return seconds;
}

/** The same project once more, with a slow model that is quick now. */
async function buildAgain(side: PreparedSide): Promise<number | undefined> {
  await systemFiles.write(join(side.projectDir, 'models/slow.sql'), QUICK);
  await systemFiles.remove(join(side.inbox, '0.json'));
  const session = openSession(side, portsWith({}));
  const { exitCode } = await session.run({ name: 'build' });
  await session.close();
  return exitCode;
}

test('a cancelled build ends soon and leaves a DuckDB file that can be read and built again', async () => {
  const side = await project('duckdb');
  expect(await cancelled(side)).toBeLessThan(GRACE_SECONDS);
  const read = 'import duckdb, sys; print(duckdb.connect(sys.argv[1], read_only=True).execute("select id from main.quick").fetchall())';
  expect(execFileSync(PYTHON, ['-c', read, side.database ?? ''], { encoding: 'utf8' }).trim()).toBe('[(1,)]');
  expect(await buildAgain(side)).toBe(0);
});

const ACTIVE = `
import json, psycopg2, sys
with psycopg2.connect(**json.loads(sys.argv[1])) as connection, connection.cursor() as cursor:
    cursor.execute("select count(*) from pg_stat_activity where state = 'active' and query like '%pg_sleep(600)%' and pid <> pg_backend_pid()")
    print(cursor.fetchone()[0])
`;

function activeQueries(): string {
  const { host, port, user, password, database } = postgres;
  return execFileSync(PYTHON, ['-c', ACTIVE, JSON.stringify({ host, port, user, password, dbname: database })], {
    encoding: 'utf8',
  }).trim();
}

test('a cancelled build also ends its query on the PostgreSQL server', async () => {
  const side = await project('postgres');
  expect(await cancelled(side)).toBeLessThan(GRACE_SECONDS);
  expect(activeQueries()).toBe('0');
  expect(await buildAgain(side)).toBe(0);
});

/** Real time that can be put forward. */
function clockThatJumps() {
  let ahead = 0;
  const now = (): Date => new Date(Date.now() + ahead);
  const sleep = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
    const until = now().getTime() + milliseconds;
    while (now().getTime() < until) await systemClock.sleep(100, signal);
  };
  const jump = (milliseconds: number): void => {
    ahead += milliseconds;
  };
  return { clock: { now, sleep }, jump };
}

test('a dbt that says nothing for ten minutes is stopped, and the node that it was at is named', async () => {
  const side = await project('postgres');
  const { clock, jump } = clockThatJumps();
  const { thrown } = await stopped(side, { clock }, () => jump(10 * 60_000));
  expect(thrown).toMatchObject({ code: 'STW-2014', message: expect.stringContaining('model.shop.slow was running') });
  expect(activeQueries()).toBe('0');
});
