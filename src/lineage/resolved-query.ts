import type { ReadKind, UseKind } from './query-outline.ts';

/**
 * How a column was found: named in the SQL; carried by a `*` whose columns the SQL above tells; by a `*`, or a name without a table, that
 * only the catalog or a YAML file could place; or by its position in a set operation.
 */
export type How = 'sql' | 'star' | 'catalog' | 'yaml' | 'position';

/** A column of a relation that a value comes from. */
export interface Origin {
  /** The relation's path as the SQL writes it, joined by dots. */
  readonly relation: string;
  /** `*` where a relation's columns aren't known. */
  readonly column: string;
  readonly kind: ReadKind;
  readonly how: How;
}

/** A column of a query's result. */
export interface ResolvedColumn {
  /** `*` stands for all columns of a relation whose columns aren't known. */
  readonly name: string;
  readonly kind: ReadKind;
  readonly from: readonly Origin[];
}

/** What a query returns. `find` (by the name in lower case) also finds what only a `*` can carry. */
export interface Rows {
  readonly columns: readonly ResolvedColumn[];
  /** Whether the column surely exists. */
  readonly has: (key: string) => boolean;
  readonly find: (key: string) => ResolvedColumn | undefined;
  /** A `*` over unknown columns may carry more than `columns` lists. */
  readonly isOpen: boolean;
}

/** A column that a clause reads. */
export interface RowUse extends Origin {
  readonly use: UseKind;
  readonly decidesRows: boolean;
}

/** What is known about the columns of a relation. */
export interface KnownColumns {
  readonly names: readonly string[];
  /** Whether there are no others. */
  readonly isComplete: boolean;
  readonly by: 'sql' | 'catalog' | 'yaml';
}

/** The lineage of one statement. */
export interface ResolvedQuery extends Rows {
  readonly uses: readonly RowUse[];
  /** All relations that it reads, if only their rows. */
  readonly relations: ReadonlySet<string>;
  /** What could not be resolved, one reason each; more may come when `find` is asked. */
  readonly notes: ReadonlySet<string>;
}
