import { describe, expect, it } from 'vitest';
import { failedModel } from './failed-model.ts';

const YAML = `models:
  - name: customers
    columns:
      - name: order_id
        constraints:
          - type: unique
  - name: orders
    constraints:
      - type: check
        expression: amount > 0
      - type: unique
        columns: [shop_id, receipt]
      - type: primary_key
        columns:
          - shop_id
          - day
    columns:
      - name: order_id
        constraints:
          - type: not_null
          - type: unique
        data_tests: [unique]
      - name: customer_id
        data_tests:
          - unique
`;

const POSTGRES = 'duplicate key value violates unique constraint "orders__dbt_tmp_key"\n  DETAIL:  Key';

function place(message: string, adapter: string) {
  const said = `Database Error in model orders (models/orders.sql)\n  ${message}`;
  return failedModel({ said, files: { 'models/_models.yml': YAML, 'models/orders.sql': 'select 1 as order_id' }, adapter });
}

describe('a key that the data holds twice', () => {
  it.each([
    ['one column', 'postgres', `${POSTGRES} (order_id)=(1) already exists.`, 21],
    ['one column', 'duckdb', 'Constraint Error: Duplicate key "order_id: 1" violates unique constraint.', 21],
    ['several columns', 'postgres', `${POSTGRES} (shop_id, receipt)=(1, 7) already exists.`, 11],
    ['a list of lines', 'duckdb', 'Constraint Error: Duplicate key "shop_id: 1, day: 2024-01-01" violates primary key constraint.', 13],
  ] as const)('is found where the contract forbids it: %s on %s', (...[, adapter, message, line]) => {
    expect(place(message, adapter)).toMatchObject({ file: 'models/_models.yml', line, confidence: 'exact' });
  });

  it('is no line of the YAML where that declares no such key', () => {
    const found = place(`${POSTGRES} (customer_id)=(1) already exists.`, 'postgres');
    expect(found).toMatchObject({ cause: 'pg.dup', file: 'models/orders.sql' });
  });
});
