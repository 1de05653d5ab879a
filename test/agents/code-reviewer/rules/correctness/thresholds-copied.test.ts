import { expect, test } from 'vitest';
import { thresholdsCopied } from '../../../../../src/agents/code-reviewer/rules/correctness/thresholds-copied.ts';
import { sqlFindings } from '../../../sql-review.ts';

const messages = (sql: string) => sqlFindings(thresholdsCopied, sql).map(({ message }) => message);

const CLASSES = (column: string) =>
  `case when ${column} < 2 then 'short' when ${column} < 10 then 'middle' when ${column} < 30 then 'long' else 'very long' end`;

test('finds the numbers of a distance used for a duration', () => {
  expect(
    sqlFindings(thresholdsCopied, `select ${CLASSES('distance_km')} as by_km,\n  ${CLASSES('duration_minutes')} as by_time\nfrom t`),
  ).toMatchObject([
    {
      message:
        '`m` sorts `duration_minutes` (a duration) into classes at `2`, `10` and `30`, the very numbers that it uses for `distance_km` (a distance).',
      question: 'Are `2`, `10` and `30` meant for `duration_minutes`, too?',
      location: { path: 'models/m.sql', line: 2 },
    },
  ]);
});

test.each([
  ['the same unit', `select ${CLASSES('days_open')} as a, ${CLASSES('days_late')} as b from t`],
  ['units that nobody can tell', `select ${CLASSES('x')} as a, ${CLASSES('duration_min')} as b from t`],
  ['a name with two units', `select ${CLASSES('cost_per_km')} as a, ${CLASSES('duration_minutes')} as b from t`],
  ['other numbers', `select ${CLASSES('distance_km')} as a, ${CLASSES('duration_minutes').replace('30', '60')} as b from t`],
  ['too few numbers', 'select case when distance_km > 10 then 1 end as a, case when duration_minutes > 10 then 1 end as b from t'],
])('finds nothing in %s', (_, sql) => {
  expect(messages(sql)).toEqual([]);
});
