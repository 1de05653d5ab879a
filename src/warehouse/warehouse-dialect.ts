/** Warehouses in whose SQL relations are profiled and compared. */
export type WarehouseDialect = 'duckdb' | 'postgres' | 'snowflake' | 'bigquery' | 'databricks' | 'redshift';

/** Every such warehouse. */
export const WAREHOUSE_DIALECTS: readonly WarehouseDialect[] = ['duckdb', 'postgres', 'snowflake', 'bigquery', 'databricks', 'redshift'];

/** The dialect of a dbt adapter; undefined where no SQL is written for it. */
export function dialectOf(adapter: string): WarehouseDialect | undefined {
  const name = adapter === 'spark' ? 'databricks' : adapter;
  return WAREHOUSE_DIALECTS.find((dialect) => dialect === name);
}
