import type { Expression } from '../sql/query-shape.ts';

const HASH = /^(?:md5|md5_\w+|sha|sha1|sha2|sha256|sha512|hash|xxhash64|farm_fingerprint|hashbytes)$/;

/** Whether an expression makes a hash. */
export function isHash(expression: Expression): expression is Extract<Expression, { kind: 'call' }> {
  return expression.kind === 'call' && HASH.test(expression.name);
}
