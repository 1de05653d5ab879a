import { expect, test } from 'vitest';
import { unguardedDivision } from '../../../../src/agents/code-reviewer/rules/correctness/unguarded-division.ts';
import { sqlFindings } from '../../sql-review.ts';

const fixes = (sql: string, raw?: string) => sqlFindings(unguardedDivision, sql, raw === undefined ? {} : { raw }).map(({ fix }) => fix);

test.each([
  ['a column', '  a / b as r', '  a / nullif(b, 0) as r'],
  ['a column of a table', '  a / t.b as r', '  a / nullif(t.b, 0) as r'],
  ['a sum', '  sum(a) / sum( t.b ) as r', '  sum(a) / nullif(sum( t.b ), 0) as r'],
  ['a column with a cast', '  a / b::double as r', '  a / nullif(b, 0)::double as r'],
  ['a column inside a call', '  round(100.0 * a / b, 2) as r', '  round(100.0 * a / nullif(b, 0), 2) as r'],
  ['one beside a comment', '  a / b as r -- a / b', '  a / nullif(b, 0) as r -- a / b'],
  ['a quoted column', '  a / "b" as r', '  a / nullif("b", 0) as r'],
])('guards %s', (_, before, after) => {
  expect(fixes(`select\n${before}\nfrom db.t`)).toEqual([{ before, after }]);
});

test('guards each of two divisors of a line by itself', () => {
  expect(fixes('select a / b as r, a / c as s from db.t')).toEqual([
    expect.objectContaining({ after: 'select a / nullif(b, 0) as r, a / c as s from db.t' }),
    expect.objectContaining({ after: 'select a / b as r, a / nullif(c, 0) as s from db.t' }),
  ]);
});

test.each([
  ['the same divisor twice on a line', 'select a / b as r, c / b as s from db.t', undefined],
  ['a cast that is written as a call', 'select a / cast(b as double) as r from db.t', undefined],
  ['a comment inside', 'select a / sum(/* all */ b) as r from db.t', undefined],
  ['Jinja that writes the divisor', 'select a / b as r from db.t', 'select a / {{ "b" }} as r from db.t'],
  ['Jinja that writes a part of it', 'select a / b_x as r from db.t', 'select a / b{{ "_x" }} as r from db.t'],
])('leaves alone %s', (_, sql, raw) => {
  const found = fixes(sql, raw);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((fix) => fix === undefined)).toBe(true);
});
