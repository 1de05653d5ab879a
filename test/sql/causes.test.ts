import { expect, test } from 'vitest';
import { classifyChange } from '../../src/sql/classify-change.ts';

const base = `with orders as (
    select * from raw.orders
),
totals as (
    select
        customer_id,
        sum(amount) as total,
        count(*) as orders
    from orders
    where status = 'done'
    group by customer_id
)
select
    c.id,
    c.name,
    t.total,
    case
        when t.total > 100 then 'big'
        else 'small'
    end as size
from raw.customers as c
left join totals as t
    on t.customer_id = c.id`;

interface Case {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly class: string;
  readonly columns: Readonly<Record<string, string>>;
  /** Text of the line and its reason, as `side line why`. */
  readonly causes: readonly string[];
}

const cases: readonly Case[] = [
  {
    title: 'a filter in a CTE',
    from: "where status = 'done'",
    to: "where status = 'done'\n      and amount > 0",
    class: 'model-wide',
    columns: {},
    causes: ['head 11 rows filtered'],
  },
  {
    title: 'a filter removed',
    from: "    where status = 'done'\n",
    to: '',
    class: 'model-wide',
    columns: {},
    causes: ['base 10 filter removed'],
  },
  {
    title: 'a filter changed',
    from: "status = 'done'",
    to: "status = 'paid'",
    class: 'model-wide',
    columns: {},
    causes: ['base 10 filter changed', 'head 10 filter changed'],
  },
  {
    title: 'a column of a CTE redefined',
    from: 'sum(amount)',
    to: 'sum(amount * 2)',
    class: 'column',
    columns: { total: 'redefined', size: 'redefined' },
    causes: ['head 7 expression changed'],
  },
  {
    title: 'a branch of a CASE',
    from: '> 100',
    to: '> 200',
    class: 'column',
    columns: { size: 'redefined' },
    causes: ['head 18 expression changed'],
  },
  {
    title: 'a column added',
    from: '    t.total,\n',
    to: '    t.total,\n    t.orders,\n',
    class: 'additive',
    columns: { orders: 'added' },
    causes: ['head 17 column added'],
  },
  {
    title: 'a column removed',
    from: '    c.name,\n',
    to: '',
    class: 'column',
    columns: { name: 'removed' },
    causes: ['base 15 column removed'],
  },
  {
    title: 'a column renamed',
    from: 't.total,',
    to: 't.total as revenue,',
    class: 'column',
    columns: { revenue: 'renamed' },
    causes: ['head 16 column renamed'],
  },
  {
    title: 'a type',
    from: 't.total,',
    to: 't.total::int as total,',
    class: 'column',
    columns: { total: 'retyped' },
    causes: ['head 16 type changed'],
  },
  {
    title: 'the kind of a join',
    from: 'left join totals',
    to: 'join totals',
    class: 'model-wide',
    columns: {},
    causes: ['base 22 join changed', 'head 22 input changed'],
  },
  {
    title: 'the grain',
    from: 'group by customer_id',
    to: 'group by customer_id, status',
    class: 'model-wide',
    columns: {},
    causes: ['head 11 grouping changed'],
  },
  {
    title: 'a CTE column that a join reads',
    from: '        customer_id,\n',
    to: '        customer_id + 1 as customer_id,\n',
    class: 'model-wide',
    columns: {},
    causes: ['head 6 join changed'],
  },
  {
    title: 'a column that nobody reads',
    from: '        count(*) as orders\n',
    to: '        count(status) as orders\n',
    class: 'none',
    columns: {},
    causes: [],
  },
];

test.each(cases)('$title: $class', async ({ from, to, class: expected, columns, causes }) => {
  const head = base.replace(from, to);
  expect(head).not.toBe(base);
  const result = await classifyChange({ dialect: 'duckdb', base, head });
  expect(result).toMatchObject({ class: expected });
  expect(result.columns.filter((column) => column.class !== 'unchanged').map((column) => [column.name, column.class])).toEqual(
    Object.entries(columns),
  );
  expect(result.causes.map(({ side, line, why }) => `${side} ${line} ${why}`)).toEqual(causes);
  const lines = { base: base.split('\n'), head: head.split('\n') };
  for (const cause of result.causes) expect(cause.text).toBe(lines[cause.side][cause.line - 1]?.trim());
});
