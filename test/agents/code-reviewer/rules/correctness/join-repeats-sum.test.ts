import { expect, test } from 'vitest';
import { joinRepeatsSum } from '../../../../../src/agents/code-reviewer/rules/correctness/join-repeats-sum.ts';
import { dataTest, model } from '../../../facts-builder.ts';
import { sqlFindings } from '../../../sql-review.ts';

const nodes = [
  model('orders'),
  model('items'),
  model('products'),
  dataTest('unique', 'orders', { column: 'order_id' }),
  dataTest('unique_combination_of_columns', 'items', { arguments: { combination_of_columns: ['order_id', 'line_no'] } }),
  dataTest('unique', 'products', { column: 'product_id' }),
  model('payments'),
  dataTest('unique', 'payments', { column: 'payment_id' }),
  dataTest('relationships', 'payments', { column: 'order_id', arguments: { to: "ref('orders')", field: 'order_id' } }),
  // No test says of these what their references are.
  model('shipments'),
  dataTest('unique', 'shipments', { column: 'shipment_id' }),
  model('notes', { meta: { grain: ['order_id', 'note_no'] } }),
  model('addresses'),
  dataTest('unique', 'addresses', { column: 'hash' }),
];
const find = (sql: string) => sqlFindings(joinRepeatsSum, sql, { nodes });
const count = (sql: string) => find(sql).length;
const ITEMS = 'db.main.orders as o left join db.main.items as i on i.order_id = o.order_id';

test('finds a sum over rows that a join repeats, with what is missing', () => {
  expect(
    find(
      'select o.customer_id,\n  sum(o.amount) as amount\nfrom db.main.orders as o\nleft join db.main.items as i on i.order_id = o.order_id\ngroup by 1',
    ),
  ).toMatchObject([
    {
      severity: 'error',
      message:
        '`sum(o.amount)` in `m` adds each value once per matching row of `i`: that is joined on `order_id`, and a row of it is one `order_id` and `line_no`.',
      remedy: 'Bring `i` to one row per `order_id` in a CTE before joining it, or sum before the join.',
      location: { path: 'models/m.sql', line: 2 },
    },
  ]);
});

test.each([
  [
    'through a CTE that passes rows on',
    'with i as (select order_id as oid, line_no from db.main.items) select sum(o.amount) as a from db.main.orders as o join i on i.oid = o.order_id',
  ],
  [
    'on a part of what a CTE groups by',
    'with i as (select order_id, kind, count(*) as n from db.main.raw group by 1, 2) select sum(o.amount) as a from db.main.orders as o join i using (order_id)',
  ],
  [
    'on a part of what a CTE chose one row of',
    'with i as (select *, row_number() over (partition by order_id, kind order by at) as n from db.main.raw qualify n = 1) select sum(o.amount) as a from db.main.orders as o join i on i.order_id = o.order_id',
  ],
  [
    'on a tested reference to the other side',
    'select sum(o.amount) as a from db.main.orders as o left join db.main.payments as p on p.order_id = o.order_id',
  ],
  ['a sum inside an expression', `select round(sum(o.amount) / 100, 2) as a from ${ITEMS}`],
])('finds it %s', (_, sql) => {
  expect(count(sql)).toBe(1);
});

test.each([
  ['avg', `select avg(o.amount) as a from ${ITEMS}`, '`avg(o.amount)` in `m` takes each value once per matching row of `i`'],
  [
    'a count of a column',
    `select count(o.order_id) as a from ${ITEMS}`,
    '`count(o.order_id)` in `m` counts each row once per matching row of `i`',
  ],
  [
    'a count of rows that is named after them',
    `select count(*) as orders from ${ITEMS}`,
    '`count(*)` in `m`, which is `orders`, counts each row of `o` once per matching row of `i`',
  ],
  [
    'one named by another word, too',
    `select o.customer_id, count(1) as order_count from ${ITEMS} group by 1`,
    '`count(1)` in `m`, which is `order_count`, counts each row of `o` once per',
  ],
])('finds %s', (_, sql, words) => {
  expect(find(sql)).toMatchObject([{ message: expect.stringContaining(words) }]);
});

test.each([
  ['the key of what it is joined to', 'db.main.shipments as s on s.order_id = o.order_id', 'one `shipment_id`'],
  ['a part of the declared grain', 'db.main.notes as n on n.order_id = o.order_id', 'one `order_id` and `note_no`'],
])('finds a join on %s', (_, joined, words) => {
  expect(find(`select sum(o.amount) as a from db.main.orders as o left join ${joined}`)).toMatchObject([
    { message: expect.stringContaining(words) },
  ]);
});

test.each([
  ['a count of what is joined', `select count(*) as items from ${ITEMS}`],
  ['a count that names both', `select count(*) as order_items from ${ITEMS}`],
  ['a count of whatever', `select count(*) as n from ${ITEMS}`],
  ['a count of a column of the joined side', `select count(i.line_no) as orders from ${ITEMS}`],
  ['distinct counts', `select count(distinct o.order_id) as orders from ${ITEMS}`],
  ['a count of orders by item', `select i.sku, count(*) as orders from ${ITEMS} group by 1`],
  [
    'a key that isn’t called after its model',
    'select sum(o.amount) as a from db.main.orders as o join db.main.addresses as d on d.order_id = o.order_id',
  ],
  [
    'a reference from the other side',
    'select sum(s.weight) as a from db.main.shipments as s join db.main.orders as o on o.order_id = s.order_id',
  ],
])('finds nothing in %s', (_, sql) => {
  expect(count(sql)).toBe(0);
});

test.each([
  ['a sum of the joined side', `select sum(i.quantity) as a from ${ITEMS}`],
  ['a sum of what is joined to it', `select sum(p.weight) as a from ${ITEMS} join db.main.products as p on p.product_id = i.product_id`],
  [
    'a CTE that may leave one row of each',
    'with i as (select * from db.main.items where is_first) select sum(o.amount) as a from db.main.orders as o join i on i.order_id = o.order_id',
  ],
  ['a filter on something else of it', `select sum(o.amount) as a from ${ITEMS} where i.is_first`],
  ['a group by something else of it', `select i.kind, sum(o.amount) as a from ${ITEMS} group by 1`],
  [
    'a group of which one was chosen',
    "with i as (select order_id, kind, count(*) as n from db.main.raw where kind = 'a' group by 1, 2) select sum(o.amount) as a from db.main.orders as o join i using (order_id)",
  ],
  ['a sum over both sides', `select sum(o.amount * i.share) as a from ${ITEMS}`],
  ['a join on the whole key', 'select sum(i.quantity) as a from db.main.items as i join db.main.orders as o on o.order_id = i.order_id'],
  ['a join on the rest, too', `select sum(o.amount) as a from ${ITEMS} and i.line_no = 1`],
  ['a filter on the rest', `select sum(o.amount) as a from ${ITEMS} where i.line_no = 1`],
  ['a group per joined row', `select i.order_id, i.line_no, sum(o.amount) as a from ${ITEMS} group by 1, 2`],
  ['a range beside the key', `select sum(o.amount) as a from ${ITEMS} and o.at between i.valid_from and i.valid_to`],
  [
    'a side that was brought to one row before',
    'with i as (select order_id, sum(quantity) as q from db.main.items group by 1) select sum(o.amount) as a from db.main.orders as o join i on i.order_id = o.order_id',
  ],
  ['distinct values', `select sum(distinct o.amount) as a, max(o.amount) as b, count(distinct o.order_id) as c from ${ITEMS}`],
  [
    'a key of which nothing is known',
    'select sum(o.amount) as a from db.main.orders as o join db.main.raw as r on r.order_id = o.order_id',
  ],
  [
    'a join on another column than those of the key',
    'select sum(o.amount) as a from db.main.orders as o join db.main.products as p on p.code = o.product_code',
  ],
  ['columns without their table', `select sum(amount) as a from ${ITEMS}`],
  [
    'another column than the reference',
    'select sum(o.amount) as a from db.main.orders as o left join db.main.payments as p on p.code = o.code',
  ],
  ['no sum', `select o.order_id, i.line_no, o.amount from ${ITEMS}`],
])('finds nothing in %s', (_, sql) => {
  expect(count(sql)).toBe(0);
});
