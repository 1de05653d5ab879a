import { describe, expect, it } from 'vitest';
import { failedModel } from './failed-model.ts';

describe('a value that can not be converted', () => {
  const sql = `select
    cast(hour_text as integer) as hour,
    cast(day_text as date) as day
from raw
where day >= date '2024-02-31'
`;

  it.each([
    ['duckdb', 'Conversion Error: date field value out of range: "2024-02-31"'],
    ['duckdb', 'Conversion Error: invalid date field format: "2024-02-31", expected format is (YYYY-MM-DD)'],
    ['duckdb', "Conversion Error: Could not convert string '2024-02-31' to DATE"],
    ['postgres', 'invalid input syntax for type date: "2024-02-31"'],
  ])('is found where the SQL writes it, on %s', (adapter, message) => {
    const found = failedModel({ said: `Runtime Error in model orders\n  ${message}`, files: { 'models/orders.sql': sql }, adapter });
    expect(found).toMatchObject({ file: 'models/orders.sql', line: 5, confidence: 'exact' });
  });

  it('is found at the cast to its type where the data holds it', () => {
    const said = 'Runtime Error in model orders\n  Conversion Error: invalid date field format: "soon", expected format is (YYYY-MM-DD)';
    const found = failedModel({ said, files: { 'models/orders.sql': sql } });
    expect(found).toMatchObject({ file: 'models/orders.sql', line: 3, confidence: 'exact' });
  });
});
