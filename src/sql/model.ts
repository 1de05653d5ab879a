import type { RenamedColumns, SqlSchema } from './schema.ts';

/**
 * A value of a row. Two terms with one key over relations with one key are the same value:
 * every proof of this folder is an equality of keys.
 */
export interface Term {
  readonly key: string;
  /** The key without an outermost cast. */
  readonly uncast: string;
  /** Bits of `trait`. */
  readonly traits: number;
  /** The inputs of the enclosing block that the value depends on. */
  readonly labels: ReadonlySet<string>;
  /** Nothing but a column of an input. */
  readonly plain: boolean;
  /** The columns of CTEs and subqueries behind the value, in order of appearance: where a cause is looked for. */
  readonly from: readonly OutputColumn[];
}

/** A column that a query returns. */
export interface OutputColumn {
  /** Folded: two columns of one name are the same to the dialect. */
  readonly name: string;
  readonly shown: string;
  readonly term: Term;
  readonly line: number;
  /** The expression as written, without its alias. */
  readonly written: unknown;
  /** Set when this stands for all columns of a table whose columns nobody told us. */
  readonly star?: (name: string) => Term | undefined;
}

/** The clause that a part of a query comes from. */
export type Clause =
  | 'from'
  | 'join'
  | 'where'
  | 'group'
  | 'having'
  | 'qualify'
  | 'distinct'
  | 'set'
  | 'limit'
  | 'order'
  | 'rows'
  | 'unknown';

/** One thing that decides which rows a relation has. */
export interface Part {
  readonly clause: Clause;
  readonly key: string;
  readonly line: number;
  /** What the part says as written: equal writing with unequal keys means that the change lies further down. */
  readonly written: unknown;
  readonly unsure: boolean;
  readonly child?: Relation;
  /** The columns of CTEs and subqueries that the part reads. */
  readonly from?: readonly OutputColumn[];
}

/** A bag of rows (`key`, decided by `parts`) and the values that each row offers. */
export interface Relation {
  readonly key: string;
  readonly parts: readonly Part[];
  readonly columns: readonly OutputColumn[];
  /** Window functions of an outer query would see other rows than those of this one (DISTINCT, LIMIT, QUALIFY …). */
  readonly sealed: boolean;
}

/** A column that a name led to. */
export interface Found {
  readonly term: Term;
  /** False when the table's columns are unknown, so that it may or may not have this one. */
  readonly certain: boolean;
}

/** One input as names see it. */
export interface Source {
  readonly alias: string;
  /** The parts of a table's full name, folded, for references such as `schema.table.column`. */
  readonly path: readonly string[];
  readonly label: string;
  readonly find: (name: string) => Found | undefined;
  readonly all: () => readonly OutputColumn[];
}

/** The inputs that a name may mean, from the inside out. */
export interface Scope {
  readonly sources: Source[];
  /** Columns merged by USING or NATURAL. */
  readonly merged: Map<string, Term>;
  readonly outer: Scope | undefined;
  readonly level: number;
}

/** A CTE that isn’t read yet, with what it can see. */
export interface CteDefinition {
  readonly body: unknown;
  readonly columnNames: readonly unknown[];
  readonly environment: Environment;
  /** The name under which the CTE may read itself. */
  readonly recursiveName?: string;
  /** Set while the recursive part is read. */
  readonly recursion?: Relation;
}

/** CTEs by their folded names. */
export type Environment = ReadonlyMap<string, CteDefinition>;

/** What stays the same while one statement is read. */
export interface Analysis {
  readonly dialect: string;
  readonly schema: SqlSchema | undefined;
  /** Columns of this side's tables that are known under another name on the other one. */
  readonly renamed?: RenamedColumns | undefined;
  /** A short name for a long key, the same for both statements of a comparison. */
  readonly intern: (key: string) => string;
  /** An ORDER BY below the top can matter: something in the statement depends on the order of its input. */
  readonly orderMatters: boolean;
  readonly readQuery: (query: unknown, environment: Environment, outer: Scope | undefined) => Relation;
  readonly print: (node: unknown) => string | undefined;
  /** The outermost query, whose ORDER BY alone doesn't change which rows there are. */
  readonly top: unknown;
  readonly relations: Map<CteDefinition, Relation>;
  /** CTEs and subqueries that draw values anew each time, by the key of their rows. */
  readonly drawn: Map<string, readonly CteDefinition[]>;
}

/** Where an expression stands: what its names may mean there. */
export interface Place {
  readonly analysis: Analysis;
  readonly environment: Environment;
  readonly scope: Scope;
  /** Names of select items that may be used as columns here. */
  readonly aliases: ReadonlyMap<string, AliasMeaning>;
  /** Databases disagree about HAVING and QUALIFY: there a name that could be either is neither for certain. */
  readonly aliasMayWin?: true;
  readonly windows: readonly unknown[];
  /** Parameters of the lambdas around this place. */
  readonly bound: ReadonlySet<string>;
}

/** What the name of a select item stands for. */
export interface AliasMeaning {
  /** The select item's value; its `from` is the item itself. */
  readonly term: Term;
  /** The alias's expression itself reads a column of that name, so the column exists. */
  readonly shadowed: boolean;
}
