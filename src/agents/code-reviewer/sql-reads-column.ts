import type { DbtNode } from '../../dbt/project.ts';
import { columnsReadFrom } from './columns-read.ts';

/**
 * Whether the SQL of `reader` surely reads a column (in lower case) of `model`. Compiled SQL is looked at where there is any, else the raw
 * text with its `ref`s in place and all other Jinja taken out.
 */
export function sqlReadsColumn(reader: DbtNode, { column, model, adapter }: { column: string; model: DbtNode; adapter: string }): boolean {
  if (reader.language !== 'sql') return false;
  const compiled = reader.compiledCode;
  if (compiled === undefined) return columnsReadFrom(placeholder(model.name), withoutJinja(reader.rawCode), adapter).has(column);
  return columnsReadFrom(model.relationName ?? `__dbt__cte__${model.name}`, compiled, adapter).has(column);
}

/** A name that no CTE of a model has, so that `with stg_trips as (select … from {{ ref('stg_trips') }})` stays clear. */
function placeholder(name: string): string {
  return `steward_ref_${name}`;
}

function withoutJinja(raw: string): string {
  return raw
    .replaceAll(/\{#[\s\S]*?#\}/g, ' ')
    .replaceAll(/\{%[\s\S]*?%\}/g, ' ')
    .replaceAll(/\{\{-?\s*config\s*\([\s\S]*?\}\}/g, ' ')
    .replaceAll(/\{\{-?\s*ref\s*\(([^)]*)\)\s*-?\}\}/g, (_, names: string) => placeholder(lastName(names)))
    .replaceAll(/\{\{[\s\S]*?\}\}/g, ' null ');
}

/** The model's name of `'trips'`, `'package', 'trips'` or `'trips', v=2`. */
function lastName(names: string): string {
  return [...names.matchAll(/(?:^|,)\s*['"]([^'"]+)['"]/g)].at(-1)?.[1] ?? 'unknown';
}
