import { expect, test } from 'vitest';
import { descriptionDiffers } from '../../../../../src/agents/code-reviewer/rules/documentation/description-differs.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { model } from '../../../facts-builder.ts';
import { reviewOf } from '../../../review-of.ts';
import { shapesOf } from '../../../shape-of.ts';

const described = (name: string, column: string, description: string) => model(name, { columns: [{ name: column, description }] });
const others = (column: string, description = 'Key of the driver.', count = 6) =>
  Array.from({ length: count }, (_, index) => described(`other_${index}`, column, description));
const dependsOn = { nodes: ['model.taxi.other_0'], macros: [] };

function review(
  nodes: readonly DbtNode[],
  [column = '', description = '']: readonly string[],
  sql = `select ${column}, fare from other_0`,
) {
  const added = [{ ...described('fct_trips', column, description), dependsOn, compiledCode: sql }];
  return reviewOf(descriptionDiffers, { nodes, added, details: shapesOf });
}

test('tells a column that is handed on and described otherwise than everywhere else', () => {
  expect(review(others('driver_id'), ['driver_id', 'The vendor.'])).toMatchObject([
    {
      severity: 'info',
      message:
        '`fct_trips.driver_id` is described as “The vendor.”, the same column of 6 other models as “Key of the driver.”: it is handed on unchanged, so a reader is told two things about one value.',
    },
  ]);
});

test.each([
  ['the same words', others('driver_id'), ['driver_id', 'key of the  driver']],
  ['the usual words with more behind them', others('driver_id'), ['driver_id', 'Key of the driver. Empty for test rides.']],
  ['a part of the usual words', others('driver_id'), ['driver_id', 'The driver.']],
  ['a column without a description', others('driver_id'), ['driver_id', '']],
  ['a name that means something else in each model', others('name'), ['name', 'Name of the zone.']],
  ['few models', others('driver_id', 'Key of the driver.', 4), ['driver_id', 'The vendor.']],
  [
    'a column that is described in many ways',
    [...others('driver_id', 'A.', 3), ...['B.', 'C.', 'D.'].map((text) => described(text, 'driver_id', text))],
    ['driver_id', 'E.'],
  ],
])('passes %s', (_, nodes, column) => {
  expect(review(nodes, column)).toEqual([]);
});

test('passes a column that is computed under the same name, or that comes from elsewhere', () => {
  const tip = ['tip_amount', 'All tips of the day.'];
  expect(review(others('tip_amount', 'Tip in euros.'), tip, 'select sum(tip_amount) as tip_amount from other_0')).toEqual([]);
  const nodes = others('driver_id').filter(({ name }) => name !== 'other_0');
  expect(
    review([...nodes, model('other_0'), described('other_7', 'driver_id', 'Key of the driver.')], ['driver_id', 'The vendor.']),
  ).toEqual([]);
});
