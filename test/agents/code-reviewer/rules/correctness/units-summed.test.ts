import { expect, test } from 'vitest';
import { unitsSummed } from '../../../../../src/agents/code-reviewer/rules/correctness/units-summed.ts';
import { model } from '../../../facts-builder.ts';
import { sqlFindings } from '../../../sql-review.ts';

const nodes = [model('orders', { columns: [{ name: 'amount', meta: { unit_column: 'currency' } }, 'currency', 'weight'] })];
const messages = (sql: string) => sqlFindings(unitsSummed, sql, { nodes }).map(({ message }) => message);

test('finds a sum over several currencies', () => {
  expect(sqlFindings(unitsSummed, 'select day,\n  sum(amount) as amount\nfrom db.main.orders group by 1', { nodes })).toMatchObject([
    {
      severity: 'error',
      message:
        '`m` adds up `amount` over all values of `currency`, which is declared to say what unit it is in: the sum means nothing as soon as there are two.',
      remedy: 'Group by `currency`, choose one of its values, or convert `amount` first.',
      location: { path: 'models/m.sql', line: 2 },
    },
  ]);
  expect(messages('with o as (select day, amount as a from db.main.orders) select avg(o.a) as a from o')).toHaveLength(1);
});

test.each([
  ['a group for each', 'select currency, sum(amount) as a from db.main.orders group by 1'],
  ['one of them', "select sum(amount) as a from db.main.orders where currency = 'EUR'"],
  ['one of them in a CTE', "with o as (select * from db.main.orders where currency = 'EUR') select sum(amount) as a from o"],
  ['a conversion', 'select sum(o.amount * r.rate) as a from db.main.orders as o join rates as r on r.day = o.day'],
  ['a column without a unit of its own', 'select sum(weight) as a from db.main.orders'],
  ['a count', 'select count(amount) as a, max(amount) as b from db.main.orders'],
])('finds nothing in %s', (_, sql) => {
  expect(messages(sql)).toEqual([]);
});
