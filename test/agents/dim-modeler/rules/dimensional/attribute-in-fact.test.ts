import { describe, expect, test } from 'vitest';
import { attributeInFact } from '../../../../../src/agents/dim-modeler/rules/dimensional/attribute-in-fact.ts';
import { model } from '../../../facts-builder.ts';
import { messagesOf } from '../../../findings-of.ts';
import { references, starFacts } from '../../star.ts';

const text = (name: string) => ({ name, dataType: 'varchar' });
const vendor = model('dim_vendor', { columns: ['vendor_key', text('vendor_name'), text('status'), text('vendor_code')] });

function review(columns: readonly ReturnType<typeof text>[], keys = [references('fct_trips.vendor_key', 'dim_vendor.vendor_key')]) {
  return messagesOf(attributeInFact, starFacts({ head: [vendor, model('fct_trips', { columns: ['vendor_key', ...columns] }), ...keys] }));
}

describe('attribute-in-fact', () => {
  test('finds a text of the dimension in a fact that leads there', () => {
    expect(review([text('vendor_name')])).toEqual([
      '`fct_trips` holds `vendor_name` as text, which `dim_vendor` has, too, by `vendor_key`: after a change there, the rows of the fact still say the old one.',
    ]);
  });

  test.each([
    ['it may be the fact’s own', [text('status')]],
    ['it is a code: a key of its own', [text('vendor_code')]],
    ['the dimension does not have it', [text('driver_name')]],
    ['it is no text', [{ name: 'vendor_name', dataType: 'bigint' }]],
  ])('finds nothing when %s', (_, columns) => {
    expect(review(columns)).toEqual([]);
  });

  test('finds nothing when no test leads to the dimension', () => {
    expect(review([text('vendor_name')], [])).toEqual([]);
  });
});
