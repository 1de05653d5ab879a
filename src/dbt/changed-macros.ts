import type { DbtMacro, DbtProject } from './project.ts';

/** Macros by unique id that read differently on the two sides; the value says how. */
export type MacroChanges = ReadonlyMap<string, 'changed' | 'added' | 'removed'>;

/**
 * Macros of the project and of its packages whose text differs. dbt's own and its adapters' macros are left out: both sides
 * run on the same engine, and with another version of dbt every one of them would be "changed".
 */
export function changedMacros(base: DbtProject, head: DbtProject): MacroChanges {
  const changes = new Map<string, 'changed' | 'added' | 'removed'>();
  for (const macro of head.macros.values()) {
    const before = base.macros.get(macro.uniqueId);
    if (isBuiltIn(macro) || before?.sql === macro.sql) continue;
    changes.set(macro.uniqueId, before === undefined ? 'added' : 'changed');
  }
  for (const macro of base.macros.values()) {
    if (!isBuiltIn(macro) && !head.macros.has(macro.uniqueId)) changes.set(macro.uniqueId, 'removed');
  }
  return changes;
}

function isBuiltIn({ packageName }: DbtMacro): boolean {
  return /^dbt(?:_(?:duckdb|postgres|redshift|snowflake|bigquery|spark|databricks|athena|trino|fabric|sqlserver|clickhouse))?$/.test(
    packageName,
  );
}
