import { describe, expect, it } from 'vitest';
import { blame } from '../../../src/agents/dbt-doctor/blame.ts';
import { measureFailure } from './fix-cases.ts';
import { aFailure, BASE, edited } from './fix-world.ts';

const COLUMN = { cause: 'duckdb.column', missing: { kind: 'column', name: 'payment_type_code' } } as const;
const RENAMED = edited('models/stg_trips.sql', 'as payment_type_code', 'as payment_method');

describe('blame', () => {
  it('finds a column that this pull request renamed upstream', () => {
    expect(blame(aFailure(RENAMED, COLUMN))).toMatchObject({
      path: 'models/stg_trips.sql',
      line: 9,
      kind: 'column-renamed',
      sentence: expect.stringContaining('payment_method'),
    });
  });

  it('finds a column that this pull request removed upstream', () => {
    expect(blame(aFailure(edited('models/stg_trips.sql', '    payment_type as payment_type_code,\n', ''), COLUMN))).toMatchObject({
      path: 'models/stg_trips.sql',
      line: 9,
      kind: 'column-removed',
    });
  });

  it('finds a model that this pull request removed, and one that it renamed', () => {
    const missing = { cause: 'ref.not_found', missing: { kind: 'node', name: 'stg_zones' } } as const;
    expect(blame(aFailure({ 'models/stg_zones.sql': undefined }, missing))).toMatchObject({
      kind: 'model-removed',
      path: 'models/stg_zones.sql',
    });
    const moved = { 'models/stg_zones.sql': undefined, 'models/stg_city_zones.sql': BASE['models/stg_zones.sql'] };
    expect(blame(aFailure(moved, missing))).toMatchObject({ kind: 'model-renamed', path: 'models/stg_city_zones.sql' });
  });

  it('finds a measure that this pull request renamed, and nobody where it is still there', () => {
    expect(blame(measureFailure('fare_sum'))).toMatchObject({ kind: 'yaml-edit', line: 5, sentence: expect.stringContaining('fare_sum') });
    expect(blame(measureFailure('fares'))).toBeUndefined();
  });

  it('finds a macro that this pull request renamed', () => {
    const changes = edited('macros/cents_to_amount.sql', 'cents_to_amount', 'cents_to_euros');
    const found = blame(
      aFailure(changes, {
        node: 'model.shop.stg_trips',
        file: 'models/stg_trips.sql',
        missing: { kind: 'macro', name: 'cents_to_amount' },
      }),
    );
    expect(found).toMatchObject({ kind: 'macro-changed', path: 'macros/cents_to_amount.sql', line: 1 });
  });

  it('finds the edited line itself', () => {
    const found = blame(
      aFailure(edited('models/fct_trips.sql', 'left join', 'left joim'), { cause: 'duckdb.syntax', line: 17, confidence: 'exact' }),
    );
    expect(found).toMatchObject({ kind: 'sql-edit', path: 'models/fct_trips.sql', line: 17 });
  });

  it('finds a changed parent of a test that fails', () => {
    const changes = edited('models/stg_trips.sql', 'payment_type as', 'payment_type + 1 as');
    const found = blame(
      aFailure(changes, {
        cause: 'test.results',
        node: 'test.shop.accepted_values_stg_trips.1',
        file: 'models/models.yml',
        line: 10,
        confidence: 'exact',
      }),
    );
    expect(found).toMatchObject({ kind: 'sql-edit', path: 'models/stg_trips.sql', line: 9 });
  });

  const INNOCENT = [
    ['nothing changed', {}, COLUMN],
    [
      'only another model changed',
      edited('models/stg_zones.sql', 'borough', 'district'),
      { ...COLUMN, node: 'model.shop.stg_trips', file: 'models/stg_trips.sql' },
    ],
    [
      'another line far away changed',
      edited('models/fct_trips.sql', '-- Trips', '-- All trips'),
      { cause: 'duckdb.cast', line: 15, confidence: 'exact' },
    ],
    ['the column is there', edited('models/stg_trips.sql', 'trip_id', 'trip_no'), COLUMN],
    ['the administrator has to mend it', RENAMED, { cause: 'disk.full', owner: 'admin' }],
    ['it is transient', RENAMED, { ...COLUMN, transient: true }],
    ['the data changed', RENAMED, { cause: 'freshness.stale', owner: 'data' }],
    [
      'a comment of the parent changed',
      { 'models/stg_trips.sql': `-- why\n${BASE['models/stg_trips.sql']}` },
      { cause: 'test.results', node: 'test.shop.accepted_values_stg_trips.1', file: 'models/models.yml', line: 10 },
    ],
  ] as const;

  it.each(INNOCENT)('blames nobody when %s', (_, changes, diagnosis) => {
    expect(blame(aFailure(changes, diagnosis))).toBeUndefined();
  });
});
