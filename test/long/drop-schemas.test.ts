import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/root.ts';
import { ciSchema } from '../../src/dbt/ci-schema.ts';
import { detectEngine } from '../../src/dbt/detect-engine.ts';
import { dropSchemas, listSchemas, type SchemaPlace } from '../../src/dbt/drop-schemas.ts';
import { systemFiles } from '../../src/system/files.ts';
import { systemProcesses } from '../../src/system/processes.ts';
import { type RunningPostgres, startPostgres } from '../../tools/postgres/start-postgres.ts';

const PYTHON = join(root, '.venv/bin/python');
const own = ciSchema({ prefix: 'steward', repository: 'acme/shop', pullRequest: 7, project: 'shop', side: 'head' });
const custom = `${own}_Staging-2`;
const hostile = `${own}_x" cascade; drop schema "analytics`;
const MADE = ['analytics', own, custom, hostile];
const ports = { files: systemFiles, processes: systemProcesses(), signal: new AbortController().signal };

let folder: string;
let postgres: RunningPostgres;
beforeAll(async () => {
  folder = await systemFiles.temporary('steward-sweep');
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.stop();
  await systemFiles.remove(folder);
});

const SQL = `
import json, sys
def statements():
    for schema in json.loads(sys.argv[2]):
        name = '"' + schema.replace('"', '""') + '"'
        yield f"create schema {name}"
        yield f"create table {name}.orders as select 1 as id"
`;
const ON_DUCKDB = `${SQL}
import duckdb
with duckdb.connect(sys.argv[1]) as connection:
    for statement in statements(): connection.execute(statement)
`;
const ON_POSTGRES = `${SQL}
import psycopg2
with psycopg2.connect(**json.loads(sys.argv[1])) as connection, connection.cursor() as cursor:
    for statement in statements(): cursor.execute(statement)
`;

async function placeOf(adapter: string, output: Readonly<Record<string, unknown>>, database?: string): Promise<SchemaPlace> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder };
  const engine = await detectEngine(ports.processes, PYTHON, env);
  const profile = {
    name: 'shop',
    target: 'ci',
    adapter,
    schema: 'analytics',
    output: { type: adapter, ...output },
    databaseFile: undefined,
  };
  return { engine, profile, env, folder: join(folder, adapter), database };
}

async function onDuckdb(): Promise<SchemaPlace> {
  const database = join(folder, 'shop.duckdb');
  execFileSync(PYTHON, ['-c', ON_DUCKDB, database, JSON.stringify(MADE)]);
  return placeOf('duckdb', { path: 'elsewhere.duckdb', schema: 'analytics' }, database);
}

async function onPostgres(): Promise<SchemaPlace> {
  const { host, port, user, password, database } = postgres;
  execFileSync(PYTHON, ['-c', ON_POSTGRES, JSON.stringify({ host, port, user, password, dbname: database }), JSON.stringify(MADE)]);
  return placeOf('postgres', { host, port, user, pass: password, dbname: database, schema: 'analytics' });
}

test.each([
  ['DuckDB', onDuckdb],
  ['PostgreSQL', onPostgres],
])('on %s exactly the named schemas go, with what is in them, and production never does', async (_, prepare) => {
  const place = await prepare();
  expect(await listSchemas(place, ports)).toEqual(expect.arrayContaining(MADE));
  const dropped = await dropSchemas(
    [own, custom, hostile, 'analytics', 'public', `${own}_gone`],
    { ...place, production: ['analytics'] },
    ports,
  );
  expect(dropped).toEqual([
    { schema: hostile, error: 'refused: its name cannot be quoted safely' },
    { schema: 'analytics', error: 'refused: it is a production schema' },
    { schema: 'public', error: 'refused: it belongs to the database itself' },
    { schema: own, error: undefined },
    { schema: custom, error: undefined },
    { schema: `${own}_gone`, error: undefined },
  ]);
  const left = await listSchemas(place, ports);
  expect(left).toEqual(expect.arrayContaining(['analytics', hostile]));
  expect(left.filter((schema) => schema.startsWith(own) && schema !== hostile)).toEqual([]);
});

test('a warehouse that cannot be reached is STW-1006, without its password', async () => {
  const place = await placeOf('postgres', { host: '127.0.0.1', port: 1, user: 'u', pass: 'hunter22', dbname: 'd', schema: 's' });
  const thrown = await listSchemas(place, ports).catch((error: unknown) => error);
  expect(thrown).toMatchObject({ code: 'STW-1006', message: expect.stringContaining('refused') });
  expect(String(thrown)).not.toContain('hunter22');
});
