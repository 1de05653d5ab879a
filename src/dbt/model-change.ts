import type { Cause, Classification } from '../sql/classification.ts';
import type { DbtNode } from './project.ts';

/** Why `state:modified` would select a node, in words that a person would use. */
export interface ChangeReason {
  readonly kind: 'new' | 'removed' | 'body' | 'config' | 'macro' | 'description' | 'contract' | 'relation' | 'location' | 'source' | 'seed';
  /** "macro cents_to_dollars changed", "materialized: view → table". */
  readonly text: string;
}

/** A node (model, seed or snapshot) of which base and head differ. */
export interface NodeChange {
  readonly uniqueId: string;
  readonly name: string;
  readonly kind: 'added' | 'removed' | 'modified';
  readonly base: DbtNode | undefined;
  readonly head: DbtNode | undefined;
  readonly reasons: readonly ChangeReason[];
}

/** A changed model with what its SQL says about the change. Cause lines are lines of the *raw* file where they could be mapped. */
export interface ModelChange extends NodeChange {
  readonly classification: Classification;
  /** The same for the incremental branch of the SQL, when the model has one and it was compiled. */
  readonly incremental?: Classification;
  readonly causes: readonly MappedCause[];
}

/** A cause mapped from compiled SQL to the file that a person edits; `path` is from the repository's root. */
export interface MappedCause extends Cause {
  readonly path: string;
  readonly confidence: 'exact' | 'nearest' | 'file';
}
