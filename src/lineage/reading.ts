import type { BodyOutline, QueryOutline } from './query-outline.ts';
import type { KnownColumns, ResolvedColumn, Rows, RowUse } from './resolved-query.ts';

/** What is known from outside of a statement. */
export interface Surroundings {
  /** The columns of a relation; undefined when nothing is known of them. */
  readonly columnsOf: (path: readonly string[]) => KnownColumns | undefined;
  /** Whether a CTE stands for a relation of its own, as those do that dbt injects for ephemeral models. */
  readonly isRelation: (cte: string) => boolean;
  /** Whether names may mean earlier items of the same SELECT list. */
  readonly lateralAliases: boolean;
}

/** What stays the same while one statement is resolved. */
export interface Reading extends Surroundings {
  readonly outline: QueryOutline;
  /** CTEs that are resolved, and the recursive one that is being. */
  readonly ctes: Map<number, Rows>;
  readonly uses: RowUse[];
  readonly relations: Set<string>;
  readonly notes: Set<string>;
  readonly rowsOf: (body: BodyOutline, outer: Scope | undefined) => Rows;
}

/** An input as names see it. */
export interface Source {
  readonly alias: string;
  readonly rows: Rows;
  /** The right side of a semi or anti join: its columns can be named in the join, but aren't returned. */
  readonly isHidden: boolean;
}

/** What names may mean, from the inside out. */
export interface Scope {
  readonly sources: Source[];
  /** Columns that USING or NATURAL made one, by their names in lower case. */
  readonly merged: Map<string, ResolvedColumn>;
  /** Items of the SELECT list by their names in lower case. */
  readonly aliases: ReadonlyMap<string, ResolvedColumn>;
  /** Behind the SELECT list an item surely wins over a column that may not exist; inside it, nobody knows. */
  readonly aliasesWin: boolean;
  readonly outer: Scope | undefined;
}
