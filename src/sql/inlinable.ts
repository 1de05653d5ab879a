import { fieldsOf, isFields, isSet, listOf, nodeOf, queryKinds, walk } from './ast.ts';
import { trait, traitsOf } from './function-traits.ts';

/** Fields of a SELECT that leave it a plain selection, projection and join. ORDER BY counts only where order matters. */
const plainFields: ReadonlySet<string> = new Set([
  'expressions',
  'from',
  'joins',
  'where_clause',
  'with',
  'order_by',
  'windows',
  'qualify_after_window',
]);

const innerKinds: ReadonlySet<string> = new Set(['Inner', 'Cross', 'Implicit']);

/** How a subquery is joined: `required` by an inner join, `optional` on the side that may be missing, `fixed` where nothing may move out of it. */
export type Side = 'required' | 'optional' | 'fixed';

/**
 * Whether a subquery may become part of the query that reads it. It must only filter, project and join (no
 * grouping, DISTINCT, window, LIMIT, no function that is volatile, makes rows or is unknown), and
 * - on a required side (inner join, first input, preserved side) its joins are inner or left joins;
 * - on the optional side of a left join it reads one input, so that its filter can move into ON;
 * - beside any other join it is `select … from one input` without a filter.
 */
export function isInlinable(select: unknown, side: Side, dialect: string): boolean {
  const node = nodeOf(select);
  if (node?.kind !== 'select') return false;
  const { data } = node;
  const isPlain = Object.entries(data).every(([field, value]) => plainFields.has(field) || field.endsWith('comments') || !isSet(value));
  if (!isPlain || !isSet(data['from']) || !onlyScalars(data, dialect)) return false;
  const joins = listOf(data['joins']);
  const inputs = listOf(fieldsOf(data['from'])['expressions']);
  if (side === 'required') return joins.every(isInnerOrLeft);
  if (joins.length > 0 || inputs.length !== 1) return false;
  return side === 'optional' || !isSet(data['where_clause']);
}

/** Inner joins and left joins on conditions: the ones that can change places. */
export function isInnerOrLeft(join: unknown): boolean {
  const { kind, match_condition: match, pivots, directed, join_hint: hint } = fieldsOf(join);
  return (innerKinds.has(String(kind)) || kind === 'Left') && ![match, pivots, directed, hint].some(isSet);
}

function onlyScalars(data: unknown, dialect: string): boolean {
  const forbidden = trait.aggregate | trait.window | trait.rows | trait.unknown | trait.volatile;
  return (traitsWithin(data, dialect) & forbidden) === 0;
}

/** The traits of all functions in a query's own clauses; of nested queries only whether they are volatile or unknown. */
export function traitsWithin(value: unknown, dialect: string): number {
  let all: number = trait.none;
  if (!isFields(value) && !Array.isArray(value)) return all;
  walk(value, (node) => {
    if (!queryKinds.has(node.kind)) {
      if (expressionLike(node.kind)) all |= traitsOf(node, dialect);
      return true;
    }
    all |= traitsWithin(node.data, dialect) & (trait.volatile | trait.unknown);
    return false;
  });
  return all;
}

const structural: ReadonlySet<string> = new Set(['table', 'with', 'cte', 'where', 'from', 'join', 'joined_table', 'values']);

function expressionLike(kind: string): boolean {
  return !structural.has(kind);
}
