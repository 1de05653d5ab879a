import type { EdgeHow, UseEdge } from './column-graph.ts';
import type { ReadKind } from './query-outline.ts';
import { strongerKind } from './read-kind.ts';

/** How one column reaches another, over however many steps: by its value, or by deciding which rows there are. */
export type PathKind = ReadKind | UseEdge['kind'];

/** A column of a node. */
export interface ColumnPlace {
  readonly node: string;
  /** `*` for all columns of a node, `ROWS` for the question which rows it has. */
  readonly name: string;
}

/** One step up or down. */
export interface Step extends ColumnPlace {
  readonly kind: PathKind;
  /** How the edge that led here was found. */
  readonly how: EdgeHow;
}

/** A column on the way up or down from another. */
export interface Reached extends Step {
  /** Edges between the two. */
  readonly depth: number;
  /** The column one edge nearer to the start. */
  readonly via: ColumnPlace;
}

/** Stands in the place of a column's name for the rows of a node: no column is called like that. */
export const ROWS = '\n';

/** All that can be reached from a place, nearest first; the rows of nodes are followed, not listed. */
export function walkColumns(start: ColumnPlace, deepest: number, next: (place: Step) => readonly Step[]): readonly Reached[] {
  const found: Reached[] = [];
  const seen = new Set([keyOf({ ...start, kind: 'passthrough' })]);
  let front: readonly Step[] = [{ ...start, kind: 'passthrough', how: 'sql' }];
  for (let depth = 1; depth <= deepest && front.length > 0; depth += 1) {
    const following: Step[] = [];
    for (const place of front) {
      for (const step of next(place)) {
        const key = keyOf(step);
        if (seen.has(key)) continue;
        seen.add(key);
        following.push(step);
        if (step.name !== ROWS) found.push({ ...step, depth, via: { node: place.node, name: place.name === ROWS ? '*' : place.name } });
      }
    }
    front = following;
  }
  return found;
}

/** The kind of a path with one more edge. What reaches the rows of a node reaches all behind it in the same way. */
export function pathKind(before: PathKind, edge: PathKind): PathKind {
  if (!isValue(before)) return before;
  return isValue(edge) ? strongerKind(before, edge) : edge;
}

/** Whether a path carries a value, instead of deciding about rows. */
export function isValue(kind: PathKind): kind is ReadKind {
  return kind === 'passthrough' || kind === 'derived' || kind === 'window' || kind === 'aggregate';
}

/** A column may be reached by its value and as a filter: those are two things to know. */
function keyOf({ node, name, kind }: Pick<Step, 'node' | 'name' | 'kind'>): string {
  if (name === ROWS) return `${node}\n`;
  return `${node}\n${name.toLowerCase()}\n${isValue(kind) ? '' : kind}`;
}
