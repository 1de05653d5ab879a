import type { Ask } from './ask.ts';
import { type Additivity, additivityOf, type ColumnRole, columnRole } from './column-role.ts';
import type { ColumnStats } from './column-stats.ts';
import { columnsOf, type Relation } from './columns-of.ts';
import { findKeys } from './find-keys.ts';
import { readCounts } from './read-counts.ts';
import { quoteName } from './sql-words.ts';
import { type VersionSigns, versionSigns } from './version-signs.ts';
import type { WarehouseDialect } from './warehouse-dialect.ts';

/** A column with what it is for. */
export interface ProfiledColumn extends ColumnStats {
  readonly role: ColumnRole;
  /** Of measures. */
  readonly additivity?: Additivity;
}

/** What the data of a relation say about it. */
export interface RelationProfile {
  readonly rows: number;
  readonly columns: readonly ProfiledColumn[];
  /** Minimal sets of columns that tell all rows apart, the likeliest first. */
  readonly keys: readonly (readonly string[])[];
  readonly scd: VersionSigns;
  /** Rows that repeat another row in all columns; undefined where that can't be counted. */
  readonly duplicates: number | undefined;
  /** False where different values were estimated, because there are too many rows to count them. */
  readonly exact: boolean;
}

/** Profiles a relation: its columns in one scan, and the keys that its data allow. */
export async function profileRelation(relation: Relation, dialect: WarehouseDialect, ask: Ask): Promise<RelationProfile> {
  const columns = await columnsOf(relation, dialect, ask);
  const found = await findKeys({ relation: relation.sql, columns, dialect }, ask);
  return {
    rows: found.rows,
    columns: found.columns.map((column) => withRole(column, found)),
    keys: found.keys,
    scd: versionSigns(found),
    duplicates: found.keys.length > 0 || found.rows < 2 ? 0 : await countDuplicates(relation.sql, found.columns, { dialect, ask }),
    exact: found.exact,
  };
}

function withRole(column: ColumnStats, around: Parameters<typeof columnRole>[1]): ProfiledColumn {
  const role = columnRole(column, around);
  return role === 'measure' ? { ...column, role, additivity: additivityOf(column.name) } : { ...column, role };
}

/** Types that can't be grouped make the warehouse refuse, which only means that nothing is known. */
async function countDuplicates(
  relation: string,
  columns: readonly ColumnStats[],
  { dialect, ask }: { readonly dialect: WarehouseDialect; readonly ask: Ask },
): Promise<number | undefined> {
  const names = columns.map(({ name }) => quoteName(name, dialect)).join(', ');
  const grouped = `select count(*) as copies from ${relation} as all_rows group by ${names} having count(*) > 1`;
  try {
    return readCounts(await ask(`select sum(copies - 1) as duplicates from (${grouped}) as grouped_rows`), ['duplicates'])?.[0];
  } catch {
    return undefined;
  }
}
