import { expect, test } from 'vitest';
import { fractionDropped } from '../../../../../src/agents/code-reviewer/rules/correctness/fraction-dropped.ts';
import { sqlFindings } from '../../../sql-review.ts';

const messages = (sql: string, adapter = 'postgres') => sqlFindings(fractionDropped, sql, { adapter }).map(({ message }) => message);

test('finds a share that is always 0 or 1', () => {
  expect(
    sqlFindings(fractionDropped, 'select zone_id,\n  count(tip) / count(*) as tipped\nfrom t group by 1', { adapter: 'postgres' }),
  ).toMatchObject([
    {
      severity: 'error',
      message:
        '`count(tip) / count(*)` in `m` divides whole numbers, and postgres drops the fraction: a share of less than the whole is 0.',
      remedy: 'Make one side a decimal first, such as with `1.0 *` before it.',
      location: { path: 'models/m.sql', line: 2 },
    },
  ]);
});

test.each([
  ['sums of ones and zeros', 'select sum(case when a > 1 then 1 else 0 end) / nullif(count(*), 0) as r from t'],
  ['a percentage', 'select round(100 * count(a) / count(*), 2) as r from t'],
  ['casts to whole numbers', 'select a::int / b::bigint as r from t'],
  ['a window', 'select count(a) over (partition by b) / count(*) over () as r from t'],
])('finds %s', (_, sql) => {
  expect(messages(sql)).toHaveLength(1);
});

test.each([
  ['a sum of counts, which is a decimal', 'select count(*) / sum(count(*)) over () as r from t group by a'],
  ['a decimal', 'select 1.0 * count(a) / count(*) as r from t'],
  ['a cast', 'select count(a)::numeric / count(*) as r from t'],
  ['a column that may be anything', 'select sum(fare) / count(*) as r, a / b as s from t'],
  ['a bucket', 'select count(*) / 10 as r from t'],
  ['rounding down, said so', 'select floor(count(a) / count(*)) as r, cast(count(a) / count(*) as int) as s from t'],
])('finds nothing in %s', (_, sql) => {
  expect(messages(sql)).toEqual([]);
});

test.each(['snowflake', 'bigquery', 'duckdb', 'databricks'])('finds nothing on %s, which keeps the fraction', (adapter) => {
  expect(messages('select count(a) / count(*) as r from t', adapter)).toEqual([]);
});
