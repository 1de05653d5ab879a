import { Problem } from '../core/problem.ts';
import { type Engine, isRustEngine } from './detect-engine.ts';

/** Adapters whose package is called as they are; of others dbt itself says what is missing. */
const KNOWN = new Set([
  'athena',
  'bigquery',
  'clickhouse',
  'databricks',
  'duckdb',
  'fabric',
  'postgres',
  'redshift',
  'snowflake',
  'spark',
  'sqlserver',
  'trino',
]);

/** Throws STW-1013 when a profile's adapter isn't installed beside dbt. The Rust engine brings its adapters along. */
export function assertAdapter(engine: Engine, adapter: string): void {
  const installed = Object.keys(engine.adapters);
  const isThere = installed.some((name) => name === adapter || name.startsWith(`${adapter}-`));
  if (isRustEngine(engine) || !KNOWN.has(adapter) || isThere) return;
  const beside = installed.map((name) => `dbt-${name}`).join(', ');
  throw new Problem('STW-1013', { adapter, package: `dbt-${adapter}`, installed: beside === '' ? 'no adapter is' : `there is ${beside}` });
}
