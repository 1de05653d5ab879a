import { expect, test } from 'vitest';
import { flagsInFact } from '../../../../../src/agents/dim-modeler/rules/dimensional/flags-in-fact.ts';
import { model } from '../../../facts-builder.ts';
import { messagesOf } from '../../../findings-of.ts';
import { starFacts } from '../../star.ts';

const flags = (count: number) => Array.from({ length: count }, (_, index) => `is_kind_${index}`);

test('finds a fact with eight flags and more', () => {
  expect(messagesOf(flagsInFact, starFacts({ head: [model('fct_trips', { columns: ['trip_id', ...flags(8)] })] }))).toEqual([
    '`fct_trips` carries 8 flags (`is_kind_0`, `is_kind_1`, `is_kind_2`, `is_kind_3` and 4 more): each costs a column in every row, and nobody can see which combinations occur.',
  ]);
});

test.each([
  ['in a fact with seven', model('fct_trips', { columns: flags(7) })],
  ['in a dimension', model('dim_zone', { columns: flags(9) })],
  [
    'in columns that are called flags and are none',
    model('fct_trips', { columns: flags(9).map((name) => ({ name, dataType: 'integer' })) }),
  ],
])('finds nothing %s', (_, node) => {
  expect(messagesOf(flagsInFact, starFacts({ head: [node] }))).toEqual([]);
});
