import { describe, expect, test } from 'vitest';
import { snapshotWatchesWrong } from '../../../../../src/agents/dim-modeler/rules/dimensional/snapshot-watches-wrong.ts';
import { messagesOf } from '../../../findings-of.ts';
import { sqlModel, starFacts } from '../../star.ts';

function review(sql: string, config: Readonly<Record<string, unknown>>) {
  const snapshot = sqlModel('snap_vendors', 'select * from main.stg_vendors', { config, path: 'snapshots/snap_vendors.yml' });
  const head = [sqlModel('stg_vendors', sql), { ...snapshot, uniqueId: 'snapshot.taxi.snap_vendors', resourceType: 'snapshot' as const }];
  return messagesOf(snapshotWatchesWrong, starFacts({ head }));
}

const timestamp = { strategy: 'timestamp', updated_at: 'updated_at' };
const FOUND =
  '`snap_vendors` looks for changes in `updated_at`, which `stg_vendors` fills with the time of the run: every run closes every row and writes a new version of it.';

describe('snapshot-watches-wrong', () => {
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

describe('a snapshot that watches less', () => {
  function narrow(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) {
    const snapshot = (config: Readonly<Record<string, unknown>>) => ({
      ...sqlModel('snap_vendors', '', { config, path: 'snapshots/snap_vendors.yml' }),
      uniqueId: 'snapshot.taxi.snap_vendors',
      resourceType: 'snapshot' as const,
    });
    const [base, head] = [snapshot(before), snapshot(after)];
    const facts = starFacts({ base: [base], head: [head], changed: [] });
    const others = [{ uniqueId: head.uniqueId, name: head.name, kind: 'modified' as const, base, head, reasons: [] }];
    return messagesOf(snapshotWatchesWrong, { ...facts, others });
  }
  const names = { strategy: 'check', check_cols: ['name'] };

  test.each([
    ['all columns', timestamp, 'any other column'],
    ['a column more', { strategy: 'check', check_cols: ['name', 'tier'] }, '`tier`'],
  ])('is found when it watched %s', (_, before, gone) => {
    expect(narrow(before, names)).toEqual([
      `\`snap_vendors\` now watches only \`name\`: a change of ${gone} makes no version any more, and the history shows for it what held when \`name\` last changed.`,
    ]);
  });

  test.each([
    ['it watches the same', names, names],
    ['it watches more', names, { strategy: 'check', check_cols: ['name', 'tier'] }],
    ['it watches all now', names, timestamp],
  ])('is not found when %s', (_, before, after) => {
    expect(narrow(before, after)).toEqual([]);
  });
});
