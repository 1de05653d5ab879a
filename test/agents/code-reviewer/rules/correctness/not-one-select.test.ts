import { expect, test } from 'vitest';
import { notOneSelect } from '../../../../../src/agents/code-reviewer/rules/correctness/not-one-select.ts';
import { sqlFindings } from '../../../sql-review.ts';

const messages = (sql: string) => sqlFindings(notOneSelect, sql).map(({ message }) => message);

test('finds a semicolon', () => {
  expect(sqlFindings(notOneSelect, 'select 1 as a\nfrom t\n;\n')).toMatchObject([
    {
      message: '`m` has a semicolon at its end, and dbt writes more behind the model’s text: most databases refuse that.',
      remedy: 'Leave the semicolon out.',
      location: { path: 'models/m.sql', line: 3 },
    },
  ]);
  expect(messages('set a = 1; select 1 as a')).toEqual([expect.stringContaining('a semicolon in it')]);
});

test('finds a statement that writes', () => {
  expect(messages('-- all of it\ninsert into t select 1')).toEqual([
    '`m` begins with `INSERT`, and dbt makes a table of a SELECT: it can’t be built.',
  ]);
});

test('finds a LIMIT that somebody forgot', () => {
  expect(sqlFindings(notOneSelect, 'select *\nfrom t\nlimit 100')).toMatchObject([
    {
      message: '`m` returns `100` rows and no more, whichever the database reads first: all others are missing downstream.',
      location: { path: 'models/m.sql', line: 3 },
    },
  ]);
});

test.each([
  ['the first rows of an order', 'select * from t order by a desc limit 100'],
  ['one row', 'select * from t limit 1'],
  ['a LIMIT in a CTE', 'with a as (select * from t limit 10) select * from a'],
  ['a semicolon in a text or a comment', "select ';' as a -- ;\nfrom t"],
  ['a column called delete', 'select "delete" from t'],
])('finds nothing in %s', (_, sql) => {
  expect(messages(sql)).toEqual([]);
});

test('leaves a LIMIT alone that a macro writes for development', () => {
  expect(sqlFindings(notOneSelect, 'select *\nfrom t\nlimit 100', { raw: 'select *\nfrom t\n{{ limit_in_dev() }}' })).toEqual([]);
});

test('leaves a semicolon alone that Jinja sets or calls', () => {
  expect(sqlFindings(notOneSelect, 'select 1 as a', { raw: '{% set sql %}delete from t;{% endset %}\nselect 1 as a' })).toEqual([]);
});
