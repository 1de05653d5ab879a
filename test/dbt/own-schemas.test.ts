import { expect, test } from 'vitest';
import { ownSchemas } from '../../src/dbt/own-schemas.ts';

const wanted = { prefix: 'steward', repository: 'acme/shop', pullRequest: 7, project: 'shop' };
const engine = { python: 'python', version: '1.11.16', adapters: {} };
const facts = { wanted, engine, adapter: 'postgres', production: ['analytics'] };

test('base, head and fix have each its own', () => {
  const schemas = ownSchemas(facts);
  expect(Object.values(schemas).map((name) => String(name).replace(/[0-9a-f]{8}/, '…'))).toEqual([
    'steward_pr7_…_b',
    'steward_pr7_…_h',
    'steward_pr7_…_f',
  ]);
});

test.each([
  ['none was set aside', { ...facts, wanted: undefined }, '`ci.schema` sets none aside for CI'],
  ['it could not be dropped again', { ...facts, engine: { ...engine, version: '2.0.0' } }, 'could not be dropped'],
  ['it would begin like a production schema', { ...facts, production: ['steward'] }, 'not safe to use'],
])('refused: %s', (_, given, why) => {
  expect(ownSchemas(given)).toEqual({ refused: expect.stringContaining(why) });
});
