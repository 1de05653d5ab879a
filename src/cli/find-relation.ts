import { Problem } from '../core/problem.ts';
import type { Ask } from '../warehouse/ask.ts';
import type { Relation } from '../warehouse/columns-of.ts';
import { quoteName, textLiteral } from '../warehouse/sql-words.ts';
import type { WarehouseDialect } from '../warehouse/warehouse-dialect.ts';

/** A relation's name as somebody wrote it, and where it is looked for. */
interface Wanted {
  readonly name: string;
  readonly parts: readonly string[];
  /** DuckDB: the name of the file in queries. */
  readonly alias: string | undefined;
  /** DuckDB: what the file's own relations call it. */
  readonly stem: string | undefined;
  /** The schema that is meant where several have such a relation and nobody says which. */
  readonly usual: string | undefined;
  readonly where: string;
}

interface Place {
  readonly dialect: WarehouseDialect;
  readonly ask: Ask;
}

/** Finds a relation in the catalog, whatever the case of its name. Throws STW-4008 when there is none, or several. */
export async function findRelation(wanted: Wanted, { dialect, ask }: Place): Promise<Relation> {
  const { parts, alias, stem, where } = wanted;
  const [name, schema, database, ...more] = parts.toReversed();
  const isElsewhere =
    database !== undefined && alias !== undefined && ![alias, stem].some((known) => known?.toLowerCase() === database.toLowerCase());
  if (name === undefined || more.length > 0 || isElsewhere) throw new Problem('STW-4008', { relation: wanted.name, where, detail: '' });
  // Their catalogs lie in each data set or database, so they are named in full.
  if (dialect === 'bigquery' || dialect === 'databricks' || dialect === 'snowflake') return namedBy(parts, dialect);
  const { rows } = await ask(lookupSql({ name, schema, alias }, dialect), 50);
  const found = rows.map(([ofSchema, ofName]) => [String(ofSchema), String(ofName)] as const);
  const usual = found.filter(([ofSchema]) => ofSchema === wanted.usual);
  const exact = found.filter(([, each]) => each === name);
  const [only, ...others] = [usual, exact].find(({ length }) => length === 1) ?? found;
  if (only !== undefined && others.length === 0) return namedBy([...(alias === undefined ? [] : [alias]), ...only], dialect);
  const detail = only === undefined ? '' : `: there are ${found.map((each) => each.join('.')).join(', ')}`;
  throw new Problem('STW-4008', { relation: wanted.name, where, detail });
}

function namedBy(parts: readonly string[], dialect: WarehouseDialect): Relation {
  const [first = '', ...others] = parts;
  return {
    sql: parts.map((part) => quoteName(part, dialect)).join('.'),
    parts: others.length === 0 ? [first] : [first, ...others.slice(0, -1), others.at(-1) ?? ''],
  };
}

interface Looked {
  readonly name: string;
  readonly schema: string | undefined;
  readonly alias: string | undefined;
}

function lookupSql({ name, schema, alias }: Looked, dialect: WarehouseDialect): string {
  const same = (column: string, text: string): string => `lower(${column}) = lower(${textLiteral(text, dialect)})`;
  const where = [
    same('table_name', name),
    ...(schema === undefined ? ["table_schema not in ('pg_catalog', 'information_schema')"] : [same('table_schema', schema)]),
    ...(alias === undefined ? [] : [`table_catalog = ${textLiteral(alias, dialect)}`]),
  ];
  return `select table_schema, table_name from information_schema.tables where ${where.join(' and ')} order by 1, 2`;
}
