import { execFile } from 'node:child_process';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { systemFiles } from '../../src/system/files.ts';
import type { Given } from './queries-contract.ts';
import { type Dialect, OPENERS, type Warehouse } from './query-worlds.ts';

const CALL = { maxRows: 100, timeoutMilliseconds: 60_000 } as const;

/** What only the resident process promises: exact values, and that nobody has to wait for it. */
export function residentPromises({ dialect, python, warehouse, run }: Given): void {
  test('values come as they are in the warehouse, and a double stays a number', async () => {
    const { rows, columns } = await run(EXACT[dialect]);
    expect(columns).toEqual([
      'same',
      'same',
      'big',
      'price',
      'day',
      'moment',
      'zoned',
      'half',
      'nan',
      'inf',
      'bytes',
      'yes',
      'nothing',
      'list',
    ]);
    expect(rows).toEqual([
      [
        1,
        2,
        '9007199254740993',
        '2.50',
        '2026-01-02',
        '2026-01-02 03:04:05.600000',
        '2026-01-02 03:04:05+00:00',
        0.5,
        'NaN',
        '-Infinity',
        '00ff',
        true,
        null,
        '[1, 2]',
      ],
    ]);
    expect(await run(`select id from ${warehouse().relation('head', 'orders')} where id > 9`)).toEqual({
      columns: ['id'],
      rows: [],
      truncated: false,
    });
  });

  test('a view of either side reads the relations of its own side', async () => {
    const { execute, relation } = warehouse();
    // As dbt writes it: with the names of database and schema, in which both sides are called the same.
    for (const side of ['base', 'head'] as const) {
      const own = dialect === 'duckdb' ? '"shop"."main"' : `"postgres"."side_${side}"`;
      await execute(
        side,
        `create view ${own}.doubled as (with o as (select id, ${own}.orders.amount from ${own}.orders) select id, 2 * amount as amount from o)`,
        `create view ${own}."Sum's" (total, text) as select sum(amount), 'a "shop"."main" text' from ${own}.doubled`,
      );
    }
    const sql = `select b.total as before, h.total as after, h.text
      from ${relation('base', "Sum's")} as b cross join ${relation('head', "Sum's")} as h`;
    expect((await run(sql)).rows.map((row) => row.map(String))).toEqual([['60', '70', 'a "shop"."main" text']]);
  });

  test('a query takes milliseconds', async () => {
    const sql = `select count(*) as rows from ${warehouse().relation('head', 'orders')}`;
    const times: number[] = [];
    for (let count = 0; count < 50; count += 1) {
      const started = performance.now();
      await run(sql);
      times.push(performance.now() - started);
    }
    expect(times).toHaveLength(50);
    const sorted = times.toSorted((one, other) => one - other);
    process.stdout.write(`${dialect}, 50 queries: median ${sorted[25]?.toFixed(1)} ms, 95 % below ${sorted[47]?.toFixed(1)} ms\n`);
  });

  test('many rows come whole', async () => {
    const { rows, truncated } = await run(`select n, 'row ' || n as text from ${numbers(dialect, 5_000)} order by n`, { maxRows: 4_999 });
    expect(rows).toHaveLength(4_999);
    expect(rows.at(-1)).toEqual([4_999, 'row 4999']);
    expect(truncated).toBe(true);
  });

  test('dbt builds while the process lives, and the next query sees what it built', async () => {
    const { relation, execute } = warehouse();
    await execute('head', 'create table built as select 1 as id');
    const counted = `select count(*) as rows from ${relation('head', 'built')}`;
    expect(await run(counted)).toMatchObject({ rows: [[1]] });
    await build(warehouse(), python);
    expect(await run(counted)).toMatchObject({ rows: [[2]] });
  });

  test('a process that was killed is replaced', async () => {
    await killProcess(warehouse());
    await expect(run('select 1')).rejects.toMatchObject({ code: 'STW-1006' });
    expect(await run('select 2 as two')).toMatchObject({ rows: [[2]] });
  });

  test.runIf(dialect === 'postgres')('without the check of the text, the server itself refuses to write', async () => {
    const unchecked = await OPENERS.resident(warehouse(), python, () => true);
    const written = unchecked.run({ ...CALL, sql: 'select lo_create(0)' });
    await expect(written).rejects.toMatchObject({ code: 'STW-2011', message: expect.stringMatching(/read-only/) });
    await unchecked.close();
  });

  test.runIf(dialect === 'duckdb')('without the check of the text, the file still stays as it is', async () => {
    const unchecked = await OPENERS.resident(warehouse(), python, () => true);
    // A name in memory may take it.
    await Promise.allSettled([unchecked.run({ ...CALL, sql: 'create table base.main.written as select 1' })]);
    await unchecked.close();
    await expect(run('select * from base.main.written')).rejects.toMatchObject({ code: 'STW-2011' });
  });

  test.runIf(dialect === 'duckdb')('a database that is not there yet is no reason to give up', async () => {
    const { base = '' } = warehouse().databases;
    await rename(base, `${base}.away`);
    await expect(run('select * from base.main.orders')).rejects.toMatchObject({ code: 'STW-1006' });
    await rename(`${base}.away`, base);
    expect((await run('select * from base.main.orders')).rows).toHaveLength(3);
  });

  test.runIf(dialect === 'postgres')('a lost connection is made again, once', async () => {
    await run('select 1');
    await warehouse().execute('base', "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dbt'");
    expect(await run('select 2 as two')).toMatchObject({ rows: [[2]] });
    await warehouse().stopServer();
    await expect(run('select 3')).rejects.toMatchObject({ code: 'STW-1006' });
    await expect(run('select 4')).rejects.toMatchObject({ code: 'STW-1006' });
  });
}

const EXACT: Readonly<Record<Dialect, string>> = {
  duckdb: `select 1 as same, 2 as same, 9007199254740993::bigint as big, 2.50::decimal(10, 2) as price, date '2026-01-02' as day,
    timestamp '2026-01-02 03:04:05.6' as moment, timestamptz '2026-01-02 03:04:05+00' as zoned, 0.5::double as half,
    'nan'::double as nan, '-inf'::double as inf, '\\x00\\xFF'::blob as bytes, true as yes, null as nothing, [1, 2] as list`,
  postgres: `select 1 as same, 2 as same, 9007199254740993::bigint as big, 2.50::numeric(10, 2) as price, date '2026-01-02' as day,
    timestamp '2026-01-02 03:04:05.6' as moment, timestamptz '2026-01-02 03:04:05+00' as zoned, 0.5::float8 as half,
    'nan'::float8 as nan, '-inf'::float8 as inf, '\\x00ff'::bytea as bytes, true as yes, null as nothing, array[1, 2] as list`,
};

function numbers(dialect: Dialect, count: number): string {
  return dialect === 'duckdb' ? `range(1, ${count + 1}) as r(n)` : `generate_series(1, ${count}) as r(n)`;
}

/** A model of the same name takes the table's place, by a dbt process of its own. */
async function build({ projectDir }: Warehouse, python: string): Promise<void> {
  await systemFiles.write(join(projectDir, 'models/built.sql'), "{{ config(materialized='table') }} select 1 as id union all select 2\n");
  const runDbt = "from dbt.cli.main import cli; cli(prog_name='dbt')";
  const where = ['--project-dir', projectDir, '--profiles-dir', projectDir, '--target-path', join(projectDir, 'target')];
  await promisify(execFile)(python, ['-I', '-c', runDbt, 'run', ...where, '--log-path', join(projectDir, 'logs')], { cwd: projectDir });
}

/** Found by its folder, which is nobody else's. */
async function killProcess({ projectDir }: Warehouse): Promise<void> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,args='], { maxBuffer: 50_000_000 });
  const lines = stdout.split('\n').filter((line) => line.includes(join(projectDir, 'resident-')));
  for (const line of lines) process.kill(Number.parseInt(line, 10), 'SIGKILL');
}
