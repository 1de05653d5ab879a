import { expect, test } from 'vitest';
import { relationNames } from '../../src/dbt/relation-names.ts';
import { node, project } from './project-builder.ts';

const known = project([
  node('model.shop.trips', { relationName: '"taxi"."analytics"."trips"' }),
  node('model.shop.trips_old', { relationName: '"taxi"."analytics"."trips_old"' }),
]);
const replace = relationNames(known);

test.each([
  ['quoted names', 'select * from "taxi"."analytics"."trips"', 'select * from "model:shop:trips"."trips"'],
  ['plain names', 'select * from taxi.Analytics.trips t', 'select * from "model:shop:trips"."trips" t'],
  ['columns behind the relation', 'select "taxi"."analytics"."trips".id', 'select "model:shop:trips"."trips".id'],
  ['a longer name is another relation', 'from "taxi"."analytics"."trips_old"', 'from "model:shop:trips_old"."trips_old"'],
  ['unknown names stay', 'select trips.id from other.analytics.trips', 'select trips.id from other.analytics.trips'],
  ['lines stay', 'select 1\n\nfrom "taxi"."analytics"."trips"\n', 'select 1\n\nfrom "model:shop:trips"."trips"\n'],
])('%s', (_, sql, expected) => {
  expect(replace(sql)).toBe(expected);
});

test('BigQuery and Spark quote with backticks', () => {
  const inBigQuery = project([node('model.shop.trips', { relationName: '`p`.`d`.`trips`' })], { adapter: 'bigquery' });
  expect(relationNames(inBigQuery)('from `p`.`d`.`trips`')).toBe('from `model:shop:trips`.`trips`');
});

test('a schema that moved makes no difference', () => {
  const moved = project([node('model.shop.trips', { relationName: '"taxi"."marts"."trips"' })]);
  expect(relationNames(moved)('from "taxi"."marts"."trips"')).toBe(replace('from "taxi"."analytics"."trips"'));
});
