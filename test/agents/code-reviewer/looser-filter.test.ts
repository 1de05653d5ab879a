import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looserFilter } from '../../../src/agents/code-reviewer/looser-filter.ts';

const test = (condition: string): string =>
  `with a as (select sum(x) as x from {{ ref('m') }} where y > 3)\nselect * from a where ${condition}`;

describe('looserFilter', () => {
  it.for<[string, string, string]>([
    ['a difference that may be larger', 'abs(x - y) > 0.5', 'abs(x - y) > 50'],
    ['a least value that is lower', 'x <= 10', 'x <= 1'],
    ['one of two numbers', 'x > 5 or y < 2', 'x > 6 or y < 2'],
    ['another layout and another comment', '-- 1\n x > 5', 'x   > 50 -- for now'],
  ])('finds %s', ([, before, after]) => {
    expect(looserFilter(test(before), test(after))).toBeDefined();
  });

  it('says both comparisons', () => {
    expect(looserFilter(test('x > 0.5'), test('x > 50'))).toEqual({ before: '> 0.5', after: '> 50' });
  });

  it.for<[string, string, string]>([
    ['the same', test('x > 5'), test('x > 5')],
    ['a stricter number', test('x > 5'), test('x > 1')],
    ['two numbers that changed', test('x > 5 and y > 1'), test('x > 6 and y > 2')],
    ['other SQL besides', test('x > 5'), test('y > 50')],
    ['a negation', test('not (x > 5)'), test('not (x > 50)')],
    ['a case', test('case when x > 5 then 0 else 1 end > 0'), test('case when x > 50 then 0 else 1 end > 0')],
    ['a number that is compared with nothing', test('x > y + 5'), test('x > y + 50')],
    ['a filter of a CTE', test('x > 5').replace('y > 3', 'y > 30'), test('x > 5')],
    ['a number in a name', test('x > a.v1'), test('x > a.v2')],
    ['no filter', 'select 1 > 5', 'select 1 > 50'],
    [
      'a filter of what is taken away',
      'select a from b except select a from c where x > 5',
      'select a from b except select a from c where x > 50',
    ],
    ['the filter before the last SELECT of a set', 'select 1 where x > 5 except select 2', 'select 1 where x > 50 except select 2'],
  ])('passes %s', ([, before, after]) => {
    expect(looserFilter(before, after)).toBeUndefined();
  });

  it('never calls one direction and its opposite looser', () => {
    assert(
      property(integer({ min: 0, max: 99 }), integer({ min: 0, max: 99 }), (one, other) => {
        const both = [looserFilter(test(`x >= ${one}`), test(`x >= ${other}`)), looserFilter(test(`x >= ${other}`), test(`x >= ${one}`))];
        expect(both.filter((found) => found !== undefined)).toHaveLength(one === other ? 0 : 1);
      }),
    );
  });
});
