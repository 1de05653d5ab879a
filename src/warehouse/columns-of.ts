import type { Ask } from './ask.ts';
import type { TableColumn } from './table-column.ts';
import { catalogColumnsSql, duckdbTypesSql, type RelationParts, readCatalogColumns, readDuckdbTypes } from './table-columns.ts';
import type { WarehouseDialect } from './warehouse-dialect.ts';

/** A relation as queries name it, and the parts of its name where the catalog knows it. */
export interface Relation {
  /** SQL: a name, or a SELECT in parentheses. */
  readonly sql: string;
  readonly parts: RelationParts;
}

/** The columns of a relation with their types; none when the catalog doesn't know it. */
export async function columnsOf({ sql, parts }: Relation, dialect: WarehouseDialect, ask: Ask): Promise<readonly TableColumn[]> {
  if (dialect !== 'duckdb') return readCatalogColumns(await ask(catalogColumnsSql(parts, dialect), 5_000));
  const { columns } = await ask(`select * from ${sql} as any_rows limit 0`);
  return readDuckdbTypes(await ask(duckdbTypesSql(sql, columns)), columns);
}
