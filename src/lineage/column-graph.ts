import type { ReadKind, UseKind } from './query-outline.ts';
import type { How, KnownColumns } from './resolved-query.ts';

/**
 * How an edge was found. Besides the ways of SQL: `table` where only the dependency is known, `declared` where somebody wrote down what is
 * read, `undeclared` where nobody did, so that any column may be.
 */
export type EdgeHow = How | 'table' | 'declared' | 'undeclared';

/** A column of a node that another one is made of. */
export interface Edge {
  readonly node: string;
  /** `*` stands for any column. */
  readonly column: string;
  readonly kind: ReadKind;
  readonly how: EdgeHow;
}

/** A column that decides which rows a node has, or that a reader without columns looks at. */
export interface UseEdge extends Omit<Edge, 'kind'> {
  readonly kind: UseKind | 'read';
}

/** A column of a node. */
export interface GraphColumn {
  readonly name: string;
  readonly kind: ReadKind;
  readonly from: readonly Edge[];
}

/** A source, seed, model, snapshot, test, exposure, metric or the like, with what it reads. */
export interface GraphNode {
  readonly uniqueId: string;
  /** `table` where its columns could not be followed: any column of what it reads may be in any of its own. */
  readonly level: 'column' | 'table';
  /** Where its columns are from. */
  readonly toldBy: KnownColumns['by'];
  /** By name in lower case; `*` stands for those that nobody told. */
  readonly columns: ReadonlyMap<string, GraphColumn>;
  /** Finds a column, also one that only a `*` carries. */
  readonly find: (key: string) => GraphColumn | undefined;
  readonly uses: readonly UseEdge[];
  /** The nodes whose rows it reads. */
  readonly reads: readonly string[];
  /** What could not be resolved, one reason each. */
  readonly unresolved: readonly string[];
}

/** The columns of a whole project, and how each is made. */
export type ColumnGraph = ReadonlyMap<string, GraphNode>;
