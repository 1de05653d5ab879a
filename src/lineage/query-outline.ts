/** How a value gets into a column. The strongest step on the way names the whole: the sum of a renamed column is an aggregate. */
export type ReadKind = 'passthrough' | 'derived' | 'window' | 'aggregate';

/** How a column decides which rows there are, instead of what is in them. */
export type UseKind = 'filter' | 'join' | 'group' | 'order';

/**
 * What each SELECT of a statement reads, without what it does with it: enough for lineage, a tenth of the size of a `QueryShape`, and a
 * function of the text alone. Stars and names without a table stay as written until somebody knows the tables' columns.
 */
export interface QueryOutline {
  readonly blocks: readonly BlockOutline[];
  readonly body: BodyOutline;
  readonly ctes: readonly CteOutline[];
  /** What could not be read, one reason each. */
  readonly unread: readonly string[];
}

/** A query: one SELECT by its index in `blocks`, or a set operation. */
export type BodyOutline =
  | { readonly kind: 'select'; readonly block: number }
  | {
      readonly kind: 'set';
      readonly operator: 'union' | 'union all' | 'intersect' | 'except';
      readonly operands: readonly BodyOutline[];
      readonly order: readonly UseOutline[];
    };

/** A common table expression. */
export interface CteOutline {
  readonly name: string;
  readonly body: BodyOutline;
  readonly recursive: boolean;
  readonly columns: readonly string[];
}

/** One SELECT. */
export interface BlockOutline {
  readonly distinct: boolean;
  readonly items: readonly ItemOutline[];
  readonly inputs: readonly InputOutline[];
  readonly uses: readonly UseOutline[];
  readonly groupsByAll: boolean;
}

/** An item of the SELECT list. */
export type ItemOutline = StarOutline | ValueOutline;

/** `*` or `t.*`, with what it leaves out, computes anew and calls otherwise. */
export interface StarOutline {
  readonly star: true;
  readonly table: string | undefined;
  readonly except: readonly string[];
  readonly replace: readonly ValueOutline[];
  readonly rename: readonly { readonly from: string; readonly to: string }[];
}

/** One column. */
export interface ValueOutline {
  readonly star: false;
  readonly name: string | undefined;
  readonly kind: ReadKind;
  readonly reads: readonly ReadOutline[];
}

/** An input of a FROM clause. */
export interface InputOutline {
  readonly alias: string;
  /** Names that the alias gives to the columns, by position. */
  readonly columns: readonly string[];
  readonly from:
    | { readonly kind: 'relation'; readonly path: readonly string[] }
    | { readonly kind: 'cte'; readonly cte: number }
    | { readonly kind: 'derived'; readonly body: BodyOutline }
    | { readonly kind: 'other'; readonly text: string; readonly reads: readonly ReadOutline[] };
  readonly join: string | undefined;
  readonly natural: boolean;
  readonly using: readonly string[];
}

/** A column, all columns (`*`) or a whole query that an expression reads. */
export type ReadOutline =
  | { readonly kind: ReadKind; readonly table: string | undefined; readonly column: string }
  | { readonly kind: ReadKind; readonly query: BodyOutline; readonly isTest: boolean };

/** What a clause other than the SELECT list reads. */
export interface UseOutline {
  readonly use: UseKind;
  readonly reads: readonly ReadOutline[];
  /** Names may mean items of the SELECT list: always, in dialects that know lateral aliases (`where`), or never (`on`). */
  readonly aliases: 'always' | 'lateral' | 'never';
  /** False for an ORDER BY that cuts nothing off: the rows are the same in any order. */
  readonly decidesRows: boolean;
  /** `group by 2`: the item, from 1. */
  readonly ordinal: number | undefined;
}
