import { describe, expect, test } from 'vitest';
import { snapshotFollowsClock } from '../../../../../src/agents/dim-modeler/rules/dimensional/snapshot-follows-clock.ts';
import { messagesOf } from '../../../findings-of.ts';
import { sqlModel, starFacts } from '../../star.ts';

function review(sql: string, config: Readonly<Record<string, unknown>>) {
  const snapshot = sqlModel('snap_vendors', 'select * from main.stg_vendors', { config, path: 'snapshots/snap_vendors.yml' });
  const head = [sqlModel('stg_vendors', sql), { ...snapshot, uniqueId: 'snapshot.taxi.snap_vendors', resourceType: 'snapshot' as const }];
  return messagesOf(snapshotFollowsClock, starFacts({ head }));
}

const timestamp = { strategy: 'timestamp', updated_at: 'updated_at' };
const FOUND =
  '`snap_vendors` looks for changes in `updated_at`, which `stg_vendors` fills with the time of the run: every run closes every row and writes a new version of it.';

describe('snapshot-follows-clock', () => {
  test.each([
    ['by its timestamp', 'select id, current_timestamp as updated_at from raw.vendors', timestamp],
    ['through a CTE', 'with v as (select id, cast(now() as timestamp) as updated_at from raw.vendors) select * from v', timestamp],
    ['by all columns', 'select id, current_timestamp as updated_at from raw.vendors', { strategy: 'check', check_cols: 'all' }],
    [
      'by a listed column',
      'select id, current_timestamp as updated_at from raw.vendors',
      { strategy: 'check', check_cols: ['name', 'updated_at'] },
    ],
  ])('finds a snapshot that follows the clock %s', (_, sql, config) => {
    expect(review(sql, config)).toEqual([FOUND]);
  });

  test.each([
    ['the row has its own time', 'select id, updated_at from raw.vendors', timestamp],
    ['the clock stands in for it', 'select id, coalesce(updated_at, current_timestamp) as updated_at from raw.vendors', timestamp],
    ['the clock is not watched', 'select id, name, now() as loaded_at, updated_at from raw.vendors', timestamp],
    ['other columns are listed', 'select id, name, now() as updated_at from raw.vendors', { strategy: 'check', check_cols: ['name'] }],
  ])('finds nothing when %s', (_, sql, config) => {
    expect(review(sql, config)).toEqual([]);
  });
});
