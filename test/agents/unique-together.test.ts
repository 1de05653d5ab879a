import { expect, test } from 'vitest';
import { uniqueTogether } from '../../src/agents/unique-together.ts';

test.each([
  ['unique_combination_of_columns', { combination_of_columns: ['a', 'b'] }, ['a', 'b']],
  ['expect_compound_columns_to_be_unique', { column_list: ['a', 'b'], ignore_row_if: 'never' }, ['a', 'b']],
  ['our_unique_combination', { combination_of_columns: ['a', 'b'] }, ['a', 'b']],
  ['unique_over', { cols: ['a', 'b'] }, ['a', 'b']],
  ['unique_key', { fields: ['a'] }, ['a']],
  ['unique_together', { columns: ['a', 'b'], ignored: ['c'] }, ['a', 'b']],
])('%s says which columns are unique together', (kind, given, columns) => {
  expect(uniqueTogether({ kind, column: undefined, arguments: given })).toEqual(columns);
});

test.each([
  ['another name', { kind: 'accepted_values', column: undefined, arguments: { values: ['a', 'b'] } }],
  ['one column', { kind: 'unique', column: 'a', arguments: {} }],
  ['one column with a list of something else', { kind: 'unique_ignoring', column: 'a', arguments: { values: ['x'] } }],
  ['the opposite', { kind: 'not_unique_over', column: undefined, arguments: { cols: ['a'] } }],
  ['two lists, of which nobody knows which it is', { kind: 'unique_ish', column: undefined, arguments: { these: ['a'], those: ['b'] } }],
  ['no names', { kind: 'unique_over', column: undefined, arguments: { cols: [1, 2], most: 3 } }],
  ['a singular test', { kind: undefined, column: undefined, arguments: {} }],
])('a test of %s does not', (_, given) => {
  expect(uniqueTogether(given)).toEqual([]);
});
