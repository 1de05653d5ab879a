import type { DbtProject } from '../dbt/project.ts';
import type { Dialect } from '../warehouse/sql-text.ts';

/** The dialect in which questions to the data can be written; undefined for warehouses that nobody tried them on. */
export function questionDialect({ adapter }: Pick<DbtProject, 'adapter'>): Dialect | undefined {
  return adapter === 'duckdb' || adapter === 'postgres' ? adapter : undefined;
}
