import type { WarehouseDialect } from './warehouse-dialect.ts';

/** A name in the quotes of its warehouse, exactly as the warehouse itself spells it. */
export function quoteName(name: string, dialect: WarehouseDialect): string {
  if (dialect === 'bigquery') return `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
  if (dialect === 'databricks') return `\`${name.replaceAll('`', '``')}\``;
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as a literal. */
export function textLiteral(text: string, dialect: WarehouseDialect): string {
  if (dialect === 'duckdb' || dialect === 'postgres') return `'${text.replaceAll("'", "''")}'`;
  const escaped = text.replaceAll('\\', '\\\\');
  return dialect === 'bigquery' || dialect === 'databricks' ? `'${escaped.replaceAll("'", "\\'")}'` : `'${escaped.replaceAll("'", "''")}'`;
}

/** A value as text. */
export function asText(expression: string, dialect: WarehouseDialect): string {
  const type = { duckdb: 'varchar', postgres: 'text', snowflake: 'varchar', bigquery: 'string', databricks: 'string', redshift: 'varchar' };
  return `cast(${expression} as ${type[dialect]})`;
}

/** Whether two values differ, where null differs from everything but null. */
export function isDistinct(one: string, other: string, dialect: WarehouseDialect): string {
  if (dialect !== 'redshift') return `${one} is distinct from ${other}`;
  return `(${one} <> ${other} or (${one} is null and ${other} is not null) or (${one} is not null and ${other} is null))`;
}

/** The number of different values; where counting them all is dear, the warehouse's estimate. */
export function distinctCount(
  expression: string,
  { dialect, exact }: { readonly dialect: WarehouseDialect; readonly exact: boolean },
): string {
  if (exact || dialect === 'postgres') return `count(distinct ${expression})`;
  return dialect === 'redshift' ? `approximate count(distinct ${expression})` : `approx_count_distinct(${expression})`;
}

/** True for one key in `every`, the same ones on both sides. `texts` are the parts of the key as text that is never null. */
export function inSample(texts: readonly string[], every: number, dialect: WarehouseDialect): string {
  const [first = "''", ...others] = texts;
  const hash = {
    duckdb: `hash(${texts.join(', ')})`,
    postgres: `cast(hashtext(${texts.join(" || '|' || ")}) as bigint)`,
    snowflake: `hash(${texts.join(', ')})`,
    bigquery: `farm_fingerprint(concat(${texts.join(", '|', ")}))`,
    databricks: `xxhash64(${texts.join(', ')})`,
    redshift: others.reduce((inner, text) => `fnv_hash(${text}, ${inner})`, `fnv_hash(${first})`),
  };
  return dialect === 'duckdb' ? `${hash.duckdb} % ${every} = 0` : `mod(${hash[dialect]}, ${every}) = 0`;
}

/** How a CTE begins that several parts of a query read: it is computed once. */
export function computedOnce(dialect: WarehouseDialect): string {
  return dialect === 'duckdb' || dialect === 'postgres' ? 'as materialized' : 'as';
}
