import { describe, expect, it } from 'vitest';
import { unitTest } from '../project-builder.ts';
import { failedModel } from './failed-model.ts';

const YAML = `unit_tests:
  - name: counts
    model: orders
    given:
      - input: ref('raw_orders')
        rows:
          - {id: 1, loaded_at: 2024-03-02}
          - {id: 2, loaded_at: yesterday}
    expect:
      rows:
        - {id: 1}
`;

describe('a value of a fixture that its column can not hold', () => {
  it.each([
    'Conversion Error: invalid timestamp field format: "yesterday", expected format is (YYYY-MM-DD HH:MM:SS)',
    "Conversion Error: Could not convert string 'yesterday' to TIMESTAMP",
    'invalid input syntax for type timestamp: "yesterday"',
  ])('is found in its row: %s', (message) => {
    const id = 'unit_test.shop.orders.counts';
    const said = `Runtime Error in unit_test counts (models/_models.yml)
  An error occurred during execution of unit test 'counts'. There may be an error in the unit test definition: check the data types.
   Runtime Error
    ${message}

    LINE 44:     cast('yesterday' as TIMESTAMP)
                 ^`;
    const files = { 'models/_models.yml': YAML, 'models/orders.sql': 'select id, loaded_at from raw_orders' };
    const found = failedModel({ said, files, id, more: { unitTests: new Map([[id, unitTest(id, { path: 'models/_models.yml' })]]) } });
    expect(found).toMatchObject({ file: 'models/_models.yml', line: 8, confidence: 'exact' });
  });
});
