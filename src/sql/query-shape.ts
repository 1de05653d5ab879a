/**
 * What one SELECT statement says, as plain data that survives JSON: made once per compiled model from one parse, kept by the hash of its text, and
 * read by rules and by column lineage. Names are folded as the dialect folds them; lines count from 1 in the text that was parsed.
 */
export interface QueryShape {
  /** Every SELECT: bodies of CTEs first, then the SELECT that reads them, then its own subqueries. */
  readonly blocks: readonly SelectShape[];
  readonly body: QueryBody;
  readonly ctes: readonly CteShape[];
  /** What could not be read into this shape, one reason each; what it concerns is then a `kind: 'other'`. */
  readonly unread: readonly string[];
}

/** A query's rows: one SELECT (by its index in `blocks`), or a set operation over two or more queries. */
export type QueryBody =
  | { readonly kind: 'select'; readonly block: number }
  | {
      readonly kind: 'set';
      readonly operator: 'union' | 'union all' | 'intersect' | 'except';
      readonly operands: readonly QueryBody[];
      /** Of the set operation itself. */
      readonly orderBy: readonly OrderShape[];
      readonly limit: Expression | undefined;
      readonly line: number;
    };

/**
 * A common table expression; nested ones are listed, too, and `scope` is the first block of the query that declares it (undefined: the
 * statement). `recursive` says that it reads itself.
 */
export interface CteShape {
  readonly name: string;
  readonly body: QueryBody;
  readonly recursive: boolean;
  readonly columns: readonly string[];
  readonly scope: number | undefined;
  readonly line: number;
}

/** One SELECT. */
export interface SelectShape {
  /** The CTE or subquery alias that it is the body of; undefined for the outermost and for expressions. */
  readonly name: string | undefined;
  readonly role: 'outer' | 'cte' | 'derived' | 'expression';
  readonly distinct: boolean;
  /** Expressions of DISTINCT ON. */
  readonly distinctOn: readonly Expression[];
  readonly items: readonly ItemShape[];
  readonly inputs: readonly InputShape[];
  readonly where: Expression | undefined;
  /** As written: a number may be a position of `items`, a bare name the name of an item. */
  readonly groupBy: readonly Expression[];
  /** GROUP BY ALL: every item without an aggregate. */
  readonly groupsByAll: boolean;
  readonly having: Expression | undefined;
  readonly qualify: Expression | undefined;
  readonly orderBy: readonly OrderShape[];
  readonly limit: Expression | undefined;
  readonly offset: Expression | undefined;
  readonly line: number;
}

/** One item of the SELECT list. */
export interface ItemShape {
  /** The output name, for a bare column its own; undefined for a star or an expression without an alias. */
  readonly name: string | undefined;
  readonly expression: Expression;
  readonly line: number;
}

/** One input of a FROM clause. The first has `join: undefined`. */
export interface InputShape {
  /** '' when there is none. */
  readonly alias: string;
  /** Names that the alias gives to the columns, by position. */
  readonly columns: readonly string[];
  /**
   * A relation (path as folded names), a CTE (index in `ctes`), a derived table, or something else such as a table function: then `text` is
   * the function's name or the kind of thing, and `arguments` is what it reads.
   */
  readonly from:
    | { readonly kind: 'relation'; readonly path: readonly string[] }
    | { readonly kind: 'cte'; readonly cte: number }
    | { readonly kind: 'derived'; readonly body: QueryBody }
    | { readonly kind: 'other'; readonly text: string; readonly arguments: readonly Expression[] };
  readonly join:
    | undefined
    | {
        readonly kind: 'inner' | 'left' | 'right' | 'full' | 'cross' | 'comma' | 'lateral' | 'semi' | 'anti' | 'asof' | 'other';
        readonly natural: boolean;
        readonly on: Expression | undefined;
        readonly using: readonly string[];
      };
  readonly line: number;
}

/** An item of an ORDER BY. */
export interface OrderShape {
  readonly expression: Expression;
  readonly descending: boolean;
}

/**
 * An expression. Operators and functions are in lower case. `and`, `or` and `||` hold all their operands in one list. What a kind has no
 * field for (a unit, IGNORE NULLS) is a further argument, so that unlike expressions never have one shape.
 */
export type Expression =
  | { readonly kind: 'column'; readonly table: string | undefined; readonly name: string; readonly line: number }
  | {
      readonly kind: 'star';
      readonly table: string | undefined;
      readonly except: readonly string[];
      readonly replace: readonly { readonly name: string; readonly expression: Expression }[];
      readonly rename: readonly { readonly from: string; readonly to: string }[];
      readonly line: number;
    }
  | { readonly kind: 'literal'; readonly type: 'text' | 'number' | 'boolean' | 'null'; readonly value: string; readonly line: number }
  | {
      readonly kind: 'operator';
      /** `and`, `or`, `not`, `=`, `<>`, `<`, `<=`, `>`, `>=`, `+`, `-`, `*`, `/`, `%`, `||`, `is null`, `is not null`, `in`, `not in`, `between`, `like`, … */
      readonly operator: string;
      readonly arguments: readonly Expression[];
      readonly line: number;
    }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly aggregate: boolean;
      readonly distinct: boolean;
      readonly arguments: readonly Expression[];
      readonly orderBy: readonly OrderShape[];
      readonly filter: Expression | undefined;
      readonly line: number;
    }
  | {
      readonly kind: 'window';
      readonly call: Expression;
      readonly partitionBy: readonly Expression[];
      readonly orderBy: readonly OrderShape[];
      /** The frame as the parser tells it, undefined for the usual one. */
      readonly frame: string | undefined;
      readonly line: number;
    }
  | { readonly kind: 'cast'; readonly to: string; readonly safe: boolean; readonly argument: Expression; readonly line: number }
  | {
      readonly kind: 'case';
      readonly operand: Expression | undefined;
      readonly branches: readonly { readonly when: Expression; readonly result: Expression }[];
      readonly otherwise: Expression | undefined;
      readonly line: number;
    }
  | { readonly kind: 'subquery'; readonly body: QueryBody; readonly use: 'scalar' | 'in' | 'exists'; readonly line: number }
  | { readonly kind: 'other'; readonly text: string; readonly arguments: readonly Expression[]; readonly line: number };
