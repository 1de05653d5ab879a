import { expect, test } from 'vitest';
import { pruningDefeated } from '../../../../../src/agents/data-modeler/rules/performance/pruning-defeated.ts';
import { model } from '../../../facts-builder.ts';
import { sqlFindings } from '../../../sql-review.ts';

const nodes = [
  model('trips', { relationName: '`p`.`main`.`trips`', config: { partition_by: { field: 'picked_up_at', data_type: 'timestamp' } } }),
];
const review = (where: string, adapter = 'bigquery') =>
  sqlFindings(pruningDefeated, `select a\nfrom \`p\`.\`main\`.\`trips\` as t\nwhere ${where}`, { nodes, adapter });

test('finds a function that hides the partition column', () => {
  expect(review("format_date('%Y', picked_up_at) = '2026'")).toMatchObject([
    {
      message:
        "`trips` is partitioned by `picked_up_at`, and `m` asks for `format_date('%Y', picked_up_at)`: BigQuery reads and bills every partition.",
      remedy: 'Compare `picked_up_at` itself with a constant, or with a value that is known before the query runs.',
      location: { path: 'models/m.sql', line: 3 },
    },
  ]);
});

test.each([
  ['a part of the time', 'extract(year from t.picked_up_at) = 2026'],
  ['a text', "cast(picked_up_at as string) like '2026%' and cast(picked_up_at as string) >= '2026'"],
  ['what a subquery finds', 'picked_up_at > (select max(x) from `p`.`main`.`other`)'],
])('finds %s', (_, where) => {
  expect(review(where)).toHaveLength(1);
});

test.each([
  ['the column itself', "picked_up_at >= '2026-01-01'"],
  ['its day, which BigQuery looks through', "date(picked_up_at) >= '2026-01-01'"],
  ['another filter that prunes', "extract(hour from picked_up_at) = 8 and picked_up_at >= '2026-01-01'"],
  ['another column', 'extract(year from dropped_off_at) = 2026'],
])('finds nothing in %s', (_, where) => {
  expect(review(where)).toEqual([]);
});

test('finds nothing in other warehouses', () => {
  expect(review('extract(year from picked_up_at) = 2026', 'snowflake')).toEqual([]);
});
