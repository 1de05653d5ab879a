import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FailureCase } from '../case-schema.ts';
import type { DbtServer } from './dbt-server.ts';
import type { CaseWarehouse, Warehouses } from './warehouse.ts';

/** Files that keep their name, since dbt names relations by it. `loaded` is the example's file; `folder` holds the built one. */
export function duckdbWarehouses(server: DbtServer, loaded: string, folder: string): Warehouses {
  const built = join(folder, 'built.duckdb');
  const source: Readonly<Record<FailureCase['database'], string | undefined>> = { built, loaded, empty: undefined };
  const copyOf = async (database: FailureCase['database'], target: string): Promise<CaseWarehouse> => {
    await mkdir(target, { recursive: true });
    const file = join(target, 'taxi.duckdb');
    const from = source[database];
    if (from !== undefined) await copyFile(from, file);
    return {
      output: { type: 'duckdb', path: file, schema: 'analytics', threads: 2 },
      place: file,
      run: async (sql) => void (await server.run({ duckdb: file, sql })),
      drop: () => rm(target, { recursive: true, force: true }),
    };
  };
  const keepBuilt = ({ place }: CaseWarehouse): Promise<void> => copyFile(place, built);
  return { adapter: 'duckdb', copyOf, keepBuilt, stop: () => rm(folder, { recursive: true, force: true }) };
}
