import { expect, test } from 'vitest';
import { columnUndeclared } from '../../../../../src/agents/code-reviewer/rules/documentation/column-undeclared.ts';
import { model } from '../../../facts-builder.ts';
import { reviewOf } from '../../../review-of.ts';
import { shapesOf } from '../../../shape-of.ts';

const names = ['trip_id', 'driver_id', 'fare', 'tip', 'distance'];
const select = (...columns: readonly string[]) => `with final as (select ${columns.join(', ')} from db.main.stg_trips) select * from final`;

function review(compiledCode: string | undefined, parts: Parameters<typeof model>[1] = {}) {
  const added = [model('fct_trips', { columns: names, compiledCode, ...parts })];
  return reviewOf(columnUndeclared, { added, details: shapesOf, texts: { 'models/_models.yml': 'models:\n  - name: fct_trips\n' } });
}

test('tells a column that the list of the YAML leaves out', () => {
  expect(review(select(...names, 'sum(toll) as toll'))).toMatchObject([
    {
      severity: 'info',
      message:
        "`fct_trips.toll` isn't in the YAML, which lists the other 5 columns of `fct_trips`: it has no description and no test, and a reader of the documentation doesn't learn of it.",
      location: { path: 'models/_models.yml', line: 2 },
    },
  ]);
});

test('takes the columns of the warehouse where a star hides them', () => {
  const stored = new Map([['model.taxi.fct_trips', new Map([...names, 'TOLL'].map((name) => [name, 'INTEGER']))]]);
  const added = [model('fct_trips', { columns: names, compiledCode: 'select * from db.main.stg_trips' })];
  const details = (sides: Parameters<typeof shapesOf>[0]) => ({ head: { ...shapesOf(sides).head, catalog: stored } });
  expect(reviewOf(columnUndeclared, { added, details }).map(({ message }) => message.split(' ')[0])).toEqual(['`fct_trips.toll`']);
});

test('does not take the fields of a struct for columns', () => {
  const stored = new Map([['model.taxi.fct_trips', new Map([...names, 'address', 'address.city'].map((name) => [name, 'INTEGER']))]]);
  const added = [model('fct_trips', { columns: [...names, 'address'] })];
  expect(reviewOf(columnUndeclared, { added, details: () => ({ head: { catalog: stored } }) })).toEqual([]);
});

test.each([
  ['a whole list, in other letters', select(...names).toUpperCase(), {}],
  ['a list of what is tested', select(...names, 'toll'), { columns: ['trip_id', 'driver_id'] }],
  ['a list without a quarter of the columns', select(...names, 'a', 'b'), {}],
  ['an enforced contract, which dbt compares itself', select(...names, 'toll'), { contractEnforced: true }],
  ['a star over another model', 'select * from db.main.stg_trips', {}],
  ['SQL that only dbt can compile', undefined, { rawCode: 'select {{ columns() }}' }],
])('passes %s', (_, sql, parts) => {
  expect(review(sql, parts)).toEqual([]);
});
