import { describe, expect, test } from 'vitest';
import { hasSameRows, hasSameValues } from '../../src/agents/compared-data.ts';
import type { ComparedData } from '../../src/agents/review-facts.ts';

const same: ComparedData = {
  rows: { base: 50, head: 50, added: 0, removed: 0 },
  changed: new Map([
    ['fare', 0],
    ['tip', 3],
  ]),
  isWhole: true,
};
const facts = (compared: ComparedData) => ({ data: new Map([['m', compared]]) });

describe('the data of a model on both sides', () => {
  test('are the same rows, and the same values in one column', () => {
    expect(hasSameRows('m', facts(same))).toBe(true);
    expect(hasSameValues('m', 'Fare', facts(same))).toBe(true);
  });

  test.each<[string, boolean]>([
    ['a column that differs', hasSameValues('m', 'tip', facts(same))],
    ['a column that was not compared', hasSameValues('m', 'loaded_at', facts(same))],
    ['rows that came and went', hasSameRows('m', facts({ ...same, rows: { ...same.rows, added: 1, removed: 1 } }))],
    ['a sample', hasSameRows('m', facts({ ...same, isWhole: false }))],
    ['a handful of rows', hasSameRows('m', facts({ ...same, rows: { base: 3, head: 3, added: 0, removed: 0 } }))],
    ['a model that was not compared', hasSameRows('other', facts(same))],
    ['no data at all', hasSameRows('m', {})],
  ])('prove nothing by %s', (_, answer) => {
    expect(answer).toBe(false);
  });
});
