import { describe, expect, test } from 'vitest';
import { snapshotEndWrong } from '../../../../../src/agents/dim-modeler/rules/dimensional/snapshot-end-wrong.ts';
import { messagesOf } from '../../../findings-of.ts';
import { sqlModel, starFacts } from '../../star.ts';

function review(config: Readonly<Record<string, unknown>>, sql: string) {
  const snapshot = {
    ...sqlModel('snap_vendors', '', { config }),
    uniqueId: 'snapshot.taxi.snap_vendors',
    resourceType: 'snapshot' as const,
  };
  return messagesOf(snapshotEndWrong, starFacts({ head: [snapshot, sqlModel('dim_vendor', sql)] }));
}

const OPEN = 'select vendor_id from main.snap_vendors where dbt_valid_to is null';
const far = { dbt_valid_to_current: "to_date('9999-12-31')" };
const deleted = { hard_deletes: 'new_record' };

describe('snapshot-end-wrong', () => {
  test('finds a model that looks for rows without an end, of which there are none', () => {
    expect(review(far, OPEN)).toEqual([
      "`dim_vendor` takes the rows of `snap_vendors` without an end for the current ones (`dbt_valid_to is null`), whose current rows end at `to_date('9999-12-31')`: it finds none of them.",
    ]);
  });

  test('finds a model that takes deleted things for current ones', () => {
    expect(review(deleted, `with current as (${OPEN} and vendor_id > 0) select * from current`)).toEqual([
      '`dim_vendor` takes the rows of `snap_vendors` without an end for the current ones (`dbt_valid_to is null`), which also writes an open row for what was deleted: deleted things count as current.',
    ]);
  });

  test.each([
    ['the snapshot leaves the end open', {}, OPEN],
    ['deleted rows are left out', deleted, `${OPEN} and dbt_is_deleted = 'False'`],
    [
      'deleted rows are left out later',
      deleted,
      `with c as (select * from main.snap_vendors where dbt_valid_to is null) select * from c where not dbt_is_deleted`,
    ],
    ['both ends are taken', far, "select vendor_id from main.snap_vendors where dbt_valid_to is null or dbt_valid_to = '9999-12-31'"],
    ['all versions are taken', far, 'select vendor_id, dbt_valid_to from main.snap_vendors'],
  ])('finds nothing when %s', (_, config, sql) => {
    expect(review(config, sql)).toEqual([]);
  });
});

describe('a snapshot whose settings change', () => {
  function reconfigure(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) {
    const snapshot = (config: Readonly<Record<string, unknown>>) => ({
      ...sqlModel('snap_vendors', '', { config }),
      uniqueId: 'snapshot.taxi.snap_vendors',
      resourceType: 'snapshot' as const,
    });
    const [base, head] = [snapshot(before), snapshot(after)];
    const facts = starFacts({ base: [base], head: [head], changed: [] });
    const others = [{ uniqueId: head.uniqueId, name: head.name, kind: 'modified' as const, base, head, reasons: [] }];
    return messagesOf(snapshotEndWrong, { ...facts, others });
  }

  test.each([[{ hard_deletes: 'invalidate' }], [deleted], [{ invalidate_hard_deletes: true }]])(
    'is found when it had %j and closes nothing any more',
    (before) => {
      expect(reconfigure(before, { hard_deletes: 'ignore' })).toEqual([
        '`snap_vendors` no longer closes rows that are deleted in what it reads: they stay current for ever, and whoever takes its current rows counts them.',
      ]);
    },
  );

  test('is not found when it closes them in another way, or never did', () => {
    expect(reconfigure({ invalidate_hard_deletes: true }, { hard_deletes: 'invalidate' })).toEqual([]);
    expect(reconfigure({}, { hard_deletes: 'ignore' })).toEqual([]);
  });
});
