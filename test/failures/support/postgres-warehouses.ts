import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type RunningPostgres, startPostgres } from '../../../tools/postgres/start-postgres.ts';
import type { FailureCase } from '../case-schema.ts';
import type { DbtServer } from './dbt-server.ts';
import type { CaseWarehouse, Warehouses } from './warehouse.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const LOADER = `${ROOT}tools/postgres/load-duckdb.py`;

/** A database each, made from a template: PostgreSQL copies those in the time of a file copy. */
export async function postgresWarehouses(server: DbtServer, loaded: string): Promise<Warehouses> {
  const running = await startPostgres();
  const address = (database: string): string =>
    `postgresql://${running.user}:${running.password}@${running.host}:${running.port}/${database}`;
  const administer = (...sql: string[]) => server.run({ postgres: address('postgres'), sql });
  await administer('create database taxi_loaded', 'create database taxi_empty');
  await promisify(execFile)(`${ROOT}.venv/bin/python`, ['-I', LOADER, loaded, address('taxi_loaded')], { env: {} });
  let count = 0;
  const copyOf = async (state: FailureCase['database']): Promise<CaseWarehouse> => {
    count += 1;
    const name = `taxi_${count}`;
    await administer(`create database ${name} template taxi_${state}`);
    return {
      output: outputOf(running, name),
      place: name,
      run: async (sql) => void (await server.run({ postgres: address(name), sql })),
      drop: async () => void (await administer(`drop database ${name} with (force)`)),
    };
  };
  const keepBuilt = async ({ place }: CaseWarehouse): Promise<void> => {
    await administer(`create database taxi_built template ${place}`);
  };
  return { adapter: 'postgres', copyOf, keepBuilt, stop: () => running.stop() };
}

function outputOf({ host, port, user, password }: RunningPostgres, dbname: string) {
  return { type: 'postgres', host, port, user, password, dbname, schema: 'analytics', threads: 2, retries: 0 };
}
