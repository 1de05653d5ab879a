import { expect, test } from 'vitest';
import { keyDrawnAnew } from '../../../../../src/agents/code-reviewer/rules/correctness/key-drawn-anew.ts';
import { dataTest } from '../../../facts-builder.ts';
import { sqlFindings } from '../../../sql-review.ts';

const nodes = [dataTest('unique', 'm', { column: 'trip_key' })];
const messages = (sql: string) => sqlFindings(keyDrawnAnew, sql, { nodes }).map(({ message }) => message);

test('finds a key that chance makes', () => {
  expect(sqlFindings(keyDrawnAnew, 'select a,\n  uuid() as trip_key\nfrom t', { nodes })).toMatchObject([
    {
      severity: 'error',
      message:
        '`m.trip_key` is a key and is made with `uuid()`: each build gives every row another one, and whatever kept the old one finds nothing any more.',
      remedy: 'Make `trip_key` of columns that name the row, such as a hash of its natural key.',
      location: { path: 'models/m.sql', line: 2 },
    },
  ]);
  expect(messages('select md5(concat(a, now())) as trip_key from t')).toEqual([expect.stringContaining('`now()`')]);
  expect(messages('with f as (select md5(a || random()::text) as trip_key from t) select * from f')).toHaveLength(1);
});

test.each([
  ['a key that columns make', 'select md5(a || b) as trip_key from t'],
  ['a moment beside the key', 'select a as trip_key, now() as loaded_at, random() as sample from t'],
  ['the day of the build as a part of the key', 'select current_date as trip_key from t'],
])('finds nothing in %s', (_, sql) => {
  expect(messages(sql)).toEqual([]);
});

test('finds nothing in an incremental model, which makes each row once, or in a column that is no key', () => {
  expect(sqlFindings(keyDrawnAnew, 'select uuid() as trip_key from t', { nodes, parts: { materialized: 'incremental' } })).toEqual([]);
  expect(sqlFindings(keyDrawnAnew, 'select uuid() as trip_key from t')).toEqual([]);
});
