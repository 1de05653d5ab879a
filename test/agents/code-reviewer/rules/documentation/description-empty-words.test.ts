import { expect, test } from 'vitest';
import { descriptionEmptyWords } from '../../../../../src/agents/code-reviewer/rules/documentation/description-empty-words.ts';
import { model, source } from '../../../facts-builder.ts';
import { reviewOf } from '../../../review-of.ts';

const PLACEHOLDERS = [
  'TODO',
  'todo',
  'TBD',
  'N/A',
  '-',
  '...',
  '???',
  'Description',
  'description here',
  '<Add description>',
  'Add a description here.',
];

test.each([...PLACEHOLDERS, 'TODO: describe', 'A starter dbt model', 'No description yet', 'Lorem ipsum dolor sit amet'])(
  'tells “%s”',
  (description) => {
    const column = { name: 'fare', description };
    expect(reviewOf(descriptionEmptyWords, { added: [model('fct_trips', { description, columns: [column] })] })).toHaveLength(2);
  },
);

test('says what is empty, and where', () => {
  const texts = { 'models/_models.yml': 'models:\n  - name: fct_trips\n    columns:\n      - name: fare\n' };
  const added = [model('fct_trips', { columns: [{ name: 'fare', description: 'TBD' }] })];
  expect(reviewOf(descriptionEmptyWords, { added, texts })).toMatchObject([
    {
      severity: 'info',
      message: 'The description of `fct_trips.fare` is “TBD”: it counts as described, and nobody learns anything.',
      location: { path: 'models/_models.yml', line: 4 },
    },
  ]);
});

test('tells a model whose description is its name, but no column or source: `fare` may say it all', () => {
  const models = [model('fct_trips', { description: 'FCT Trips', columns: [{ name: 'fare', description: 'Fare.' }] })];
  expect(reviewOf(descriptionEmptyWords, { added: models }).map(({ subject }) => subject)).toEqual(['model.taxi.fct_trips']);
  const sources = ['Zones', 'TODO'].map((description) => source(`app.${description.toLowerCase()}`, { description }));
  const added = { sources: new Map(sources.map((one) => [one.uniqueId, one])), base: { sources: new Map() } };
  expect(reviewOf(descriptionEmptyWords, added)).toMatchObject([{ message: expect.stringContaining('the source `app.todo`'), age: 'new' }]);
});

test.each([
  '',
  'One row per trip.',
  'To do items of a user',
  'None of the trips is cancelled',
  'Fare in euros. TODO: taxes',
  'Description of the goods',
  'Number of nulls',
])('passes “%s”', (description) => {
  expect(reviewOf(descriptionEmptyWords, { added: [model('fct_trips', { description })] })).toEqual([]);
});
