import { assert, constantFrom, pre, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { isSingleSelect } from '../../src/sql/is-single-select.ts';
import { loadSqlEngine } from '../../src/sql/sql-engine.ts';
import { duplicateKeyExamplesSql, duplicateKeysSql, readDuplicateKeys } from '../../src/warehouse/duplicate-keys.ts';
import { newValueExamplesSql, newValuesSql } from '../../src/warehouse/new-values.ts';
import { orphanExamplesSql, orphansSql } from '../../src/warehouse/orphans.ts';
import { rowCountsSql } from '../../src/warehouse/row-counts.ts';
import { columnSql } from '../../src/warehouse/sql-text.ts';

const engine = await loadSqlEngine();
const dialects = ['duckdb', 'postgres'] as const;

test.for(dialects)('whatever a column, value or node is called, each query on %s is one SELECT', (dialect) => {
  // What breaks out of quotes; a name with a line break or a NUL is none in any warehouse.
  const name = string({
    unit: constantFrom('a', 'B', '1', '_', '"', "'", ';', '-', '*', '/', ' ', '(', ')', '.'),
    minLength: 1,
    maxLength: 12,
  });
  assert(
    property(name, name, (column, value) => {
      // The parser takes three quotes for the start of a long string; such a query is refused, which is safe.
      pre(!column.startsWith('"'));
      const relation = '"base"."main"."orders"';
      const reference = { child: relation, column, parent: relation, parentColumn: column, dialect };
      const queries = [
        duplicateKeysSql({ relation, columns: [column, 'b'], dialect }),
        duplicateKeyExamplesSql({ relation, columns: [column], dialect }, 5),
        orphansSql(reference),
        orphanExamplesSql(reference, 5),
        newValuesSql({ relation, column, values: [value, 1, true], dialect }),
        newValueExamplesSql({ relation, column, values: [], dialect }, 5),
        rowCountsSql(
          new Map([
            [value, relation],
            ['other', relation],
          ]),
        ),
      ];
      for (const sql of queries) expect(isSingleSelect(sql, dialect, engine), sql).toBe(true);
    }),
  );
});

test.for([
  ['postgres', 'OrderId', '"orderid"'],
  ['postgres', '"OrderId"', '"OrderId"'],
  ['postgres', 'Order Id', '"Order Id"'],
  ['duckdb', 'OrderId', '"OrderId"'],
  ['duckdb', 'a"b', '"a""b"'],
] as const)('on %s the column %s is %s', ([dialect, name, sql]) => {
  expect(columnSql(name, dialect)).toBe(sql);
});

test('a result that isn’t counts is read as none', () => {
  const columns = ['keys', 'rows'];
  expect(readDuplicateKeys({ columns, rows: [[0, null]], truncated: false })).toEqual({ keys: 0, rows: 0 });
  expect(readDuplicateKeys({ columns, rows: [['2', '5']], truncated: false })).toEqual({ keys: 2, rows: 5 });
  expect(readDuplicateKeys({ columns, rows: [], truncated: false })).toBeUndefined();
  expect(readDuplicateKeys({ columns, rows: [['many', 1]], truncated: false })).toBeUndefined();
  expect(readDuplicateKeys({ columns: ['keys'], rows: [[1]], truncated: false })).toBeUndefined();
});
