import { describe, expect, it } from 'vitest';
import { dataTest, node } from '../project-builder.ts';
import { failedModel } from './failed-model.ts';

const id = 'test.shop.assert_paid';
const singular = node(id, { path: 'tests/assert_paid.sql', test: dataTest({ kind: undefined }) });

function placeOf(sql: string, said = 'Got 3 results, configured to fail if != 0') {
  return failedModel({ said, id, others: [singular], files: { 'tests/assert_paid.sql': sql } });
}

describe('a singular test that found rows', () => {
  it.each([
    ['the condition of the outer SELECT', 'with a as (\n  select 1\n  where x\n)\nselect *\nfrom a\nwhere paid < total\n  and open', 7],
    ['what groups must hold', 'select id\nfrom a\nwhere open\ngroup by id\nHAVING count(*) > 1', 5],
  ] as const)('is found at %s', (_, sql, line) => {
    expect(placeOf(sql)).toMatchObject({ cause: 'test.results', node: id, file: 'tests/assert_paid.sql', line, confidence: 'nearest' });
  });

  it('is its file where every row is wrong, and where it could not run', () => {
    const whole = placeOf("select * from {{ ref('unpaid') }}");
    expect(whole).toMatchObject({ file: 'tests/assert_paid.sql', line: undefined, confidence: 'file' });
    const broken = placeOf('select 1\nwhere true', 'Runtime Error in test assert_paid (tests/assert_paid.sql)\n  Out of Memory Error: no');
    expect(broken?.line).toBeUndefined();
  });
});
