import { array, assert, constantFrom, nat, property, stringMatching, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOutline } from '../../src/lineage/read-outline.ts';
import { type StatementLineage, statementLineage } from '../../src/lineage/statement-lineage.ts';
import type { SqlSchema } from '../../src/sql/schema.ts';
import { loadSqlEngine } from '../../src/sql/sql-engine.ts';

const engine = await loadSqlEngine();

function lineage(dialect: string, sql: string, schema?: SqlSchema): StatementLineage {
  return statementLineage(readOutline(sql, { dialect, engine }), { dialect, schema });
}

/** `total: aggregate t.amount` for each column, then `filter t.status` for each use. */
function inShort({ columns, shapes }: StatementLineage): readonly string[] {
  return [
    ...columns.map(({ name, kind, reads }) =>
      `${name}: ${kind} ${reads
        .map(({ table, column }) => `${table}.${column}`)
        .toSorted()
        .join(' ')}`.trim(),
    ),
    ...shapes.map(({ use, table, column }) => `${use} ${table}.${column}`).toSorted(),
  ];
}

const DIALECTS = ['duckdb', 'postgresql', 'snowflake', 'bigquery', 'redshift', 'databricks'];

type Case = readonly [what: string, sql: string, expected: readonly string[], schema?: SqlSchema];

function toCase([what, sql, expected, schema]: Case) {
  return { what, sql, expected, schema };
}

const everywhere: readonly Case[] = [
  ['a plain column', 'select t.id from orders t', ['id: passthrough orders.id']],
  ['a renamed column', 'select id as order_id from orders', ['order_id: passthrough orders.id']],
  ['a cast', 'select cast(id as integer) as id from orders', ['id: derived orders.id']],
  ['a literal', "select 'x' as kind from orders", ['kind: derived']],
  ['an expression of two', 'select a + b as c from t', ['c: derived t.a t.b']],
  [
    'a CASE with its conditions',
    "select case when status = 'x' then amount else fee end as v from t",
    ['v: derived t.amount t.fee t.status'],
  ],
  ['coalesce', 'select coalesce(a, b, 0) as c from t', ['c: derived t.a t.b']],
  [
    'aggregates, a count of rows and GROUP BY',
    'select status, sum(amount) as total, count(*) as n from t group by status',
    ['status: passthrough t.status', 'total: aggregate t.amount', 'n: aggregate', 'group t.status'],
  ],
  [
    'GROUP BY by position',
    'select lower(status) as s, max(x) as x from t group by 1',
    ['s: derived t.status', 'x: aggregate t.x', 'group t.status'],
  ],
  ['HAVING', 'select a from t group by a having sum(b) > 1', ['a: passthrough t.a', 'filter t.b', 'group t.a']],
  [
    'a window with its partition and order',
    'select sum(amount) over (partition by customer order by ts) as running from t',
    ['running: window t.amount t.customer t.ts'],
  ],
  [
    'joins by names of tables',
    'select o.id, c.name from orders o left join customers c on o.customer_id = c.id',
    ['id: passthrough orders.id', 'name: passthrough customers.name', 'join customers.id', 'join orders.customer_id'],
  ],
  ['WHERE', 'select a from t where b > 1 and c is null', ['a: passthrough t.a', 'filter t.b', 'filter t.c']],
  [
    'CTEs that import whole tables',
    'with o as (select * from orders), f as (select id, amount from o where kept) select id, sum(amount) as total from f group by id',
    ['id: passthrough orders.id', 'total: aggregate orders.amount', 'filter orders.kept', 'group orders.id'],
  ],
  ['a CTE that nobody reads', 'with a as (select x from t), b as (select y from u) select x from a', ['x: passthrough t.x']],
  ['a CTE with names for its columns', 'with a(p, q) as (select x, y from t) select q from a', ['q: passthrough t.y']],
  ['nested subqueries', 'select v from (select max(u) as v from (select w + 1 as u from t) as i) as o', ['v: aggregate t.w']],
  ['UNION ALL by position', 'select a, b from t union all select c, d from u', ['a: passthrough t.a u.c', 'b: passthrough t.b u.d']],
  ['UNION, which compares rows', 'select a from t union distinct select b from u', ['a: passthrough t.a u.b', 'group t.a', 'group u.b']],
  [
    'a scalar subquery and what it correlates by',
    'select a, (select max(u.v) from u where u.k = t.k) as m from t',
    ['a: passthrough t.a', 'm: aggregate u.v', 'filter t.k', 'filter u.k'],
  ],
  ['IN over a query', 'select a from t where b in (select c from u)', ['a: passthrough t.a', 'filter t.b', 'filter u.c']],
  ['EXISTS', 'select a from t where exists (select 1 from u where u.k = t.k)', ['a: passthrough t.a', 'filter t.k', 'filter u.k']],
  ['DISTINCT', 'select distinct a from t', ['a: passthrough t.a', 'group t.a']],
  ['ORDER BY an item', 'select a + 1 as b from t order by b', ['b: derived t.a', 'order t.a']],
  ['a star without a schema', 'select * from t', ['*: passthrough t.*']],
  ['a star with a schema', 'select * from t', ['a: passthrough t.a', 'b: passthrough t.b'], { t: ['a', 'b'] }],
  [
    'a star of one of two tables',
    'select u.*, t.a from t join u on t.k = u.k',
    ['k: passthrough u.k', 'v: passthrough u.v', 'a: passthrough t.a', 'join t.k', 'join u.k'],
    { t: ['a', 'k'], u: ['k', 'v'] },
  ],
  [
    'names without tables, placed by the schema',
    'select a, v from t join u on t.k = u.k',
    ['a: passthrough t.a', 'v: passthrough u.v', 'join t.k', 'join u.k'],
    { t: ['a', 'k'], u: ['k', 'v'] },
  ],
  [
    'USING makes one column of two',
    'select * from t join u using (k)',
    ['k: passthrough t.k', 'a: passthrough t.a', 'v: passthrough u.v', 'join t.k', 'join u.k'],
    { t: ['a', 'k'], u: ['k', 'v'] },
  ],
  [
    'a union of stars with a schema',
    'select * from t union all select * from u',
    ['a: passthrough t.a u.c', 'b: passthrough t.b u.d'],
    { t: ['a', 'b'], u: ['c', 'd'] },
  ],
  [
    'a recursive CTE, whose values wander',
    'with recursive r as (select id, parent from t union all select t.id, r.id from t join r on t.parent = r.id) select * from r',
    ['id: passthrough t.id', 'parent: passthrough t.id t.parent', 'join t.id', 'join t.parent'],
  ],
  ['names of tables with schemas', 'select o.id from raw.orders o', ['id: passthrough raw.orders.id']],
  [
    'an alias that hides a table of that name',
    'with orders as (select id from raw.orders) select id from orders',
    ['id: passthrough raw.orders.id'],
  ],
  ['a window over aggregates', 'select rank() over (order by sum(x)) as r from t group by k', ['r: aggregate t.x', 'group t.k']],
];

describe.each(DIALECTS)('in %s', (dialect) => {
  test.each(everywhere.map(toCase))('$what', ({ sql, expected, schema }) => {
    const found = lineage(dialect, sql, schema);
    expect(inShort(found)).toEqual(expected);
    expect(found.unresolved).toEqual([]);
  });
});

const particular: readonly (readonly [dialect: string, ...Case])[] = [
  ['duckdb', 'EXCLUDE', 'select * exclude (b) from t', ['a: passthrough t.a', 'c: passthrough t.c'], { t: ['a', 'b', 'c'] }],
  ['bigquery', 'EXCEPT', 'select * except (b) from t', ['a: passthrough t.a', 'c: passthrough t.c'], { t: ['a', 'b', 'c'] }],
  ['duckdb', 'REPLACE', 'select * replace (lower(a) as a) from t', ['a: derived t.a', 'b: passthrough t.b'], { t: ['a', 'b'] }],
  ['snowflake', 'RENAME', 'select * rename (a as z) from t', ['z: passthrough t.a', 'b: passthrough t.b'], { t: ['a', 'b'] }],
  [
    'snowflake',
    'QUALIFY and lateral flatten',
    'select t.id, f.value as item from raw.t, lateral flatten(input => t.items) f qualify row_number() over (partition by t.id order by t.ts) = 1',
    ['id: passthrough raw.t.id', 'item: derived raw.t.items', 'filter raw.t.id', 'filter raw.t.ts'],
  ],
  ['snowflake', 'a path into a variant', 'select payload:user.name::string as name from raw.t', ['name: derived raw.t.payload']],
  [
    'snowflake',
    'an item that uses an earlier one',
    'select amount * 2 as doubled, doubled + 1 as more from t',
    ['doubled: derived t.amount', 'more: derived t.amount'],
    { t: ['amount'] },
  ],
  [
    'bigquery',
    'UNNEST',
    'select id, item from t, unnest(items) as item',
    ['id: passthrough t.id', 'item: derived t.items'],
    { t: ['id', 'items'] },
  ],
  ['bigquery', 'a field of a struct', 'select address.city as city from t', ['city: derived t.address']],
  ['bigquery', 'a path in one pair of quotes', 'select id from `p.d.t`', ['id: passthrough p.d.t.id']],
  [
    'postgresql',
    'DISTINCT ON',
    'select distinct on (k) k, v from t order by k, ts desc',
    ['k: passthrough t.k', 'v: passthrough t.v', 'group t.k', 'order t.k', 'order t.ts'],
  ],
  [
    'postgresql',
    'a lateral subquery',
    'select t.id, l.v from t cross join lateral (select max(u.v) as v from u where u.k = t.k) l',
    ['id: passthrough t.id', 'v: aggregate u.v', 'filter t.k', 'filter u.k'],
  ],
  ['duckdb', 'GROUP BY ALL', 'select a, sum(b) as b from t group by all', ['a: passthrough t.a', 'b: aggregate t.b', 'group t.a']],
  ['duckdb', 'FILTER of an aggregate', 'select sum(a) filter (where b) as s from t', ['s: aggregate t.a t.b']],
  ['duckdb', 'a whole row', 'select md5(to_json(t)) as h from t', ['h: derived t.a t.b'], { t: ['a', 'b'] }],
  [
    'duckdb',
    'a semi join, whose right side is not returned',
    'select * from t semi join u on t.a = u.c',
    ['a: passthrough t.a', 'b: passthrough t.b', 'join t.a', 'join u.c'],
    { t: ['a', 'b'], u: ['c'] },
  ],
  ['duckdb', 'a function in FROM', 'select i as id from range(10) as numbers(i)', ['id: derived']],
];

test.each(particular.map(([dialect, ...rest]) => ({ dialect, ...toCase(rest) })))(
  '$dialect: $what',
  ({ dialect, sql, expected, schema }) => {
    const found = lineage(dialect, sql, schema);
    expect(inShort(found)).toEqual(expected);
    expect(found.unresolved).toEqual([]);
  },
);

const unresolved: readonly (readonly [what: string, sql: string, reason: RegExp, schema?: SqlSchema])[] = [
  ['a name that either table may have', 'select v from t join u on t.k = u.k', /which of `t` and `u` has `v` is not known/],
  ['a name that no table has', 'select v from t', /nothing that it reads has a column `v`/, { t: ['a'] }],
  ['a union of stars without a schema', 'select * from t union all select * from u', /by name instead of by position/],
  ['queries of unlike width', 'select a from t union all select b, c from u', /unlike numbers of columns/],
  ['a natural join without a schema', 'select * from t natural join u', /NATURAL JOIN/],
  ['text that is no SQL', 'select from where', /can not be parsed/],
  ['several statements', 'select 1 as a; select 2 as a', /can not be parsed as one query/],
];

test.each(unresolved.map(([what, sql, reason, schema]) => ({ what, sql, reason, schema })))(
  'what is not resolved is listed: $what',
  ({ sql, reason, schema }) => {
    expect(lineage('duckdb', sql, schema).unresolved.map((one) => one.reason)).toEqual([expect.stringMatching(reason)]);
  },
);

test('SQL that doubles its columns with each CTE is given up, and that is said', () => {
  const ctes = Array.from({ length: 25 }, (_, at) => `c${at + 1} as (select x.*, y.* from c${at} x, c${at} y)`);
  const found = lineage('duckdb', `with c0 as (select 1 as a), ${ctes.join(', ')} select * from c25`);
  expect(found).toEqual({ columns: [], shapes: [], unresolved: [{ reason: expect.stringContaining('too deep to follow') }] });
});

/** A query over t(a, b, c): one step per CTE. */
const steps = array(
  constantFrom(
    'select * from {from}',
    'select a, b, c from {from} where a > 0',
    'select a + b as a, b, c from {from}',
    'select max(a) as a, b, max(c) as c from {from} group by b',
    'select b as a, a as b, c from {from}',
    'select x.a, y.b, x.c from {from} x join {from} y on x.c = y.c',
    'select a, row_number() over (partition by b order by c) as b, c from {from}',
    'select * from {from} union all select c, a, b from {from}',
    'select distinct a, b, c from {from}',
  ),
  { minLength: 1, maxLength: 5 },
);

function query(bodies: readonly string[], names: readonly string[]): string {
  const ctes = bodies.map((body, at) => `${names[at]} as (${body.replaceAll('{from}', at === 0 ? 't' : (names[at - 1] ?? 't'))})`);
  return `with ${ctes.join(', ')} select * from ${names[bodies.length - 1]}`;
}

const schema = { t: ['a', 'b', 'c'] };

describe('lineage does not depend on how a query is cut into CTEs', () => {
  test('other names for CTEs change nothing', () => {
    const holds = property(steps, uniqueArray(stringMatching(/^cte_[a-z]{1,6}$/), { minLength: 5, maxLength: 5 }), (bodies, names) => {
      const plain = lineage('duckdb', query(bodies, ['c0', 'c1', 'c2', 'c3', 'c4']), schema);
      expect(lineage('duckdb', query(bodies, names), schema)).toEqual(plain);
    });
    assert(holds, { numRuns: 60 });
  });

  test('one more CTE that passes everything through changes nothing', () => {
    const names = Array.from({ length: 8 }, (_, at) => `c${at}`);
    const holds = property(steps, nat(5), (bodies, at) => {
      const longer = bodies.toSpliced(Math.min(at, bodies.length), 0, 'select * from {from}');
      expect(inShort(lineage('duckdb', query(longer, names), schema))).toEqual(inShort(lineage('duckdb', query(bodies, names), schema)));
    });
    assert(holds, { numRuns: 60 });
  });
});
