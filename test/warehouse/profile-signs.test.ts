import { expect, test } from 'vitest';
import { additivityOf, columnRole } from '../../src/warehouse/column-role.ts';
import type { ColumnStats } from '../../src/warehouse/column-stats.ts';
import { keyCandidates } from '../../src/warehouse/key-candidates.ts';
import { maskValue } from '../../src/warehouse/mask-value.ts';
import { typeFamily } from '../../src/warehouse/table-column.ts';
import { versionSigns } from '../../src/warehouse/version-signs.ts';

const column = (name: string, type: string, distinct: number): ColumnStats => ({ name, type, distinct, nulls: 0 });

test.for([
  ['trip_id', 'BIGINT', 100, 'key'],
  ['driver_id', 'INTEGER', 20, 'foreign_key'],
  ['fare_amount', 'DECIMAL(10,2)', 90, 'measure'],
  ['passenger_count', 'INTEGER', 6, 'measure'],
  ['rate_code', 'INTEGER', 2, 'attribute'],
  ['payment', 'VARCHAR', 4, 'attribute'],
  ['comment', 'text', 95, 'text'],
  ['is_shared', 'boolean', 2, 'flag'],
  ['has_tip', 'INTEGER', 2, 'flag'],
  ['picked_up_at', 'timestamp with time zone', 100, 'timestamp'],
  ['payload', 'json', 0, 'text'],
] as const)('%s (%s) with %i values in 100 rows is a %s', ([name, type, distinct, role]) => {
  expect(columnRole(column(name, type, distinct), { rows: 100, keys: [['trip_id']] })).toBe(role);
});

test.for([
  ['fare_amount', 'additive'],
  ['tip_rate', 'non-additive'],
  ['unit_price', 'non-additive'],
  ['account_balance', 'semi-additive'],
] as const)('%s is %s', ([name, additivity]) => {
  expect(additivityOf(name)).toBe(additivity);
});

test.for([
  ['DECIMAL(10,2)', 'decimal'],
  ['HUGEINT', 'integer'],
  ['INTEGER[]', 'other'],
  ['double precision', 'float'],
  ['character varying(20)', 'text'],
  ['timestamp without time zone', 'date'],
  ['time without time zone', 'time'],
  ['ARRAY<INT64>', 'other'],
  ['STRUCT(a INTEGER)', 'other'],
  ['point', 'other'],
  ['interval', 'time'],
] as const)('%s is %s', ([type, family]) => {
  expect(typeFamily(type)).toBe(family);
});

test('a natural key that repeats and becomes unique by the time of a change is the sign of versions; events are none', () => {
  const plans = [column('customer_no', 'INTEGER', 100), column('updated_at', 'DATE', 30)];
  expect(versionSigns({ rows: 300, columns: plans, keys: [['customer_no', 'updated_at']] })).toEqual({
    versions: true,
    naturalKey: 'customer_no',
    validFrom: 'updated_at',
  });
  const rides = [column('driver_id', 'INTEGER', 10), column('picked_up_at', 'TIMESTAMP', 900)];
  expect(versionSigns({ rows: 1_000, columns: rides, keys: [['driver_id', 'picked_up_at']] })).toEqual({ versions: false });
  expect(versionSigns({ rows: 9, columns: [column('dbt_valid_from', 'TIMESTAMP', 9)], keys: [['dbt_scd_id']] })).toEqual({
    versions: true,
    validFrom: 'dbt_valid_from',
  });
});

test('candidates for a key have no nulls, enough values together, and no smaller key inside', () => {
  const columns = [
    column('vendor', 'VARCHAR', 5),
    column('ride_no', 'INTEGER', 40),
    column('fare_amount', 'DECIMAL(10,2)', 100),
    column('trip_id', 'INTEGER', 100),
    { ...column('hash', 'VARCHAR', 99), nulls: 1 },
    column('day', 'DATE', 10),
  ];
  const stats = { rows: 100, columns, exact: true };
  expect(keyCandidates(stats, { size: 1, keys: [] })).toEqual([['trip_id']]);
  expect(keyCandidates(stats, { size: 2, keys: [['trip_id']] })).toEqual([
    ['ride_no', 'day'],
    ['ride_no', 'vendor'],
  ]);
  expect(keyCandidates({ ...stats, rows: 104, exact: false }, { size: 1, keys: [] })).toEqual([['trip_id']]);
});

test('a masked value shows only whether two are equal', () => {
  expect(maskValue('a@b.example', 's')).toBe(maskValue('a@b.example', 's'));
  expect(maskValue('a@b.example', 's')).not.toBe(maskValue('a@b.example', 't'));
  expect(maskValue(null, 's')).toBe('null');
});
