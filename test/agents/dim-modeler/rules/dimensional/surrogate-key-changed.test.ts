import { describe, expect, test } from 'vitest';
import { surrogateKeyChanged } from '../../../../../src/agents/dim-modeler/rules/dimensional/surrogate-key-changed.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';
import { sqlModel, starFacts } from '../../star.ts';

const dimension = (hash: string) => sqlModel('dim_vendor', `select ${hash} as vendor_key, v.vendor_id from main.stg_vendors as v`);
const enriched = sqlModel(
  'int_trips',
  'select t.trip_id, v.vendor_key from main.stg_trips as t join main.dim_vendor as v using (vendor_id)',
);
const trips = sqlModel('fct_trips', 'select trip_id, vendor_key from main.int_trips', { materialized: 'incremental' });

function review(before: string, after: string, below: readonly DbtNode[] = [enriched, trips]) {
  return starFacts({ base: [dimension(before), ...below], head: [dimension(after), ...below], changed: ['dim_vendor'] });
}

describe('surrogate-key-changed', () => {
  test('finds an incremental fact below that keeps the old keys', () => {
    const [finding, ...others] = findingsOf(surrogateKeyChanged, review('md5(v.vendor_id)', "md5(v.vendor_id || '-' || v.region)"));
    expect(others).toEqual([]);
    expect(finding?.message).toBe(
      '`vendor_key` of `dim_vendor` is hashed from other values now, so every key is a new one; `fct_trips` keeps the old ones in older rows, and those find nothing any more.',
    );
    expect(finding?.remedy).toBe('Deploy with `dbt run --full-refresh --select dim_vendor fct_trips`.');
  });

  test('says that a snapshot has to be translated', () => {
    const snapshot = {
      ...sqlModel('snap', 'select * from main.dim_vendor', { columns: ['vendor_key'] }),
      resourceType: 'snapshot' as const,
      uniqueId: 'snapshot.taxi.snap',
    };
    const [finding] = findingsOf(surrogateKeyChanged, review('md5(v.vendor_id)', 'md5(v.code)', [snapshot]));
    expect(finding?.message).toContain('`snap` keeps the old ones');
    expect(finding?.remedy).toBe('A snapshot can’t be rebuilt: translate its old keys.');
  });

  test('leaves out what makes the hash itself: that it changed is told of the model', () => {
    const fact = (hash: string) =>
      sqlModel('fct_trips', `select trip_id, ${hash} as vendor_key from main.dim_vendor as v`, { materialized: 'incremental' });
    const sides = {
      base: [dimension('md5(v.vendor_id)'), fact('md5(v.vendor_id)')],
      head: [dimension('md5(v.code)'), fact('md5(v.code)')],
    };
    expect(messagesOf(surrogateKeyChanged, starFacts(sides))).toEqual([]);
  });

  test('follows the column through the CTEs of the model', () => {
    const sql = (hash: string) =>
      sqlModel('dim_vendor', `with keyed as (select ${hash} as vendor_key from main.stg_vendors) select vendor_key from keyed`);
    const facts = starFacts({ base: [sql('md5(a)'), enriched, trips], head: [sql('md5(b)'), enriched, trips], changed: ['dim_vendor'] });
    expect(messagesOf(surrogateKeyChanged, facts)).toHaveLength(1);
  });

  test.each<[string, { readonly before: string; readonly after: string; readonly below: readonly DbtNode[] }]>([
    ['the hash is the same by another alias', { before: 'md5(v.vendor_id)', after: 'md5(vendor_id)', below: [enriched, trips] }],
    [
      'every table below is rebuilt',
      { before: 'md5(v.vendor_id)', after: 'md5(v.code)', below: [enriched, { ...trips, materialized: 'table' }] },
    ],
    [
      'what is kept does not have the key',
      {
        before: 'md5(v.vendor_id)',
        after: 'md5(v.code)',
        below: [enriched, sqlModel('fct_trips', 'select trip_id from main.int_trips', { materialized: 'incremental' })],
      },
    ],
    [
      'it tells whether a row changed',
      { before: 'md5(a)) as hash_diff, md5(v.vendor_id', after: 'md5(b)) as hash_diff, md5(v.vendor_id', below: [enriched, trips] },
    ],
    ['it was no hash before', { before: 'v.vendor_id', after: 'md5(v.vendor_id)', below: [enriched, trips] }],
  ])('finds nothing when %s', (_, { before, after, below }) => {
    expect(messagesOf(surrogateKeyChanged, review(before, after, below))).toEqual([]);
  });
});
