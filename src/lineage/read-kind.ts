import type { ReadKind } from './query-outline.ts';

const RANKS: readonly ReadKind[] = ['passthrough', 'derived', 'window', 'aggregate'];

/** The kind of two steps in a row, or of a value made of two. */
export function strongerKind(one: ReadKind, other: ReadKind): ReadKind {
  return RANKS.indexOf(one) >= RANKS.indexOf(other) ? one : other;
}
