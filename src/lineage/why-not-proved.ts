import type { DbtProject } from '../dbt/project.ts';
import type { ProjectLineage } from './project-lineage.ts';

/** Macros of dbt itself that ask the warehouse while SQL is compiled. */
const ASKING: ReadonlySet<string> = new Set([
  'run_query',
  'statement',
  'get_columns_in_query',
  'get_column_schema_from_query',
  'get_columns_in_relation',
]);
/** The same as a team's own macro, or a model, would write it. */
const ASKS =
  /\brun_query\s*\(|\bcall\s+statement\b|\bload_result\s*\(|\bget_columns_in_relation\s*\(|\bget_relation\s*\(|\bget_column_values\s*\(/;

/** Why nothing can be proved about what passes through a node; undefined when all of it was followed. */
export function whyNotProved(
  id: string,
  { project, graph }: Pick<ProjectLineage, 'project' | 'graph'>,
  asking: ReadonlySet<string>,
): string | undefined {
  const node = project.nodes.get(id);
  const [unresolved] = graph.get(id)?.unresolved ?? ['it was not followed'];
  if (node === undefined) return unresolved;
  if (node.language !== 'sql') return `a ${node.language} model`;
  if (node.hooks.length > 0) return 'it has a hook';
  if (ASKS.test(node.rawCode) || node.dependsOn.macros.some((macro) => asking.has(macro)))
    return 'a macro asks the warehouse while its SQL is compiled';
  return unresolved;
}

/** Macros that ask the warehouse while SQL is compiled, by themselves or through others. */
export function askingMacros({ macros }: Pick<DbtProject, 'macros'>): ReadonlySet<string> {
  const asking = new Set<string>();
  const callers = new Map<string, string[]>();
  for (const { uniqueId, name, packageName, sql, macros: called } of macros.values()) {
    for (const id of called) callers.set(id, [...(callers.get(id) ?? []), uniqueId]);
    if (isBuiltIn(packageName) ? ASKING.has(name) : ASKS.test(sql)) asking.add(uniqueId);
  }
  for (const id of asking)
    for (const caller of callers.get(id) ?? []) if (!isBuiltIn(macros.get(caller)?.packageName ?? '')) asking.add(caller);
  return asking;
}

/** dbt and its adapters; `dbt_utils` is a package like any other. */
function isBuiltIn(packageName: string): boolean {
  return /^dbt(?:_(?:duckdb|postgres|snowflake|bigquery|redshift|databricks|spark|athena|trino|fabric|sqlserver|clickhouse))?$/.test(
    packageName,
  );
}
