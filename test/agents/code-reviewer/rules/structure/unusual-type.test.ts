import { expect, test } from 'vitest';
import { unusualType } from '../../../../../src/agents/code-reviewer/rules/structure/unusual-type.ts';
import { model } from '../../../facts-builder.ts';
import { reviewOf } from '../../../review-of.ts';

const typed = (name: string, types: Readonly<Record<string, string>>) =>
  model(name, { columns: Object.entries(types).map(([column, dataType]) => ({ name: column, dataType })) });
const others = (types: Readonly<Record<string, string>>, count = 9) =>
  Array.from({ length: count }, (_, index) => typed(`other_${index}`, types));

test('tells a column whose type breaks the promise of its name', () => {
  const nodes = others({ created_at: 'TIMESTAMP WITH TIME ZONE' });
  expect(reviewOf(unusualType, { nodes, added: [typed('fct_trips', { picked_up_at: 'varchar(20)' })] })).toMatchObject([
    {
      severity: 'info',
      message:
        '`fct_trips.picked_up_at` is a `varchar(20)`; 9 of 10 columns that end in _at are timestamps: a comparison or a join with one of those casts, fails, or matches nothing.',
    },
  ]);
});

test('tells a key that has another type in every other model', () => {
  expect(
    reviewOf(unusualType, { nodes: others({ driver_id: 'bigint' }), added: [typed('fct_trips', { DRIVER_ID: 'text' })] }),
  ).toMatchObject([{ message: expect.stringContaining('9 of 10 columns called driver_id are numbers') }]);
});

test('takes the types of the warehouse before those of the YAML', () => {
  const nodes = others({ is_paid: 'boolean' });
  const added = typed('fct_trips', { is_paid: 'boolean' });
  const stored = new Map(
    [...nodes, added].map(({ uniqueId }) => [uniqueId, new Map([['is_paid', uniqueId === added.uniqueId ? 'INTEGER' : 'BOOLEAN']])]),
  );
  const details = () => ({ head: { catalog: stored } });
  expect(reviewOf(unusualType, { nodes, added: [added], details })).toHaveLength(1);
});

test.each([
  ['a column of the usual type in other words', others({ created_at: 'timestamp' }), { updated_at: 'TIMESTAMP_NTZ(9)' }],
  ['two widths of number', others({ driver_id: 'bigint' }), { driver_id: 'INTEGER' }],
  ['keys of two names', others({ driver_id: 'bigint' }), { zone_id: 'text' }],
  ['a name that promises nothing', others({ driver: 'bigint' }), { driver: 'text' }],
  ['a type that no kind is known of', others({ driver_id: 'bigint' }), { driver_id: 'UUID' }],
  ['a project that keeps no such promise', [...others({ a_date: 'date' }), ...others({ b_date: 'timestamp' }, 5)], { c_date: 'timestamp' }],
  ['too few columns to tell', others({ created_at: 'timestamp' }, 5), { updated_at: 'text' }],
])('passes %s', (_, nodes, types) => {
  expect(reviewOf(unusualType, { nodes, added: [typed('fct_trips', types as Record<string, string>)] })).toEqual([]);
});

test('passes a key that a staging model has from its own source', () => {
  const nodes = others({ driver_id: 'bigint' });
  expect(reviewOf(unusualType, { nodes, added: [typed('stg_crm__drivers', { driver_id: 'text' })] })).toEqual([]);
});
