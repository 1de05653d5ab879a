import { expect, test } from 'vitest';
import { descriptionDiffers } from '../../../../../src/agents/code-reviewer/rules/documentation/description-differs.ts';
import { model } from '../../../facts-builder.ts';
import { reviewOf } from '../../../review-of.ts';

const described = (name: string, column: string, description: string) => model(name, { columns: [{ name: column, description }] });
const others = (column: string, description = 'Key of the driver.', count = 6) =>
  Array.from({ length: count }, (_, index) => described(`other_${index}`, column, description));

test('tells a column that is described otherwise than everywhere else', () => {
  expect(
    reviewOf(descriptionDiffers, { nodes: others('driver_id'), added: [described('fct_trips', 'driver_id', 'The vendor.')] }),
  ).toMatchObject([
    {
      severity: 'info',
      message:
        '`fct_trips.driver_id` is described as “The vendor.”, the same column of 6 other models as “Key of the driver.”: either the column means something else here and needs another name, or a reader is told two things.',
    },
  ]);
});

test.each([
  ['the same words', others('driver_id'), ['driver_id', 'key of the  driver']],
  ['the usual words with more behind them', others('driver_id'), ['driver_id', 'Key of the driver. Empty for test rides.']],
  ['a column without a description', others('driver_id'), ['driver_id', '']],
  ['a name that means something else in each model', others('name'), ['name', 'Name of the zone.']],
  ['few models', others('driver_id', 'Key of the driver.', 4), ['driver_id', 'The vendor.']],
  [
    'a column that is described in many ways',
    [...others('driver_id', 'A.', 3), ...['B.', 'C.', 'D.'].map((text) => described(text, 'driver_id', text))],
    ['driver_id', 'E.'],
  ],
])('passes %s', (_, nodes, [column = '', description = '']) => {
  expect(reviewOf(descriptionDiffers, { nodes, added: [described('fct_trips', column, description)] })).toEqual([]);
});
