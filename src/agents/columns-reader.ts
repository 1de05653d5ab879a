import type { DbtNode, DbtProject } from '../dbt/project.ts';
import { dialectOf } from '../sql/dialect-of.ts';
import { type AnalyzeSql, columnsReadFrom } from './columns-read.ts';
import type { ReviewFacts } from './review-facts.ts';

/**
 * Makes `ReviewFacts.columnsRead` for a project. Compiled SQL is looked at where there is any, else the raw text with its `ref`s in place
 * and all other Jinja taken out. Each is looked at once.
 */
export function columnsReader({ nodes, adapter }: DbtProject, analyze: AnalyzeSql): NonNullable<ReviewFacts['columnsRead']> {
  const dialect = dialectOf(adapter);
  const known = new Map<string, ReadonlySet<string> | undefined>();
  const read = (readerId: string, fromId: string): ReadonlySet<string> | undefined => {
    const [reader, from] = [nodes.get(readerId), nodes.get(fromId)];
    if (reader === undefined || from === undefined || reader.language !== 'sql') return undefined;
    return columnsReadFrom(textAndRelation(reader, from), (sql) => analyze(sql, dialect));
  };
  return (readerId, fromId) => {
    // Each changed column asks again.
    const key = `${readerId}\n${fromId}`;
    if (!known.has(key)) known.set(key, read(readerId, fromId));
    return known.get(key);
  };
}

function textAndRelation(
  { compiledCode, rawCode }: DbtNode,
  { name, relationName }: DbtNode,
): { readonly sql: string; readonly relation: string } {
  if (compiledCode === undefined) return { sql: withoutJinja(rawCode), relation: placeholder(name) };
  return { sql: compiledCode, relation: relationName ?? `__dbt__cte__${name}` };
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
