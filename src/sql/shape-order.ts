import { type Fields, fieldsOf, isSet, listOf, nodeOf } from './ast.ts';
import type { Expression, OrderShape } from './query-shape.ts';
import type { ShapePlace, ShapeReader } from './shape-reader.ts';

/** The items of an ORDER BY, whether it stands as a clause or as a plain list. */
export function readOrder(clause: unknown, reader: ShapeReader, place: ShapePlace): readonly OrderShape[] {
  const items = Array.isArray(clause) ? clause : listOf(fieldsOf(clause)['expressions']);
  return items.map((item: unknown) => {
    const { this: value, desc } = fieldsOf(item);
    return { expression: reader.expression(value ?? item, place), descending: desc === true };
  });
}

/** LIMIT, FETCH or TOP, and OFFSET. */
export function readLimit(
  query: Fields,
  reader: ShapeReader,
  place: ShapePlace,
): { readonly limit: Expression | undefined; readonly offset: Expression | undefined } {
  const limit = countOf(query['limit']) ?? fieldsOf(query['fetch'])['count'] ?? countOf(query['top']);
  const offset = countOf(query['offset']);
  return {
    limit: isSet(limit) ? reader.expression(limit, place) : undefined,
    offset: isSet(offset) ? reader.expression(offset, place) : undefined,
  };
}

/** A SELECT wraps the number into a clause, a set operation doesn't. */
function countOf(clause: unknown): unknown {
  return nodeOf(clause) === undefined ? fieldsOf(clause)['this'] : clause;
}
