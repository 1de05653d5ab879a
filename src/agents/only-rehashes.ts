import type { Expression, QueryShape } from '../sql/query-shape.ts';
import type { ChangedSql } from './changed-sql.ts';
import { expressionParts } from './expression-parts.ts';
import { isHash } from './is-hash.ts';

/** Whether a model differs from the base in nothing but how its hashes are made: each still is one of the same columns in the same order. */
export function onlyRehashes({ before, after }: ChangedSql): boolean {
  const isComplete = before.unread.length + after.unread.length === 0;
  return isComplete && textOf(before, false) !== textOf(after, false) && textOf(before, true) === textOf(after, true);
}

/** Where something stands doesn't count; with `plain`, nor does how a hash is made. */
function textOf(shape: QueryShape, plain: boolean): string {
  return JSON.stringify(shape, (key, value: unknown) => {
    if (key === 'line') return undefined;
    return plain && isExpression(value) && isHash(value) ? { hash: expressionParts(value).filter(isRead) } : value;
  });
}

function isExpression(value: unknown): value is Expression {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'call';
}

function isRead({ kind }: Expression): boolean {
  return kind === 'column' || kind === 'star' || kind === 'subquery';
}
