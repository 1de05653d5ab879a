import { describe, expect, test } from 'vitest';
import { readShape } from '../../src/sql/read-shape.ts';
import { loadSqlEngine } from '../../src/sql/sql-engine.ts';
import { shapeText } from './shape-text.ts';

const engine = await loadSqlEngine();
const shapeOf = (sql: string, dialect = 'duckdb') => readShape(sql, { dialect, engine });

describe('readShape', () => {
  test.each([
    [
      'CTEs, also nested ones, with the query that reads them last',
      'with a as (select 1 as x), b as (with c as (select * from a) select * from c) select * from b',
      [
        '#3',
        'cte a = #0',
        'cte b = #2',
        'cte c of 2 = #1',
        '#0 cte a: select 1 as x',
        '#1 cte c: select * from cte:a a',
        '#2 cte b: select * from cte:c c',
        '#3 outer: select * from cte:b b',
      ],
    ],
    [
      'a CTE that reads itself, with names for its columns',
      'with recursive a(n) as (select 1 union all select n + 1 from a) select n from a',
      [
        '#2',
        'cte a(n) recursive = (#0 union all #1)',
        '#0 cte a: select 1',
        '#1 cte a: select (n + 1) from cte:a a',
        '#2 outer: select n from cte:a a',
      ],
    ],
    [
      'a table of a CTE’s name that the CTE reads',
      'with a as (select * from a) select * from a',
      ['#1', 'cte a = #0', '#0 cte a: select * from a a', '#1 outer: select * from cte:a a'],
    ],
    [
      'a chain of unions as one list with its own order and limit',
      'select 1 union all select 2 union all select 3 except select 4 order by 1 limit 2',
      [
        '((#0 union all #1 union all #2) except #3 order by 1 limit 2)',
        '#0 outer: select 1',
        '#1 outer: select 2',
        '#2 outer: select 3',
        '#3 outer: select 4',
      ],
    ],
    [
      'clauses behind a parenthesis as the query’s own',
      '(select a from t) order by a limit 1',
      ['#0', '#0 outer: select a from t t order by a limit 1'],
    ],
    [
      'subqueries by their use',
      'select (select max(b) from u) as m from t where a in (select a from v) and not exists (select 1 from w where w.a = t.a)',
      [
        '#0',
        '#0 outer: select scalar{#1} as m from t t where ((a in in{#2}) and (not exists{#3}))',
        '#1 expression: select max!(b) from u u',
        '#2 expression: select a from v v',
        '#3 expression: select 1 from w w where (w.a = t.a)',
      ],
    ],
    [
      'joins of every kind',
      'select 1 from a left join b using (k) join c on a.x = c.x full join d on true natural join e cross join f, g',
      [
        '#0',
        '#0 outer: select 1 from a a left join b b using k inner join c c on (a.x = c.x) full join d d on true natural inner join e e cross join f f comma join g g',
      ],
    ],
    [
      'lateral inputs and functions in FROM',
      'select 1 from a, lateral (select a.x) q left join lateral (select 2) r on true, generate_series(1, 5) g(n)',
      [
        '#0',
        '#0 outer: select 1 from a a lateral join {#1} q left join {#2} r on true comma join <generate_series(1, 5)> g(n)',
        '#1 derived q: select a.x',
        '#2 derived r: select 2',
      ],
    ],
    [
      'parentheses around the first join',
      'select 1 from (a join b using (x)) join c using (y)',
      ['#0', '#0 outer: select 1 from a a inner join b b using x inner join c c using y'],
    ],
    [
      'windows, also named ones',
      'select row_number() over (partition by a order by b desc) as n, sum(c) over w from t window w as (partition by d) qualify n = 1',
      [
        '#0',
        '#0 outer: select row_number() over (partition by a order by b desc) as n, sum!(c) over (partition by d) from t t qualify (n = 1)',
      ],
    ],
    [
      'a frame',
      'select sum(a) over (order by b rows unbounded preceding) from t',
      ['#0', '#0 outer: select sum!(a) over (order by b {"kind":"Rows","start":"UnboundedPreceding"}) from t t'],
    ],
    [
      'aggregates with their order and filter',
      "select string_agg(a, ',' order by b desc), count(distinct a, b) filter (where c > 1) as n, count(*) from t group by all having count(*) > 1",
      [
        '#0',
        "#0 outer: select string_agg!(a, ',' order by b desc), count!(distinct a, b) filter (c > 1) as n, count!(*) from t t group by all having (count!(*) > 1)",
      ],
    ],
    ['DISTINCT ON', 'select distinct on (a) b from t order by a, c', ['#0', '#0 outer: select distinct on a b from t t order by a, c']],
    [
      'stars with exceptions',
      'select * exclude (a), t.* replace (1 as b), * rename (c as d) from t',
      ['#0', '#0 outer: select * except a, t.* replace 1 as b, * rename c as d from t t'],
    ],
    [
      'casts',
      "select a::int, cast(a as decimal(10, 2)), try_cast(a as varchar(20)), date '2020-01-01', a::timestamp with time zone, a::int[] from t",
      ['#0', "#0 outer: select a::int, a::decimal(10,2), a::?varchar(20), '2020-01-01'::date, a::timestamptz, a::int[] from t t"],
    ],
    [
      'CASE with and without an operand',
      'select case a when 1 then 2 else 3 end, case when a > 1 then b end from t',
      ['#0', '#0 outer: select case a when 1 then 2 else 3 end, case when (a > 1) then b end from t t'],
    ],
    [
      'operators, with chains in one list',
      "select a || b || c, -a % 2 from t where a and b and (c and d) and (e or f or g) and a between 1 and 2 and b is not null and c not in (1, 2) and d like 'x'",
      [
        '#0',
        "#0 outer: select (a || b || c), ((- a) % 2) from t t where (a and b and c and d and (e or f or g) and (a between 1, 2) and (b is not null) and (c not in 1, 2) and (d like 'x'))",
      ],
    ],
    [
      'fields of structs apart from columns',
      'select a.b, t.a.b as c, s.t.a from s.t',
      ['#0', "#0 outer: select <field>(a, 'b') as b, <field>(t.a, 'b') as c, t.a from s.t t"],
    ],
    ['VALUES', 'select * from (values (1, 2)) v(a, b)', ['#0', '#0 outer: select * from <values()> v(a, b)']],
    ['FROM first', 'from t select a', ['#0', '#0 outer: select a from t t']],
    [
      'units of functions as arguments',
      "select extract(year from a), date_trunc('day', a), a + interval 1 day from t",
      ['#0', "#0 outer: select extract(a, 'year'), date_trunc('day', a), (a + <interval>('1', 'simple', 'day')) from t t"],
    ],
    [
      'a sample, which it says it did not read',
      'select a from t using sample 10',
      ['#0', '#0 outer: select a from t t', 'unread: sample in a SELECT'],
    ],
    [
      'a join inside a join, which it says it did not read',
      'select 1 from a join (b join c on b.x = c.x) on a.x = b.x',
      ['#0', '#0 outer: select 1 from a a inner join <joined table()>  on (a.x = b.x)', 'unread: joined table in FROM'],
    ],
  ])('DuckDB: %s', (_, sql, expected) => {
    expect(shapeText(shapeOf(sql))).toEqual(expected);
  });

  test.each([
    [
      'snowflake',
      'folds names up, reads QUALIFY, FLATTEN and paths of semi-structured values',
      'select top 5 "Id", v:a.b::string as c from db.s.t, lateral flatten(input => t.x) f qualify row_number() over (partition by id order by at) = 1',
      [
        '#0',
        "#0 outer: select Id, json_extract(V, 'a.b', true)::text as C from DB.S.T T lateral join <flatten(<named_argument>('input', T.X, 'darrow'))> F qualify (row_number() over (partition by ID order by AT) = 1) limit 5",
      ],
    ],
    [
      'snowflake',
      'WITHIN GROUP, ASOF and MINUS',
      "select listagg(a, ',') within group (order by b) from t asof join u match_condition (t.a >= u.a) on t.b = u.b minus select 1",
      [
        '(#0 except #1)',
        "#0 outer: select listagg!(A, ',' order by B) from T T asof join U U on ((T.B = U.B) and (T.A >= U.A))",
        '#1 outer: select 1',
      ],
    ],
    [
      'snowflake',
      'the (+) join syntax, which it says it did not read',
      'select 1 from a, b where a.x = b.x(+)',
      ['#0', '#0 outer: select 1 from A A comma join B B where (A.X = B.X)', 'unread: the (+) join syntax'],
    ],
    [
      'snowflake',
      'PIVOT, which it says it did not read',
      "select * from t pivot(sum(a) for b in ('x')) p",
      ['#0', '#0 outer: select * from <pivot()> P', 'unread: pivot in FROM'],
    ],
    [
      'bigquery',
      'splits quoted paths, ignores the case of aliases, reads UNNEST and EXCEPT',
      'select * except (a), T.x, x.y from `p.d.t` as t, unnest(t.items) as i where safe_divide(a, b) > 1 and c in unnest([1, 2])',
      [
        '#0',
        "#0 outer: select * except a, t.x, <field>(x, 'y') as y from p.d.t t lateral join <unnest(t.items)> i where ((safe_divide(a, b) > 1) and (c in array(1, 2)))",
      ],
    ],
    [
      'bigquery',
      'UNION DISTINCT',
      'select a from t union distinct select b from u',
      ['(#0 union #1)', '#0 outer: select a from t t', '#1 outer: select b from u u'],
    ],
    [
      'postgres',
      'grouping sets and ordered-set aggregates',
      'select percentile_cont(0.5) within group (order by a) from t group by grouping sets ((a), (b))',
      ['#0', '#0 outer: select percentile_cont!(0.5 order by a) from t t group by grouping sets(<tuple>(a), <tuple>(b))'],
    ],
  ])('%s: %s', (...[dialect, , sql, expected]) => {
    expect(shapeText(shapeOf(sql, dialect))).toEqual(expected);
  });

  test('keeps the lines of names', () => {
    const shape = shapeOf(
      'with a as (\n  select\n    x,\n    1 as one\n  from t\n)\n\nselect *\nfrom a\nleft join b\n  on a.x = b.x\nwhere\n  b.y > 1',
    );
    const [inner, outer] = shape?.blocks ?? [];
    expect(shape?.ctes.map(({ line }) => line)).toEqual([1]);
    expect(inner?.items.map(({ line }) => line)).toEqual([3, 4]);
    expect(outer?.inputs.map(({ line }) => line)).toEqual([9, 10]);
    expect([outer?.inputs[1]?.join?.on?.line, outer?.where?.line]).toEqual([11, 13]);
  });

  test.each([
    ['no SQL', 'select from from'],
    ['an empty text', ''],
    ['two statements', 'select 1; select 2'],
    ['a statement that is no query', 'insert into x select 1'],
    ['a lone VALUES', 'values (1)'],
    ['a text that is too long to be a model', `select ${'a + '.repeat(200_000)}a`],
  ])('reads nothing from %s', (_, sql) => {
    expect(shapeOf(sql)).toBeUndefined();
  });

  test.each([
    ['additions', `select ${'a + '.repeat(400)}a from t`],
    ['conditions', `select a from t where ${'a = 1 or '.repeat(2000)}a = 2`],
    ['unions', `${'select 1 union all '.repeat(400)}select 2`],
  ])('reads hundreds of %s', (_, sql) => {
    expect(shapeOf(sql)?.unread).toEqual([]);
  });

  test('is plain JSON', () => {
    const shape = shapeOf('with a as (select 1 as x) select count(*) as n from a left join s.b using (x) where x > 1 group by all');
    expect(shape).toBeDefined();
    expect(JSON.parse(JSON.stringify(shape))).toEqual(shape);
  });
});
