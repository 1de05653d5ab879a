import { describe, expect, test } from 'vitest';
import { surrogateKeyCollides } from '../../../../../src/agents/dim-modeler/rules/dimensional/surrogate-key-collides.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { dataTest } from '../../../facts-builder.ts';
import { messagesOf } from '../../../findings-of.ts';
import { sqlModel, starFacts } from '../../star.ts';

function review(expression: string, tests: readonly DbtNode[] = []) {
  const dimension = sqlModel('dim_vendor', `select ${expression} as vendor_key, a, b from main.stg`);
  return messagesOf(surrogateKeyCollides, starFacts({ head: [dimension, ...tests] }));
}

const notNull = (column: string) => dataTest('not_null', 'dim_vendor', { column });
const COLLIDES = '`vendor_key` of `dim_vendor` hashes `a` and `b` with nothing between them: 1 and 11 give the same key as 11 and 1.';
const NULL =
  '`vendor_key` of `dim_vendor` is null wherever `a` is, since it joins the parts of the hash with `||`; no test looks for that.';

describe('surrogate-key-collides', () => {
  test.each([
    ['md5(a || b)', [COLLIDES, NULL]],
    ['md5(cast(a as varchar) || cast(b as varchar))', [COLLIDES, NULL]],
    ["md5('v' || a || b || '-')", [COLLIDES, NULL]],
    ['upper(sha256(concat(a, b)))', [COLLIDES]],
    ["md5(a || '-' || b)", [NULL]],
  ])('%s', (expression, messages) => {
    expect(review(expression)).toEqual(messages);
  });

  test.each([
    ["md5(coalesce(cast(a as varchar), '_null_') || '-' || coalesce(cast(b as varchar), '_null_'))"],
    ["md5(concat_ws('|', a, b))"],
    ["md5(concat(a, '|', b))"],
    ['md5(a)'],
    ["a || '-' || b"],
  ])('finds nothing in %s', (expression) => {
    expect(review(expression)).toEqual([]);
  });

  test('a null that a test would find, in the key or in its parts, is none', () => {
    expect(review("md5(a || '-' || b)", [notNull('vendor_key')])).toEqual([]);
    expect(review("md5(a || '-' || b)", [notNull('a'), notNull('b')])).toEqual([]);
  });
});
