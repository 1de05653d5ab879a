import { expect, test } from 'vitest';
import { castLosesValues } from '../../../../../src/agents/code-reviewer/rules/correctness/cast-loses-values.ts';
import { sqlFindings } from '../../../sql-review.ts';

const changes = (base: string, head: string) => sqlFindings(castLosesValues, head, { base }).map(({ message }) => message);

test('finds a cast to fewer decimals, on its line', () => {
  expect(
    sqlFindings(castLosesValues, 'select id,\n  cast(fare as decimal(18, 2)) as fare\nfrom t', {
      base: 'select id,\n  cast(fare as decimal(18, 4)) as fare\nfrom t',
    }),
  ).toMatchObject([
    {
      message: '`m.fare` was cast to `decimal(18,4)` and is cast to `decimal(18,2)` now: digits after the 2nd decimal are lost.',
      remedy: 'Keep `decimal(18,4)`, or say why no value needs it.',
      location: { path: 'models/m.sql', line: 2 },
    },
  ]);
});

test.each([
  ['bigint', 'int', 'large numbers no longer fit'],
  ['double', 'int', 'the fraction is rounded or cut off'],
  ['decimal(10,2)', 'bigint', 'the fraction is rounded or cut off'],
  ['timestamp', 'date', 'the time of day is gone'],
  ['decimal(18,2)', 'decimal(10,2)', 'large numbers no longer fit'],
  ['decimal(18,2)', 'decimal(18,0)', 'digits after the point are lost'],
  ['double', 'float', 'digits are lost'],
  ['decimal(12,2)', 'float', 'sums and comparisons are no longer exact'],
  ['decimal(12,2)', 'double', 'sums and comparisons are no longer exact'],
  ['varchar(255)', 'varchar(50)', 'texts longer than 50 characters no longer fit'],
  ['text', 'varchar(50)', 'texts longer than 50 characters no longer fit'],
])('from %s to %s: %s', (from, to, words) => {
  expect(changes(`select round(t.a::${from}) as a from t`, `select round(x.a::${to}) as a from t as x`)).toEqual([
    expect.stringContaining(words),
  ]);
});

test.each([
  ['int', 'bigint'],
  ['decimal(10,2)', 'decimal(18,4)'],
  ['varchar(50)', 'varchar(255)'],
  ['varchar(50)', 'text'],
  ['date', 'timestamp'],
  ['decimal(18,0)', 'bigint'],
  ['decimal(18,0)', 'double'],
  ['text', 'int'],
  ['timestamp', 'timestamptz'],
])('finds nothing from %s to %s', (from, to) => {
  expect(changes(`select a::${from} as a from t`, `select a::${to} as a from t`)).toEqual([]);
});

test('finds nothing where another column is cast', () => {
  expect(changes('select a::bigint as a from t', 'select b::int as a from t')).toEqual([]);
});

test('finds the decimals of a calculation that a new cast cuts off', () => {
  expect(changes('select metres / 1000.0 as km from t', 'select cast(metres / 1000 as int) as km from t')).toEqual([
    '`m.km` had decimals and is cast to `int` now: the fraction is rounded or cut off.',
  ]);
});

test.each([
  ['a number that may be whole', 'select a + b as x from t', 'select cast(a + b as integer) as x from t'],
  ['a cast that keeps decimals', 'select a / 1000.0 as x from t', 'select cast(a / 1000 as decimal(10, 3)) as x from t'],
  ['another calculation', 'select a / 1000.0 as x from t', 'select cast(b / 1000 as integer) as x from t'],
  ['a share that becomes a flag', 'select a / 2.0 > 1 as x from t', 'select cast(a / 2 as boolean) as x from t'],
])('finds nothing in %s', (_, base, head) => {
  expect(changes(base, head)).toEqual([]);
});
