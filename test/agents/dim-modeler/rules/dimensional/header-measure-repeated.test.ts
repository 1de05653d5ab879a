import { describe, expect, test } from 'vitest';
import { headerMeasureRepeated } from '../../../../../src/agents/dim-modeler/rules/dimensional/header-measure-repeated.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { model } from '../../../facts-builder.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';
import { sqlModel, starFacts, uniqueOn } from '../../star.ts';

const tables = [
  model('stg_shop__orders'),
  model('stg_shop__order_items'),
  uniqueOn('stg_shop__orders', 'order_id'),
  uniqueOn('stg_shop__order_items', 'item_id'),
];

function review(sql: string, nodes: readonly DbtNode[] = tables, name = 'fct_order_items') {
  return messagesOf(headerMeasureRepeated, starFacts({ head: [...nodes, sqlModel(name, sql)] }));
}

const JOIN = 'from main.stg_shop__order_items as i join main.stg_shop__orders as o on i.order_id = o.order_id';

describe('header-measure-repeated', () => {
  test('finds an amount of the order on each of its items', () => {
    const sql = `select i.item_id, i.line_amount, o.shipping_amount as shipping ${JOIN}`;
    const [finding] = findingsOf(headerMeasureRepeated, starFacts({ head: [...tables, sqlModel('fct_order_items', sql)] }));
    expect(finding?.message).toBe(
      '`fct_order_items` has one row for each row of `stg_shop__order_items` and takes `shipping_amount` from `stg_shop__orders`: it stands on every line of the same `order_id`, so a sum counts it once for each line.',
    );
    expect(finding?.remedy).toBe(
      'Leave `shipping` to a fact with one row for each row of `stg_shop__orders`, or divide it among the lines.',
    );
  });

  test('finds it through CTEs, casts and a closing select, whichever of the two comes first', () => {
    const sql = `with items as (select * from main.stg_shop__order_items), orders as (select order_id as id, total from main.stg_shop__orders),
      joined as (select items.item_id, cast(orders.total as decimal(10, 2)) as order_total from orders left join items on orders.id = items.order_id)
      select * from joined`;
    expect(review(sql)).toEqual([expect.stringContaining('takes `total` from `stg_shop__orders`')]);
  });

  test.each([
    ['the amount is divided among the items', `select i.item_id, o.shipping_amount / o.item_count as shipping ${JOIN}`],
    ['it is no amount', `select i.item_id, o.ordered_at, o.tax_rate, o.discount_code ${JOIN}`],
    ['the rows are grouped', `select o.order_id, o.total, count(*) as items ${JOIN} group by 1, 2`],
    ['it is the amount of the item', `select i.item_id, i.total ${JOIN}`],
    [
      'both have one row for what is compared',
      'select i.item_id, o.total from main.stg_shop__order_items as i join main.stg_shop__orders as o on i.item_id = o.order_id',
    ],
  ])('finds nothing when %s', (_, sql) => {
    expect(review(sql)).toEqual([]);
  });

  test('finds nothing when what is joined is no whole of these lines, such as a plan with its fee', () => {
    const nodes = [model('stg_plans'), model('stg_subscriptions'), uniqueOn('stg_plans', 'plan_id'), uniqueOn('stg_subscriptions', 'id')];
    const sql = 'select s.id, p.amount from main.stg_subscriptions as s join main.stg_plans as p on s.plan_id = p.plan_id';
    expect(review(sql, nodes, 'fct_subscriptions')).toEqual([]);
  });

  test('finds nothing without tested keys, and nothing outside of facts', () => {
    const sql = `select i.item_id, o.total ${JOIN}`;
    expect(review(sql, tables.slice(0, 3))).toEqual([]);
    expect(review(sql, tables, 'int_order_items_joined')).toEqual([]);
  });
});
