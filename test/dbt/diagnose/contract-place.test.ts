import { describe, expect, it } from 'vitest';
import { failedModel } from './failed-model.ts';

const YAML = `models:
  - name: orders
    columns:
      - name: order_id
        data_type: bigint
      - name: amount
        data_type: decimal(12,1)
`;

function mismatch(column: string, sql: string) {
  const said = `Compilation Error in model orders (models/orders.sql)
  This model has an enforced contract that failed.

  | column_name | definition_type | contract_type | mismatch_reason    |
  | ----------- | --------------- | ------------- | ------------------ |
  | ${column}   | INTEGER         | BIGINT        | data type mismatch |
`;
  return failedModel({ said, files: { 'models/_models.yml': YAML, 'models/orders.sql': sql } });
}

describe('a column of another type than its contract', () => {
  it.each([
    'cast(order_id as integer) as order_id,',
    'cast(count(*) as integer) as order_id -- a comment',
    'try_cast(raw.id as double precision) as order_id',
    'CAST(raw.id AS decimal(12, 3)) AS ORDER_ID,',
    'raw.id::integer as order_id',
    'raw.id :: decimal(12,3) as order_id,',
  ])('is mended where the SQL casts it: %s', (item) => {
    const found = mismatch('order_id', `select\n    ${item}\n    1 as amount\nfrom raw\n`);
    expect(found).toMatchObject({ file: 'models/orders.sql', line: 2, confidence: 'exact' });
  });

  it('is mended in the last SELECT that casts it', () => {
    const found = mismatch('amount', 'with a as (\n  select x::int as amount\n)\nselect\n  amount * 2::int as amount\nfrom a\n');
    expect(found).toMatchObject({ file: 'models/orders.sql', line: 5, confidence: 'nearest' });
  });

  it.each(['order_id,', 'raw.order_id,', 'count(*) as order_id,', 'cast(id as integer) + 1.5 as order_id', 'id::integer + 1 as order_id'])(
    'is mended in the contract where the SQL says no type: %s',
    (item) => {
      const found = mismatch('order_id', `select\n    ${item}\n    1 as amount\nfrom raw\n`);
      expect(found).toMatchObject({ file: 'models/_models.yml', line: 5, confidence: 'exact' });
    },
  );
});
