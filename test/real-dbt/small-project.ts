import { join } from 'node:path';
import type { ProgressEvent } from '../../src/core/progress.ts';
import type { ComparedSides, CompareInput } from '../../src/dbt/compared-sides.ts';
import type { Comparison } from '../../src/dbt/comparison.ts';
import { openComparison } from '../../src/dbt/open-comparison.ts';
import { systemClock } from '../../src/system/clock.ts';
import { systemFiles } from '../../src/system/files.ts';
import { systemProcesses } from '../../src/system/processes.ts';
import { compareSides } from '../dbt/compare-sides.ts';
import { onDuckdb, PYTHON, type Warehouse } from './small-warehouse.ts';

/** A dbt project with each thing that a comparison treats in its own way; paths from the project's folder. */
export const PROJECT: Readonly<Record<string, string>> = {
  'dbt_project.yml': 'name: shop\nprofile: shop\nmodels: {shop: {+materialized: view}}\n',
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

/** Two checkouts in a temporary folder: the project, and the project with changed files (undefined: deleted). */
export interface SmallWorld {
  readonly root: string;
  readonly progress: readonly ProgressEvent[];
  /** Folders that comparisons made and must have removed. */
  readonly temporary: readonly string[];
  compare(more?: Partial<CompareInput>, signal?: AbortSignal): Promise<ComparedSides>;
  /** The same, with everything still there: the caller closes it. */
  open(more?: Partial<CompareInput>): Promise<Comparison>;
  remove(): Promise<void>;
}

/** Writes both checkouts and loads the raw data; comparisons are made with the real dbt. */
export async function smallWorld(head: Texts, base: Texts = {}, warehouse: Warehouse = onDuckdb): Promise<SmallWorld> {
  const root = await systemFiles.temporary('steward-real');
  const database = warehouse.load(root);
  const profile = { 'profiles.yml': JSON.stringify({ shop: { target: 'dev', outputs: { dev: warehouse.output } } }) };
  await writeAll(join(root, 'base'), { ...PROJECT, ...profile, ...base });
  await writeAll(join(root, 'head'), { ...PROJECT, ...profile, ...base, ...head });
  const progress: ProgressEvent[] = [];
  const temporary: string[] = [];
  const ports = (signal = new AbortController().signal) => portsOf({ progress, temporary }, signal);
  return {
    root,
    progress,
    temporary,
    compare: (more = {}, signal) => compareSides({ ...inputOf(root, database), ...more }, ports(signal)),
    open: (more = {}) => openComparison({ ...inputOf(root, database), ...more }, ports()),
    remove: () => systemFiles.remove(root),
  };
}

type Texts = Readonly<Record<string, string | undefined>>;

async function writeAll(folder: string, texts: Texts): Promise<void> {
  for (const [path, text] of Object.entries(texts)) if (text !== undefined) await systemFiles.write(join(folder, path), text);
}

function inputOf(root: string, ciDatabase: string | undefined): CompareInput {
  return {
    head: join(root, 'head'),
    base: join(root, 'base'),
    baseSha: 'b'.repeat(40),
    projectDir: '.',
    python: PYTHON,
    ciDatabase,
    env: { inherited: process.env, names: [] },
    removeDotEnv: true,
    budget: { minutes: 5, isSet: true },
    retryPauses: [300, 300],
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
