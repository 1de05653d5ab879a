import { describe, expect, it } from 'vitest';
import { shownPair } from '../../src/dbt/same-value.ts';

describe('shownPair', () => {
  it.for<[string, unknown, unknown, readonly [string, string]]>([
    ['short values as they are', 'a', undefined, ['a', 'not set']],
    [
      'long values from shortly before where they differ',
      { where_filters: [{ where_sql_template: "{{ Dimension('invoice__invoice_status') }} = 'paid'" }] },
      { where_filters: [{ where_sql_template: "{{ Dimension('invoice__invoice_status') }} <> 'void'" }] },
      [`…ice__invoice_status') }} = 'paid'"}]}`, `…ice__invoice_status') }} <> 'void'"}]}`],
    ],
    [
      'long values that differ soon from their beginning',
      `x${'a'.repeat(80)}`,
      `y${'a'.repeat(80)}`,
      [`x${'a'.repeat(58)}…`, `y${'a'.repeat(58)}…`],
    ],
  ])('shows %s', ([, one, other, shown]) => {
    expect(shownPair(one, other)).toEqual(shown);
  });
});
