/** A node of a manifest, as far as these tests need it. */
export interface RawNode {
  readonly raw: string;
  readonly parents?: readonly string[];
  readonly materialized?: string;
  readonly compiled?: string;
}

/** The text of a manifest.json with these models of the project `shop`. */
export function manifestText(models: Readonly<Record<string, RawNode>>): string {
  const entries = Object.entries(models).map(([name, { raw, parents = [], materialized = 'view', compiled }]) => [
    `model.shop.${name}`,
    {
      unique_id: `model.shop.${name}`,
      resource_type: 'model',
      name,
      package_name: 'shop',
      original_file_path: `models/${name}.sql`,
      raw_code: raw,
      language: 'sql',
      relation_name: `"shop"."main"."${name}"`,
      fqn: ['shop', name],
      config: { materialized, enabled: true },
      depends_on: { nodes: parents.map((parent) => `model.shop.${parent}`), macros: [] },
      ...(compiled === undefined ? {} : { compiled: true, compiled_code: compiled }),
    },
  ]);
  const metadata = { project_name: 'shop', dbt_version: '1.11.16', adapter_type: 'duckdb', invocation_id: 'i' };
  return JSON.stringify({ metadata, nodes: Object.fromEntries(entries), sources: {}, macros: {} });
}

/** The text of a run_results.json of the invocation `i`, from status by model name. */
export function resultsText(statuses: Readonly<Record<string, string>>): string {
  const results = Object.entries(statuses).map(([name, status]) => ({
    unique_id: `model.shop.${name}`,
    status,
    execution_time: 0.1,
    message: status === 'error' ? 'Runtime Error\n  Binder Error: no such column' : null,
  }));
  return JSON.stringify({ metadata: { invocation_id: 'i' }, args: { which: 'build' }, results });
}

/** The first line of dbt's log, which names the invocation. */
export const STARTED = JSON.stringify({
  info: { name: 'MainReportVersion', invocation_id: 'i', level: 'info', msg: '' },
  data: { version: '=1.11.16' },
});

/** What dbt logs when something stops it. */
export function fatalLine(text: string): string {
  return JSON.stringify({ info: { name: 'MainEncounteredError', invocation_id: 'i', level: 'error', msg: text }, data: { exc: text } });
}
