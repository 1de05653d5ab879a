import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/root.ts';
import { systemFiles } from '../../src/system/files.ts';
import { DIALECTS, openWarehouse, PYTHON } from '../python/query-worlds.ts';

const MAKE = `
import duckdb
duckdb.sql("copy (select * from 'base.csv') to 'base.parquet'")
with duckdb.connect('shop.duckdb') as connection:
    connection.execute("create schema sales")
    connection.execute("create schema other")
    connection.execute("""create table sales.Orders as select i as order_id, i % 20 as customer_id, timestamp '2026-01-01' + interval (i) hour as ordered_at,
      i * 1.5 as amount, i % 2 = 0 as is_gift, case when i % 4 = 0 then null else 'note ' || i end as note from range(1, 401) t(i)""")
    connection.execute("create table sales.plans as select i // 3 as customer_no, date '2026-01-01' + cast(i % 3 as integer) as updated_at, 'plan ' || i % 2 as plan from range(300) t(i)")
    connection.execute("create table other.plans as select 1 as one")
    connection.execute("create view sales.big as select * from shop.sales.orders where amount > 300")
`;

let folder: string;
beforeAll(async () => {
  folder = await systemFiles.temporary('steward-data-commands');
  writeFileSync(join(folder, 'base.csv'), 'id,kind,amount\n1,a,10\n2,b,20\n3,,30\n4,b,40\n');
  writeFileSync(join(folder, 'head.csv'), 'ID,kind,amount,extra\n1,a,10,x\n2,b,21,x\n3,c,30,x\n5,a,1,x\n');
  writeFileSync(join(folder, 'twice.csv'), 'id,kind\n1,a\n1,b\n');
  execFileSync(PYTHON, ['-c', MAKE], { cwd: folder });
});
afterAll(() => systemFiles.remove(folder));

function steward(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/cli/index.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '' },
  });
  return { status, stdout, stderr };
}

function json(...args: readonly string[]): unknown {
  const { status, stdout, stderr } = steward(...args, '--python', PYTHON, '--json');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

test('data-diff compares a Parquet with a CSV file: rows, columns in percent of the base, and the schema', () => {
  const expected = {
    key: ['id'],
    rows: { base: 4, head: 4, added: 1, removed: 1, changed: 2, unchanged: 1 },
    columns: [
      { name: 'kind', changed: 1, percentOfBase: 25 },
      { name: 'amount', changed: 1, percentOfBase: 25 },
    ],
    schema: [{ name: 'extra', change: 'added', headType: 'VARCHAR' }],
  };
  expect(json('data-diff', '--base', 'base.parquet', '--head', 'head.csv', '--key', 'ID')).toMatchObject({
    ...expected,
    keySource: 'given',
  });
  expect(json('data-diff', '--base', 'base.csv', '--head', 'head.csv')).toMatchObject({ ...expected, keySource: 'profile' });
});

test('data-diff without a key counts rows as they are, and says so', () => {
  const told = steward('data-diff', '--base', 'twice.csv', '--head', 'base.csv', '--python', PYTHON);
  expect(told.stdout).toContain('1 gone, 3 new, 1 unchanged');
  expect(told.stdout).toContain('without a key a changed row counts as one removed and one added');
});

test('profile of a table: keys, roles, null rates; its view is found whatever its case', () => {
  const profile = json('profile', 'SALES.orders', '--database', 'shop.duckdb');
  expect(profile).toMatchObject({
    rows: 400,
    keys: [['order_id'], ['ordered_at']],
    scd: { versions: false },
    columns: [
      { name: 'order_id', type: 'BIGINT', nulls: 0, distinct: 400, role: 'key' },
      { name: 'customer_id', distinct: 20, role: 'foreign_key' },
      { name: 'ordered_at', type: 'TIMESTAMP', role: 'timestamp' },
      { name: 'amount', role: 'measure', additivity: 'additive' },
      { name: 'is_gift', distinct: 2, role: 'flag' },
      { name: 'note', nulls: 100, distinct: 300, role: 'text' },
    ],
  });
  expect(json('profile', 'shop.duckdb:sales.big')).toMatchObject({ rows: 200, keys: [['order_id'], ['ordered_at']] });
  expect(json('profile', 'sales.plans', '--database', 'shop.duckdb')).toMatchObject({
    keys: [['customer_no', 'updated_at']],
    scd: { versions: true, naturalKey: 'customer_no', validFrom: 'updated_at' },
  });
});

test.for<readonly [string, readonly string[], string]>([
  ['a file that is missing', ['profile', 'nothing.csv'], 'STW-4005 nothing.csv could not be read: there is no such file'],
  ['a name that would stand for several files', ['profile', '*.csv'], 'STW-4005'],
  [
    'a relation that is missing',
    ['profile', 'nothing', '--database', 'shop.duckdb'],
    'STW-4008 There is no relation nothing in shop.duckdb.',
  ],
  ['a relation of several schemas', ['profile', 'plans', '--database', 'shop.duckdb'], 'there are other.plans, sales.plans'],
  [
    'a key that is not unique',
    ['data-diff', '--base', 'twice.csv', '--head', 'base.csv', '--key', 'id'],
    'STW-4009 The rows cannot be told apart as asked: the key id (given) is not unique: 1 value twice or more on the base',
  ],
  ['a key that one side lacks', ['data-diff', '--base', 'base.csv', '--head', 'head.csv', '--key', 'extra'], 'which not both sides have'],
  ['a relation without a project', ['profile', 'sales.orders'], 'STW-1001'],
])('%s is told as what it is, with exit code 2', ([, args, said]) => {
  const { status, stdout, stderr } = steward(...args, '--python', PYTHON);
  expect(stderr).toContain(said);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test('an interpreter without DuckDB is named, with what to install', () => {
  const { status, stderr } = steward('profile', 'base.csv', '--python', join(folder, 'no-python'));
  expect(status).toBe(2);
  expect(stderr).toContain('STW-1014');
  expect(stderr).toContain('Install dbt-duckdb there');
});

test('relations of a project are read through its profile, on PostgreSQL and on DuckDB', async () => {
  for (const dialect of DIALECTS) {
    const warehouse = await openWarehouse(dialect);
    try {
      const people = (birth: string) =>
        `create table people as select 1 as id, date '${birth}' as birth_date, cast(1.50 as numeric(10,2)) as balance`;
      await warehouse.execute('base', people('1990-01-01'));
      await warehouse.execute('head', people('1991-01-01'), 'create table "Trips" as select 1 as id');
      const where = ['--project-dir', warehouse.projectDir, '--profiles-dir', warehouse.projectDir];
      const profile = json(
        'profile',
        'PEOPLE',
        '--project-dir',
        warehouse.projectDir,
        ...(dialect === 'postgres' ? ['--target', 'dev'] : []),
      );
      expect(profile, dialect).toMatchObject({
        rows: 1,
        columns: [{ name: 'id', min: 1 }, { name: 'birth_date' }, { name: 'balance', additivity: 'semi-additive' }],
      });
      expect(JSON.stringify(profile)).not.toContain('199');
      expect(json('profile', 'Trips', ...where)).toMatchObject({ rows: 1 });
      const sides =
        dialect === 'postgres'
          ? ['side_base.people', 'side_head.people']
          : [`${warehouse.databases['base']}:people`, `${warehouse.databases['head']}:people`];
      expect(json('data-diff', '--base', sides[0] ?? '', '--head', sides[1] ?? '', '--key', 'id', ...where)).toMatchObject({
        rows: { base: 1, head: 1, changed: 1 },
        columns: [
          { name: 'birth_date', changed: 1, percentOfBase: 100 },
          { name: 'balance', changed: 0 },
        ],
      });
    } finally {
      await warehouse.remove();
    }
  }
});
