import { expect, test } from 'vitest';
import { canonicalQuery } from '../../src/sql/canonical-query.ts';
import { readShape } from '../../src/sql/read-shape.ts';
import { loadSqlEngine } from '../../src/sql/sql-engine.ts';

const engine = await loadSqlEngine();

function read(sql: string) {
  const shape = readShape(sql, { dialect: 'duckdb', engine });
  return shape === undefined ? undefined : canonicalQuery(shape);
}

/** Structure and expressions as one comparable value. */
function whole(sql: string) {
  const query = read(sql);
  return query && { structure: query.structure, items: [...query.items.keys()].toSorted() };
}

test.each([
  ['letters and layout', 'SELECT  A.X\nFROM db.t AS a', 'select a.x from db.t a'],
  ['aliases', 'select a.x, b.y from t a join u b on a.id = b.id', 'select t.x, u.y from t join u on t.id = u.id'],
  ['a qualifier that says nothing new', 'select t.x from t', 'select x from t'],
  ['a CTE that hands on a table', 'with a as (select * from t) select x from a where y > 1', 'select x from t where y > 1'],
  [
    'a subquery in the place of a CTE',
    'with a as (select x from t where y > 1) select x from a',
    'select x from (select x from t where y > 1) b',
  ],
  ['the names of CTEs', 'with a as (select x + 1 as z from t) select z from a', 'with b as (select x + 1 as z from t) select z from b'],
  ['a CTE that nothing reads', 'with a as (select 1 as one) select x from t', 'select x from t'],
  ['the order of conditions', 'select x from t where a = 1 and b = 2', 'select x from t where b = 2 and a = 1'],
  ['the sides of an equation', 'select x from t join u on t.id = u.id', 'select x from t join u on u.id = t.id'],
  ['the way to write a grouping', 'select x as k, sum(y) as s from t group by 1', 'select x as k, sum(y) as s from t group by k'],
  ['an ORDER BY that decides nothing', 'select x from t order by x', 'select x from t'],
])('%s doesn’t count', (_, one, other) => {
  expect(whole(one)).toBeDefined();
  expect(whole(one)).toEqual(whole(other));
});

test.each([
  ['another table', 'select x from t', 'select x from u'],
  ['another schema', 'select x from a.t', 'select x from b.t'],
  ['a condition more', 'select x from t where a = 1', 'select x from t where a = 1 and b = 2'],
  ['the sides of a difference', 'select x from t where a - b > 1', 'select x from t where b - a > 1'],
  ['the kind of a join', 'select t.x from t join u on t.id = u.id', 'select t.x from t left join u on t.id = u.id'],
  ['the order of an outer join', 'select 1 as x from t left join u on t.id = u.id', 'select 1 as x from u left join t on t.id = u.id'],
  ['DISTINCT', 'select distinct x from t', 'select x from t'],
  ['a deduplication', 'select x from t qualify row_number() over (partition by a order by b) = 1', 'select x from t'],
  ['the order in a window', 'select lag(x) over (order by a) as y from t', 'select lag(x) over (order by a desc) as y from t'],
  ['the frame of a window', 'select sum(x) over (order by a) as y from t', 'select sum(x) over (order by a rows 3 preceding) as y from t'],
  ['a literal', "select x from t where kind = 'A'", "select x from t where kind = 'a'"],
  ['the type of a cast', 'select cast(x as integer) as x from t', 'select cast(x as bigint) as x from t'],
  ['a failing cast and one that doesn’t', 'select cast(x as integer) as x from t', 'select try_cast(x as integer) as x from t'],
  ['the unit of a date', "select date_trunc('day', x) as y from t", "select date_trunc('week', x) as y from t"],
  ['the part of a date', 'select extract(year from x) as y from t', 'select extract(month from x) as y from t'],
  ['a set operation', 'select x from t union select x from u', 'select x from t union all select x from u'],
  ['the side of a self-join', 'select a.x from t a join t b on a.id = b.up', 'select b.x from t a join t b on a.id = b.up'],
  ['a name', 'select x as y from t', 'select x as z from t'],
  ['a filter of an aggregate', 'select sum(x) filter (where a) as y from t', 'select sum(x) as y from t'],
  ['a distinct count', 'select count(distinct x) as y from t', 'select count(x) as y from t'],
  [
    'what EXISTS asks',
    'select x from t where exists (select 1 from u where u.id = t.id)',
    'select x from t where exists (select 1 from v where v.id = t.id)',
  ],
])('%s counts', (_, one, other) => {
  expect(whole(one)).toBeDefined();
  expect(whole(other)).toBeDefined();
  expect(whole(one)).not.toEqual(whole(other));
});

test.each([
  ['a recursion', 'with recursive a as (select 1 as x union all select x + 1 from a where x < 9) select x from a'],
  ['rows that stand in the SQL', 'select x from (values (1), (2)) v(x)'],
  ['a table function', 'select x from range(9) r(x)'],
  ['a limit', 'select x from t order by x limit 3'],
  [
    'more SELECTs than a person writes',
    Array.from({ length: 300 }, (_, index) => `select ${index} as x from t${index}`).join(' union all '),
  ],
])('nothing is said about %s', (_, sql) => {
  expect(read(sql)).toBeUndefined();
});

test('what dbt writes in for an ephemeral model is an input, not a part of the query', () => {
  const sql = (inner: string) => `with __dbt__cte__eph as (select ${inner} as x from t) select x from __dbt__cte__eph`;
  expect(whole(sql('a'))).toEqual(whole(sql('b + 1')));
  expect(read(sql('a'))?.items.size).toBe(1);
});

test('a plain projection is told apart from logic', () => {
  expect(read('with a as (select * from t) select x, y + 1 as y from a')?.isProjection).toBe(true);
  expect(read('select x from t where y')?.isProjection).toBe(false);
});

test('a long chain of CTEs and a deep expression end', () => {
  const chain = Array.from(
    { length: 150 },
    (_, index) => `c${index} as (select x + ${index} as x from ${index === 0 ? 't' : `c${index - 1} a join c${index - 1} b using (x)`})`,
  );
  expect(read(`with ${chain.join(', ')} select x from c149`)?.items.size).toBe(151);
  const deep = `select ${'('.repeat(400)}1${' + x)'.repeat(400)} as y from t`;
  expect(() => read(deep)).not.toThrow();
});
