import { expect, test } from 'vitest';
import type { Ask } from '../../src/warehouse/ask.ts';
import { type ComparisonInput, compareRelations } from '../../src/warehouse/compare-relations.ts';
import { profileRelation } from '../../src/warehouse/profile-relation.ts';
import { readSchemaColumns, relationKey, schemaColumnsSql } from '../../src/warehouse/table-columns.ts';
import type { Given } from '../python/queries-contract.ts';
import type { Warehouse } from '../python/query-worlds.ts';
import { createTable, naiveDifferences, tablePairs } from './table-pairs.ts';

const PAIRS = 48;

/** What comparing two relations promises, on a warehouse that really runs. */
export function comparedTables({ dialect, warehouse, run }: Given): void {
  const ask: Ask = (sql, maxRows = 100) => run(sql, { maxRows });
  const input = (base: string, head: string, more: Partial<ComparisonInput> = {}): ComparisonInput => ({
    base: relation(warehouse(), 'base', base),
    head: relation(warehouse(), 'head', head),
    dialect,
    candidates: [{ source: 'tests', columns: ['id'] }],
    leftOut: new Map(),
    maxRowsScanned: 1_000_000,
    ...more,
  });

  test('a comparison counts what counting row by row gives, whatever nulls, duplicates and types there are', async () => {
    const pairs = tablePairs(PAIRS);
    await warehouse().execute('base', ...pairs.map(([base], index) => createTable(`pair_${index}`, base)));
    await warehouse().execute('head', ...pairs.map(([, head], index) => createTable(`pair_${index}`, head)));
    for (const [index, pair] of pairs.entries()) {
      const found = await compareRelations(input(`pair_${index}`, `pair_${index}`), ask);
      const { key, rows, changed } = naiveDifferences(pair, dialect);
      expect({ key: found?.key, rows: found?.rows }, JSON.stringify(pair)).toEqual({ key, rows });
      expect(Object.fromEntries(found?.columns.map((column) => [column.name, column.changed]) ?? []), JSON.stringify(pair)).toEqual(
        changed,
      );
    }
  });

  test('the catalog tells columns and types of a side’s tables and views at once, in their order', async () => {
    const made = "create table typed as select 1 as id, cast(1.5 as decimal(10, 2)) as amount, date '2026-01-01' as day";
    await warehouse().execute('base', made, 'create view seen as select day, id from typed');
    await warehouse().execute('head', made.replace('1 as id', "cast('x' as varchar(9)) as id"));
    const typesOf = async (side: 'base' | 'head') => {
      const schema = relation(warehouse(), side, 'typed').parts.at(-2) ?? '';
      const columns = readSchemaColumns(await run(schemaColumnsSql({ database: side, schemas: [schema] }, dialect), { maxRows: 5_000 }));
      return (name: string) => columns.get(relationKey([schema, name]))?.map((column) => `${column.name} ${column.type.toLowerCase()}`);
    };
    const [base, head] = [await typesOf('base'), await typesOf('head')];
    const decimal = dialect === 'duckdb' ? 'decimal(10,2)' : 'numeric(10,2)';
    expect(base('typed')).toEqual(['id integer', `amount ${decimal}`, 'day date']);
    expect(base('seen')).toEqual(['day date', 'id integer']);
    expect(head('typed')?.[0]).toBe(dialect === 'duckdb' ? 'id varchar' : 'id character varying(9)');
    expect(head('seen')).toBeUndefined();
  });

  test('what lost, new and changed rows have in common is told, unless the other rows have it as well', async () => {
    const rides = (where: string, kind: string): string =>
      `create table caused as select i as id, case when i % 10 = 3 then 0 else i end as distance, 'x' as same, ${kind} as kind, case when i % 7 = 1 then null else 'card' end as paid
       from generate_series(1, 200) as numbers(i) where ${where}`;
    const made = rides('i > 0', "'old'");
    await warehouse().execute('base', made, made.replace('caused', 'caused_too'));
    await warehouse().execute(
      'head',
      rides('i % 10 <> 3', "case when i % 7 = 1 then 'new' else 'old' end"),
      made.replace('caused', 'caused_too'),
    );
    const found = await compareRelations(input('caused', 'caused'), ask);
    expect(found?.rows).toEqual({ base: 200, head: 180, added: 0, removed: 20, changed: 26, unchanged: 154 });
    expect(found?.columns.filter(({ changed }) => changed > 0)).toEqual([{ name: 'kind', changed: 26, percentOfBase: 13 }]);
    expect(found?.causes).toEqual([
      { fate: 'removed', column: 'distance', value: '0', rows: 20, of: 20, others: { rows: 0, of: 180 } },
      { fate: 'changed', column: 'paid', value: null, rows: 26, of: 26, others: { rows: 3, of: 174 } },
    ]);
    const heap = await compareRelations(input('caused', 'caused', { candidates: [{ source: 'unique_key', columns: ['same'] }] }), ask);
    expect(heap).toMatchObject({ key: [], keySource: 'none', rows: { removed: 46, added: 26 } });
    expect(heap?.notes.join()).toContain('`same` (unique_key) is not unique');
    const equal = await compareRelations(input('caused_too', 'caused_too', { candidates: [] }), ask);
    expect(equal).toMatchObject({
      key: ['id'],
      keySource: 'profile',
      rows: { removed: 0, added: 0, changed: 0, unchanged: 200 },
      causes: [],
    });
  });

  test('a sample looks at the same keys on both sides and says out of how many; what is left out is named', async () => {
    const numbers = (value: string): string =>
      `create table many as select i as id, ${value} as value, now() as loaded_at from generate_series(1, 300) as numbers(i)`;
    await warehouse().execute('base', numbers('i'));
    await warehouse().execute('head', numbers('case when i <= 150 then i else -i end'));
    const leftOut = new Map([['loaded_at', 'clock']]);
    const found = await compareRelations(input('many', 'many', { leftOut, maxRowsScanned: 150 }), ask);
    expect(found?.sample).toEqual({ every: 4, base: 300, head: 300 });
    expect(found?.leftOut).toEqual([{ name: 'loaded_at', reason: 'clock' }]);
    expect(found?.columns.map(({ name }) => name)).toEqual(['value']);
    expect(found?.rows).toMatchObject({ added: 0, removed: 0 });
    expect(found?.rows.base).toBeGreaterThan(40);
    expect(found?.rows.base).toBeLessThan(110);
    expect(found?.columns[0]?.percentOfBase).toBeGreaterThan(30);
    expect(found?.columns[0]?.percentOfBase).toBeLessThan(70);
  });

  test('rows without a key are sampled by what they hold', async () => {
    const rows = (where: string) =>
      `create table heap as select i % 60 as one, cast('x' as varchar) as two from generate_series(1, 300) as numbers(i) where ${where}`;
    await warehouse().execute('base', rows('true'));
    await warehouse().execute('head', rows('i % 60 < 30'));
    const found = await compareRelations(input('heap', 'heap', { candidates: [], maxRowsScanned: 150 }), ask);
    expect(found).toMatchObject({ key: [], keySource: 'none', sample: { every: 3, base: 300, head: 150 } });
    const { base = 0, head = 0, removed, added } = found?.rows ?? {};
    expect({ removed, added }).toEqual({ removed: base - head, added: 0 });
    expect(base).toBeGreaterThan(head);
  });

  test('sums of floating-point numbers in another order are no difference', async () => {
    await warehouse().execute(
      'base',
      'create table sums as select 1 as id, cast(0.3 as double precision) as total union all select 2, 1e300',
    );
    await warehouse().execute(
      'head',
      "create table sums as select 1 as id, cast(0.1 as double precision) + cast(0.2 as double precision) as total union all select 2, cast('Infinity' as double precision)",
    );
    const found = await compareRelations(input('sums', 'sums'), ask);
    expect(found?.columns).toEqual([{ name: 'total', changed: 1, percentOfBase: 50 }]);
    expect(found?.notes).toEqual(['floating-point values are equal when they differ by less than 1e-9 of themselves']);
  });

  test('a profile tells keys, nulls, different values and roles', async () => {
    await warehouse().execute(
      'base',
      `create table rides as select i as ride_id, i % 20 as driver_id, date '2026-01-01' + cast(i % 300 as integer) as ride_date, cast(i * 1.5 as numeric(10,2)) as fare_amount,
         i % 2 = 0 as is_shared, case when i % 4 = 0 then null else 'card' end as paid from generate_series(1, 200) as numbers(i)`,
      'create table twins as select i % 3 as one, 1 as two from generate_series(1, 9) as numbers(i)',
    );
    const found = await profileRelation(relation(warehouse(), 'base', 'rides'), dialect, ask);
    expect(found).toMatchObject({ rows: 200, exact: true, duplicates: 0, keys: [['ride_id'], ['ride_date']], scd: { versions: false } });
    expect(found.columns.map(({ name, nulls, distinct, role }) => [name, nulls, distinct, role])).toEqual([
      ['ride_id', 0, 200, 'key'],
      ['driver_id', 0, 20, 'foreign_key'],
      ['ride_date', 0, 200, 'timestamp'],
      ['fare_amount', 0, 200, 'measure'],
      ['is_shared', 0, 2, 'flag'],
      ['paid', 50, 1, 'attribute'],
    ]);
    expect(await profileRelation(relation(warehouse(), 'base', 'twins'), dialect, ask)).toMatchObject({ rows: 9, keys: [], duplicates: 6 });
  });
}

function relation(warehouse: Warehouse, side: 'base' | 'head', name: string): ComparisonInput['base'] {
  const schema = warehouse.dialect === 'duckdb' ? 'main' : `side_${side}`;
  return { sql: warehouse.relation(side, name), parts: [schema, name] };
}
