import type { QueryResult } from '../core/ports/queries.ts';
import { quoteName, textLiteral } from './sql-words.ts';
import type { TableColumn } from './table-column.ts';
import type { WarehouseDialect } from './warehouse-dialect.ts';

/** The parts of a relation's name as the warehouse spells them, the database first where it has one. */
export type RelationParts = readonly [...string[], string];

/** DuckDB tells the types of any relation, also of a file: one SELECT over its columns, whose names a SELECT of no row has told. */
export function duckdbTypesSql(relation: string, names: readonly string[]): string {
  const types = names.map((name, index) => `typeof(any_row.${quoteName(name, 'duckdb')}) as t${index}`);
  return `select ${types.join(', ')} from (select 1 as one) as one_row left join (select * from ${relation} limit 1) as any_row on true limit 1`;
}

/** Reads that SELECT. */
export function readDuckdbTypes({ rows: [row] }: QueryResult, names: readonly string[]): readonly TableColumn[] {
  return names.map((name, index) => ({ name, type: String(row?.[index] ?? 'unknown') }));
}

/** One SELECT over the catalog with the columns of a table or view in order. */
export function catalogColumnsSql(parts: RelationParts, dialect: Exclude<WarehouseDialect, 'duckdb'>): string {
  const [name = '', schema, database] = parts.toReversed();
  const where = [
    `table_name = ${textLiteral(name, dialect)}`,
    ...(schema === undefined || dialect === 'bigquery' ? [] : [`table_schema = ${textLiteral(schema, dialect)}`]),
  ];
  return [
    `select column_name as name, ${TYPES[dialect]} as type`,
    `from ${catalogOf({ schema, database }, dialect)}columns where ${where.join(' and ')} order by ordinal_position`,
  ].join('\n');
}

const TEXT_LENGTH = "coalesce('(' || cast(character_maximum_length as varchar) || ')', '')";
const DIGITS = "'(' || cast(numeric_precision as varchar) || ',' || cast(numeric_scale as varchar) || ')'";
const LONG = `data_type || case when data_type in ('numeric', 'decimal', 'NUMBER') and numeric_precision is not null then ${DIGITS} else ${TEXT_LENGTH} end`;
const TYPES = { postgres: LONG, snowflake: LONG, redshift: LONG, bigquery: 'data_type', databricks: 'full_data_type' } as const;

/** Where relations lie: on DuckDB a file, else the database that is connected. */
export interface SchemasOf {
  readonly database: string;
  readonly schemas: readonly string[];
}

/** One SELECT over the catalog with the columns of all tables and views of some schemas. No relation is named, so that none is opened. */
export function schemaColumnsSql({ database, schemas }: SchemasOf, dialect: 'duckdb' | 'postgres'): string {
  const where = [
    `table_schema in (${schemas.map((schema) => textLiteral(schema, dialect)).join(', ')})`,
    // PostgreSQL shows the columns of its own database only.
    ...(dialect === 'duckdb' ? [`table_catalog = ${textLiteral(database, dialect)}`] : []),
  ];
  const type = dialect === 'duckdb' ? 'data_type' : TYPES.postgres;
  return [
    `select table_schema as schema_name, table_name as relation_name, column_name, ${type} as column_type`,
    `from information_schema.columns where ${where.join(' and ')}`,
    'order by table_schema, table_name, ordinal_position',
  ].join('\n');
}

/** Reads that SELECT: the columns by schema and name of their relation, as `relationKey` writes them. */
export function readSchemaColumns({ rows }: QueryResult): ReadonlyMap<string, readonly TableColumn[]> {
  const columns = new Map<string, TableColumn[]>();
  for (const [schema, relation, name, type] of rows) {
    const key = relationKey([String(schema), String(relation)]);
    const known = columns.get(key) ?? [];
    known.push({ name: String(name), type: String(type) });
    columns.set(key, known);
  }
  return columns;
}

/** The schema and the name of a relation as one text. */
export function relationKey(parts: readonly string[]): string {
  return JSON.stringify(parts.slice(-2));
}

/** BigQuery has a catalog in each data set, Snowflake and Databricks in each database; the others see their own database only. */
function catalogOf(
  { schema, database }: { readonly schema: string | undefined; readonly database: string | undefined },
  dialect: Exclude<WarehouseDialect, 'duckdb'>,
): string {
  const holder = dialect === 'bigquery' ? [database, schema] : dialect === 'postgres' || dialect === 'redshift' ? [] : [database];
  const named = holder.flatMap((part) => (part === undefined ? [] : [`${quoteName(part, dialect)}.`]));
  return `${named.join('')}information_schema.`;
}

/** Reads that SELECT. */
export function readCatalogColumns({ columns, rows }: QueryResult): readonly TableColumn[] {
  const [name, type] = ['name', 'type'].map((wanted) => columns.findIndex((column) => column.toLowerCase() === wanted));
  return rows.map((row) => ({ name: String(row[name ?? 0]), type: String(row[type ?? 1]) }));
}
