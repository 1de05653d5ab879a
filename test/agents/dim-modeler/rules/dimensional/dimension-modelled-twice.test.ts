import { describe, expect, test } from 'vitest';
import { dimensionModelledTwice } from '../../../../../src/agents/dim-modeler/rules/dimensional/dimension-modelled-twice.ts';
import { viewSide } from '../../../../../src/agents/side-view.ts';
import { model } from '../../../facts-builder.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';
import { sqlModel, starFacts, uniqueOn } from '../../star.ts';

const customer = model('dim_customer');
const client = model('dim_client');
const base = [customer, uniqueOn('dim_customer', 'customer_id')];
const head = [...base, client, uniqueOn('dim_client', 'customer_id')];
const id = 'dimension-modelled-twice:model.taxi.dim_client:model.taxi.dim_customer';

describe('dimension-modelled-twice', () => {
  test('finds a second dimension of the same business key', () => {
    const [finding] = findingsOf(dimensionModelledTwice, starFacts({ base, head }));
    expect(finding?.age).toBe('new');
    expect(finding?.message).toBe(
      "`dim_client` and `dim_customer` both have one row for each `customer_id`, and neither is made from the other: facts of the two can't be compared by what each says of it, since that drifts apart.",
    );
  });

  test('says how many values they have in common, and finds nothing when there is none', () => {
    const answered = (common: number) => messagesOf(dimensionModelledTwice, starFacts({ head, answers: { head: { [id]: [{ common }] } } }));
    expect(answered(12)).toEqual([expect.stringContaining('for each `customer_id` (12 values in common)')]);
    expect(answered(0)).toEqual([]);
  });

  test('asks for that number alone', () => {
    expect([...dimensionModelledTwice.ask(viewSide(starFacts({ head }), 'head'))]).toEqual([
      {
        id,
        sql: 'select count(*) as common from "db"."main"."dim_client" as one inner join "db"."main"."dim_customer" as other on one."customer_id" = other."customer_id"',
      },
    ]);
  });

  test.each([
    ['one is made from the other', [...base, sqlModel('dim_vip', 'select * from main.dim_customer'), uniqueOn('dim_vip', 'customer_id')]],
    [
      'one is made from the other through a model in between',
      [
        ...base,
        sqlModel('int_vips', 'select * from main.dim_customer'),
        sqlModel('dim_vip', 'select * from main.int_vips'),
        uniqueOn('dim_vip', 'customer_id'),
      ],
    ],
    ['one is a history', [...base, client, uniqueOn('dim_client', 'customer_id', 'valid_from')]],
    [
      'one keeps versions, whatever its test says',
      [...base, model('dim_client', { columns: ['customer_id', 'valid_from', 'valid_to'] }), uniqueOn('dim_client', 'customer_id')],
    ],
    [
      'one keeps versions, as its SELECT says',
      [
        ...base,
        sqlModel('dim_client', 'select customer_id, dbt_valid_from as valid_from, dbt_valid_to as valid_to from main.stg'),
        uniqueOn('dim_client', 'customer_id'),
      ],
    ],
    ['one has a key of versions', [...base, client, uniqueOn('dim_client', 'customer_id'), uniqueOn('dim_client', 'customer_version_key')]],
    ['the key says nothing', [customer, client, uniqueOn('dim_customer', 'id'), uniqueOn('dim_client', 'id')]],
    ['one is a fact', [...base, model('fct_signups'), uniqueOn('fct_signups', 'customer_id')]],
    [
      'they are calendars',
      [model('dim_date'), model('dim_calendar'), uniqueOn('dim_date', 'date_id'), uniqueOn('dim_calendar', 'date_id')],
    ],
  ])('finds nothing when %s', (_, nodes) => {
    expect(messagesOf(dimensionModelledTwice, starFacts({ head: nodes }))).toEqual([]);
  });
});
