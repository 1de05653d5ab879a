import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProgressEvent } from '../../src/core/progress.ts';
import { compareSides } from '../../src/dbt/compare-sides.ts';
import type { ComparedSides, CompareInput } from '../../src/dbt/compared-sides.ts';
import type { Comparison } from '../../src/dbt/comparison.ts';
import { openComparison } from '../../src/dbt/open-comparison.ts';
import { systemClock } from '../../src/system/clock.ts';
import { systemFiles } from '../../src/system/files.ts';
import { systemProcesses } from '../../src/system/processes.ts';

/** The interpreter with dbt that set-up installs in the repository. */
const PYTHON = join(dirname(fileURLToPath(import.meta.url)), '../../.venv/bin/python');

/** A dbt project with each thing that a comparison treats in its own way; paths from the project's folder. */
export const PROJECT: Readonly<Record<string, string>> = {
  'dbt_project.yml': 'name: shop\nprofile: shop\nmodels: {shop: {+materialized: view}}\n',
  'profiles.yml': 'shop: {target: dev, outputs: {dev: {type: duckdb, path: "data/shop.duckdb", schema: main, threads: 2}}}\n',
  'seeds/countries.csv': 'code,name\nat,Austria\nch,Switzerland\n',
  'models/sources.yml': 'sources: [{name: raw, schema: raw, tables: [{name: orders}]}]\n',
  'models/stg_orders.sql': "select order_id, country, amount, ordered_at\nfrom {{ source('raw', 'orders') }}\n",
  'models/orders.sql':
    "{{ config(materialized='incremental', unique_key='order_id') }}\nselect order_id, country, amount, ordered_at\nfrom {{ ref('stg_orders') }}\n{% if is_incremental() %}\nwhere ordered_at > (select max(ordered_at) from {{ this }})\n{% endif %}\n",
  'models/by_country.sql':
    "select c.name, sum(o.amount) as amount\nfrom {{ ref('orders') }} as o\ninner join {{ ref('countries') }} as c on c.code = o.country\ngroup by c.name\n",
  'models/beside.sql': "select count(*) as orders from {{ ref('stg_orders') }}\n",
  'models/schema.yml':
    "models:\n  - name: stg_orders\n    columns: [{name: order_id, data_tests: [not_null]}]\n  - name: orders\n    columns: [{name: order_id, data_tests: [unique]}]\n  - name: by_country\n    columns: [{name: name, data_tests: [not_null]}]\nunit_tests:\n  - name: counts_orders\n    model: beside\n    given: [{input: ref('stg_orders'), rows: [{order_id: 1}]}]\n    expect: {rows: [{orders: 1}]}\n",
};

const LOAD = `
import duckdb, sys
with duckdb.connect(sys.argv[1]) as connection:
    connection.execute("create schema raw")
    connection.execute("create table raw.orders as select 1 as order_id, 'at' as country, 10 as amount, date '2026-01-01' as ordered_at union all select 2, 'ch', 0, date '2026-01-02'")
`;

/** Two checkouts in a temporary folder: the project, and the project with changed files (undefined: deleted). */
export interface SmallWorld {
  readonly root: string;
  readonly progress: readonly ProgressEvent[];
  /** Folders that comparisons made and must have removed. */
  readonly temporary: readonly string[];
  compare(more?: Partial<CompareInput>, signal?: AbortSignal): Promise<ComparedSides>;
  /** The same, with everything still there: the caller closes it. */
  open(): Promise<Comparison>;
  remove(): Promise<void>;
}

/** Writes both checkouts and a loaded database, and compares them with the real dbt. */
export async function smallWorld(
  head: Readonly<Record<string, string | undefined>>,
  base: Readonly<Record<string, string>> = {},
): Promise<SmallWorld> {
  const root = await systemFiles.temporary('steward-real');
  const database = join(root, 'loaded.duckdb');
  execFileSync(PYTHON, ['-c', LOAD, database]);
  await writeAll(join(root, 'base'), { ...PROJECT, ...base });
  await writeAll(join(root, 'head'), { ...PROJECT, ...base, ...head });
  const progress: ProgressEvent[] = [];
  const temporary: string[] = [];
  const compare = (more: Partial<CompareInput> = {}, signal = new AbortController().signal): Promise<ComparedSides> =>
    compareSides({ ...inputOf(root, database), ...more }, portsOf({ progress, temporary }, signal));
  const open = (): Promise<Comparison> =>
    openComparison(inputOf(root, database), portsOf({ progress, temporary }, new AbortController().signal));
  return { root, progress, temporary, compare, open, remove: () => systemFiles.remove(root) };
}

async function writeAll(folder: string, texts: Readonly<Record<string, string | undefined>>): Promise<void> {
  for (const [path, text] of Object.entries(texts)) if (text !== undefined) await systemFiles.write(join(folder, path), text);
}

function inputOf(root: string, ciDatabase: string): CompareInput {
  return {
    head: join(root, 'head'),
    base: join(root, 'base'),
    baseSha: 'b'.repeat(40),
    projectDir: '.',
    python: PYTHON,
    ciDatabase,
    env: { inherited: process.env, names: [] },
    removeDotEnv: true,
    budgetMinutes: 5,
  };
}

function portsOf({ progress, temporary }: { progress: ProgressEvent[]; temporary: string[] }, signal: AbortSignal) {
  const files = {
    ...systemFiles,
    temporary: async (prefix: string): Promise<string> => remember(temporary, await systemFiles.temporary(prefix)),
  };
  return {
    files,
    processes: systemProcesses(),
    clock: systemClock,
    signal,
    progress: (event: ProgressEvent) => void progress.push(event),
  };
}

function remember(seen: string[], folder: string): string {
  seen.push(folder);
  return folder;
}
