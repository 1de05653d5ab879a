import { describe, expect, test } from 'vitest';
import { processLosesDimension } from '../../../../../src/agents/dim-modeler/rules/dimensional/process-loses-dimension.ts';
import { model } from '../../../facts-builder.ts';
import { messagesOf } from '../../../findings-of.ts';
import { references, starFacts } from '../../star.ts';

const vendor = model('dim_vendor');
const contracted = { contractEnforced: true };
const before = model('fct_payments', { ...contracted, columns: ['payment_id', 'vendor_key'] });
const after = model('fct_payments', { ...contracted, columns: ['payment_id'] });
const base = [vendor, before, references('fct_payments.vendor_key', 'dim_vendor.vendor_key')];

describe('process-loses-dimension', () => {
  test('finds a fact that gave up the key of a dimension', () => {
    expect(messagesOf(processLosesDimension, starFacts({ base, head: [vendor, after] }))).toEqual([
      '`fct_payments` no longer leads to `dim_vendor`: `vendor_key` is gone, so this process drops out of every comparison by `dim_vendor`.',
    ]);
  });

  test.each([
    ['only the test is gone', [vendor, before]],
    ['the dimension is gone, too', [after]],
    ['the fact is gone', [vendor]],
    ['the key has another name', [vendor, after, references('fct_payments.seller_key', 'dim_vendor.vendor_key')]],
    ['nobody knows which columns are left', [vendor, model('fct_payments', { columns: ['payment_id'] })]],
  ])('finds nothing when %s', (_, head) => {
    expect(messagesOf(processLosesDimension, starFacts({ base, head }))).toEqual([]);
  });
});
