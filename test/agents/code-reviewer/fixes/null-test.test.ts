import { expect, test } from 'vitest';
import { comparedToNull } from '../../../../src/agents/code-reviewer/rules/correctness/compared-to-null.ts';
import { sqlFindings } from '../../sql-review.ts';

const fixes = (sql: string, raw?: string) => sqlFindings(comparedToNull, sql, raw === undefined ? {} : { raw }).map(({ fix }) => fix);

test.each([
  ['an equality', 'where a = null', 'where a is null'],
  ['an inequality', 'where t.a <> null and b > 0', 'where t.a is not null and b > 0'],
  ['its other sign, in capitals', '  WHERE a != NULL', '  WHERE a IS NOT NULL'],
  ['one without spaces', 'where (a=null)', 'where (a is null)'],
  ['one beside a comment', 'where a = null -- a = null', 'where a is null -- a = null'],
  ['one beside a string', "where a = null and b = ' = null'", "where a is null and b = ' = null'"],
])('mends %s', (_, before, after) => {
  expect(fixes(`select a from t\n${before}`)).toEqual([{ before, after }]);
});

test('mends what stands in a template, on the line of the template', () => {
  const raw = "{{ config(materialized='table') }}\n\nselect a from {{ ref('t') }}\nwhere a = null";
  expect(fixes('\n\nselect a from "db"."main"."t"\nwhere a = null', raw)).toEqual([{ before: 'where a = null', after: 'where a is null' }]);
});

test.each([
  ['two on a line', 'select a from t where a = null or b = null', undefined],
  ['one over two lines', 'select a from t where a\n= null', undefined],
  ['NULL on the left', 'select a from t where null = a', undefined],
  ['a comment inside', 'select a from t where a = /* not */ null', undefined],
  ['a string that the pieces can’t be sure of', "select a from t where a = null and b = 'c\\'", undefined],
  ['Jinja that writes NULL', 'select a from t where a = null', 'select a from t where a = {{ "null" }}'],
  ['Jinja that writes the other side', 'select a from t where a = null', 'select a from t where {{ "a" }} = null'],
])('leaves alone %s', (_, sql, raw) => {
  const found = fixes(sql, raw);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((fix) => fix === undefined)).toBe(true);
});
