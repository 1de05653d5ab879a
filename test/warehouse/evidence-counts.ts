import { expect, test } from 'vitest';
import { duplicateKeyExamplesSql, duplicateKeysSql, readDuplicateKeys } from '../../src/warehouse/duplicate-keys.ts';
import { newValueExamplesSql, newValuesSql, readNewValues } from '../../src/warehouse/new-values.ts';
import { orphanExamplesSql, orphansSql, readOrphans } from '../../src/warehouse/orphans.ts';
import { readRowCounts, rowCountsSql } from '../../src/warehouse/row-counts.ts';
import { readValueDifferences, valueDifferencesSql } from '../../src/warehouse/value-differences.ts';
import type { Given } from '../python/queries-contract.ts';

/** What the evidence queries count, on a warehouse that really runs. */
export function evidenceCounts({ dialect, warehouse, run }: Given): void {
  test('evidence: duplicates, orphans, unexpected values, rows and differing rows are counted as they are', async () => {
    const { execute, relation } = warehouse();
    const rides = (rows: string): string => `create table rides as select * from (values ${rows}) as r(id, vendor, "Kind Of")`;
    await execute('base', rides(`(1, 10, 'a'), (2, 10, 'b'), (2, 20, 'b'), (null, null, null)`), 'create table vendors as select 10 as id');
    await execute(
      'head',
      rides(
        `(1, 10, 'a'), (2, 10, 'b'), (2, 10, 'b'), (3, 30, 'it''s'), (3, 30, 'c'), (3, null, null), (null, 40, 'c'), (null, null, 'd')`,
      ),
    );
    const [base, head, vendors] = [relation('base', 'rides'), relation('head', 'rides'), relation('base', 'vendors')];

    const key = { relation: head, columns: ['ID'], dialect };
    expect(readDuplicateKeys(await run(duplicateKeysSql(key)))).toEqual({ keys: 2, rows: 5 });
    expect((await run(duplicateKeyExamplesSql(key, 1))).rows).toEqual([[3, 3]]);
    const pair = { ...key, columns: ['id', 'vendor'] };
    expect(readDuplicateKeys(await run(duplicateKeysSql(pair)))).toEqual({ keys: 2, rows: 4 });
    expect(readDuplicateKeys(await run(duplicateKeysSql({ ...key, relation: vendors })))).toEqual({ keys: 0, rows: 0 });

    const reference = { child: head, column: 'vendor', parent: vendors, parentColumn: 'id', dialect };
    expect(readOrphans(await run(orphansSql(reference)))).toEqual({ rows: 3, values: 2, pointing: 6 });
    expect((await run(orphanExamplesSql(reference, 5))).rows).toEqual([
      [30, 2],
      [40, 1],
    ]);

    const accepted = { relation: head, column: 'Kind Of', values: ['a', 'b', "it's"], dialect };
    expect(readNewValues(await run(newValuesSql(accepted)))).toEqual({ values: 2, rows: 3 });
    expect((await run(newValueExamplesSql(accepted, 5))).rows).toEqual([
      ['c', 2],
      ['d', 1],
    ]);
    expect(readNewValues(await run(newValuesSql({ ...accepted, column: 'id', values: [1, 2] })))).toEqual({ values: 1, rows: 3 });

    const counts = await run(
      rowCountsSql(
        new Map([
          ['model.shop.rides', base],
          ["it's another", head],
        ]),
      ),
    );
    expect(readRowCounts(counts)).toEqual(
      new Map([
        ['model.shop.rides', 4],
        ["it's another", 8],
      ]),
    );

    const columns = ['id', 'vendor', 'Kind Of'];
    const differences = readValueDifferences(await run(valueDifferencesSql({ base, head, columns })));
    expect(differences).toEqual({ rows: { base: 4, head: 8 }, gone: 2, added: 6 });
    expect(readValueDifferences(await run(valueDifferencesSql({ base, head: base, columns })))).toMatchObject({ gone: 0, added: 0 });
  });
}
