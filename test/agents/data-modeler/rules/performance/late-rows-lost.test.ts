import { expect, test } from 'vitest';
import { lateRowsLost } from '../../../../../src/agents/data-modeler/rules/performance/late-rows-lost.ts';
import { sqlFindings } from '../../../sql-review.ts';

const model = (where: string) => `select * from {{ ref('trips') }}\n{% if is_incremental() %}\nwhere ${where}\n{% endif %}`;
const review = (where: string, parts: Record<string, unknown> = {}) =>
  sqlFindings(lateRowsLost, 'select * from t', { raw: model(where), parts: { materialized: 'incremental', ...parts } });

test('finds a high-water mark that never looks back, on its line', () => {
  expect(review('picked_up_at > (select max(picked_up_at) from {{ this }})')).toMatchObject([
    {
      message:
        'Incremental runs of `m` take only rows with `picked_up_at` after the latest that it has: rows of an earlier `picked_up_at` that arrive afterwards, and further ones of the very same, are missing until a full refresh.',
      remedy:
        "Look back: `picked_up_at > (select max(picked_up_at) from {{ this }}) - interval '3 days'`, with a `unique_key` so that no row comes twice.",
      location: { path: 'models/m.sql', line: 3 },
    },
  ]);
});

test.each([
  ["t.picked_up_at > (select coalesce(max(t.picked_up_at), '1900-01-01') from {{ this }} as t)"],
  ["updated_at > coalesce((select max(updated_at) from {{ this }}), '1900-01-01')"],
  ['updated_at > (\n  select max(updated_at)\n  from {{ this }}\n)'],
])('finds %s', (where) => {
  expect(review(where, { config: { unique_key: 'id' } })).toMatchObject([
    { remedy: expect.stringContaining('replaces rows that come twice') },
  ]);
});

test.each([
  ['a look back', "picked_up_at > (select max(picked_up_at) - interval '3 days' from {{ this }})"],
  ['a look back behind the subquery', "picked_up_at > (select max(picked_up_at) from {{ this }}) - interval '3 days'"],
  ['a look back by a function', 'picked_up_at > (select dateadd(day, -3, max(picked_up_at)) from {{ this }})'],
  ['a look back by a variable', "picked_up_at > (select max(picked_up_at) from {{ this }}) - {{ var('days') }}"],
  ['a number that counts up', 'trip_id > (select max(trip_id) from {{ this }})'],
  ['something that is no time', 'checkpoint > coalesce((select max(checkpoint) from {{ this }}), 0)'],
  ['the moment of arrival', 'loaded_at > (select max(loaded_at) from {{ this }})'],
  ['the latest moment once more', 'picked_up_at >= (select max(picked_up_at) from {{ this }})'],
  ['no mark', "picked_up_at > '2026-01-01'"],
])('finds nothing in %s', (_, where) => {
  expect(review(where)).toEqual([]);
});

test('finds nothing in a model that isn’t incremental', () => {
  expect(review('a_at > (select max(a_at) from {{ this }})', { materialized: 'table' })).toEqual([]);
});

test.each([
  [
    'a mark that goes forward',
    "scanned_at > (select max(scanned_at) + interval '1 hour' from {{ this }})",
    'and further ones of the very same, are missing',
  ],
  [
    'a column as a day',
    'picked_up_at::date > (select max(picked_up_at::date) from {{ this }})',
    'rows of an earlier `picked_up_at` that arrive afterwards, and further ones of the same day or period, are missing',
  ],
  [
    'a column that is cast',
    'cast(t.booked_ts as date) > (select max(booked_date) from {{ this }})',
    'rows with `booked_ts` after the latest `booked_date` that it has',
  ],
  [
    'a column that is cut',
    "date_trunc('day', t.booked_ts) > (select coalesce(max(booked_day), '2000-01-01') from {{ this }})",
    'further ones of the same day or period',
  ],
  [
    'another column than that of the mark',
    'shipped_at > (select max(shipped_date) from {{ this }})',
    'take only rows with `shipped_at` after the latest `shipped_date` that it has: rows of an earlier `shipped_at` that arrive afterwards are missing',
  ],
  ['an hour that goes forward', 'scanned_ts > (select max(scan_hour) + interval 1 hour from {{ this }})', 'after the latest `scan_hour`'],
  [
    'a mark of arrival that something else is held against',
    'scanned_at > (select max(loaded_at) from {{ this }})',
    'after the latest `loaded_at`',
  ],
])('finds %s', (_, where, words) => {
  expect(review(where)).toMatchObject([{ message: expect.stringContaining(words), location: { line: 3 } }]);
});

test.each([
  ['a look back of a day that is cut', "picked_up_at::date > (select max(picked_up_day) - interval '3 days' from {{ this }})"],
  [
    'a look back behind one that goes forward',
    "picked_up_at > (select max(picked_up_at) + interval '1 day' from {{ this }}) - interval '3 days'",
  ],
  ['an arrival that is cast', 'loaded_at::date > (select max(loaded_date) from {{ this }})'],
  ['an arrival held against something else', 'cast(loaded_at as date) > (select max(picked_up_date) from {{ this }})'],
  ['the latest day once more', 'picked_up_at::date >= (select max(picked_up_date) from {{ this }})'],
  ['a function that nobody knows', 'my_day(picked_up_at) > (select max(picked_up_date) from {{ this }})'],
])('finds nothing in %s', (_, where) => {
  expect(review(where)).toEqual([]);
});
