import { expect, test } from 'vitest';
import { unionDedupChange } from '../../../../../src/agents/code-reviewer/rules/correctness/union-dedup-change.ts';
import { sqlFindings } from '../../../sql-review.ts';

const changes = (base: string, head: string) => sqlFindings(unionDedupChange, head, { base }).map(({ message }) => message);

test('finds a UNION that became UNION ALL, and the other way round', () => {
  expect(
    sqlFindings(unionDedupChange, 'select a from t\nunion all\nselect a from u', { base: 'select a from t\nunion\nselect a from u' }),
  ).toMatchObject([
    {
      message: '`m` now keeps rows that are alike: UNION became UNION ALL.',
      question: '`m` now keeps rows that are alike: UNION became UNION ALL. Intended?',
      remedy: 'Make sure that the parts have no row in common, and that a test on the key of `m` says so.',
      location: { path: 'models/m.sql', line: 3 },
    },
  ]);
  expect(
    changes('with b as (select 1 as x union all select 2) select * from b', 'with b as (select 1 as x union select 2) select * from b'),
  ).toEqual(['`m` now drops rows that are alike, also within one part: UNION ALL in `b` became UNION.']);
});

test.each([
  ['no change', 'select a from t union select a from u', 'select a from t union select b from u'],
  ['a further part', 'select a from t union all select a from u', 'select a from t union select a from u union select a from v'],
  ['another operation', 'select a from t union select a from u', 'select a from t except select a from u'],
])('finds nothing in %s', (_, base, head) => {
  expect(changes(base, head)).toEqual([]);
});
