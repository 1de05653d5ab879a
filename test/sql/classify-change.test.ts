import { describe, expect, test } from 'vitest';
import type { ChangeClass } from '../../src/sql/classification.ts';
import { classifyChange } from '../../src/sql/classify-change.ts';

const schema = { 'raw.orders': ['id', 'customer_id', 'amount', 'status', 'updated_at'], 'raw.customers': ['id', 'name'] };

type Row = readonly [title: string, base: string, head: string, dialect?: string];

const same: readonly Row[] = [
  ['layout, comments and keyword case', 'select a, b from t where a > 1', '-- why\nSELECT a,\n  b\nFROM t /* x */\nWHERE a > 1;'],
  ['identifier case where the dialect folds', 'select A from T', 'select a from t'],
  ['identifier case in PostgreSQL without quotes', 'select A from T', 'select a from t', 'postgres'],
  ['quoted names that fold to the same', 'select "A" from t', 'select a from t', 'snowflake'],
  ['a renamed table alias', 'select o.id from raw.orders as o where o.amount > 1', 'select x.id from raw.orders x where x.amount > 1'],
  ['a renamed CTE', 'with a as (select id from t) select id from a', 'with b as (select id from t) select id from b'],
  [
    'CTE order',
    'with a as (select id from t), b as (select id from u) select a.id from a join b on a.id = b.id',
    'with b as (select id from u), a as (select id from t) select a.id from a join b on a.id = b.id',
  ],
  ['an import CTE inlined', 'with src as (select * from raw.orders) select id, amount from src', 'select id, amount from raw.orders'],
  [
    'an import CTE used twice',
    'with s as (select * from t) select a.id from s a join s b on a.id = b.p',
    'select a.id from t a join t b on a.id = b.p',
  ],
  [
    'a final pass-through CTE',
    'select id, sum(x) as s from t group by id',
    'with final as (select id, sum(x) as s from t group by id) select * from final',
  ],
  [
    'a subquery instead of a CTE',
    'with a as (select id, count(*) n from t group by id) select n from a',
    'select n from (select id, count(*) n from t group by id) z',
  ],
  [
    'a CTE with a filter inlined',
    'with a as (select * from t where x > 1) select id from a where y = 2',
    'select id from t where y = 2 and x > 1',
  ],
  ['an unneeded qualifier', 'select o.id, o.amount from raw.orders o', 'select id, amount from raw.orders o'],
  ['order of conditions', 'select a from t where x = 1 and y = 2 and z = 3', 'select a from t where z = 3 and (y = 2 and x = 1)'],
  ['sides of an equality', 'select a from t where x = 1 and y <> z', 'select a from t where 1 = x and z != y'],
  [
    'order of inner joins',
    'select t.a from t join u on t.id = u.id join v on v.k = t.k',
    'select t.a from v join t on v.k = t.k inner join u on u.id = t.id',
  ],
  [
    'an inner join condition in WHERE',
    'select t.a from t join u on t.id = u.id and u.x = 1',
    'select t.a from t join u on t.id = u.id where u.x = 1',
  ],
  ['a comma join', 'select t.a from t, u where t.id = u.id', 'select t.a from t join u on t.id = u.id'],
  [
    'order of independent left joins',
    'select t.a from t left join u on t.id = u.id left join v on t.k = v.k',
    'select t.a from t left outer join v on t.k = v.k left join u on u.id = t.id',
  ],
  ['parentheses', 'select ((a + b)) as c from t where ((a = 1))', 'select a + b as c from t where a = 1'],
  ['double-colon cast', 'select a::int as a from t', 'select cast(a as int) as a from t'],
  ['order of the output columns', 'select a, b from t', 'select b, a from t'],
  [
    'order of columns in an inner CTE',
    'with c as (select a, b from t) select a, b from c',
    'with c as (select b, a from t) select a, b from c',
  ],
  ['an unused CTE', 'select a from t', 'with unused as (select 1 as x) select a from t'],
  ['an unused column of a CTE', 'with c as (select a from t) select a from c', 'with c as (select a, b from t) select a from c'],
  ['ORDER BY without a limit', 'select a from t', 'select a from t order by a'],
  ['a position in GROUP BY', 'select a, count(*) n from t group by a', 'select a, count(*) n from t group by 1'],
  ['GROUP BY ALL', 'select a, b, count(*) n from t group by b, a', 'select a, b, count(*) n from t group by all'],
  ['FROM first', 'from t select a', 'select a from t'],
  ['FROM alone', 'from t', 'select * from t'],
  ['a trailing comma', 'select a, b, from t', 'select a, b from t'],
  ['USING instead of ON', 'select t.a from t join u using (id)', 'select t.a from t join u on t.id = u.id'],
  ['branches of UNION ALL', 'select a from t union all select a from u', 'select a from u union all select a from t'],
  [
    'UNION ALL nested',
    'select a from t union all (select a from u union all select a from v)',
    'select a from t union all select a from u union all select a from v',
  ],
  ['1 = 1', 'select a from t where 1 = 1 and b', 'select a from t where b'],
  [
    'a renamed inner column',
    'with c as (select id as x from t) select x as y from c',
    'with c as (select id as z from t) select z as y from c',
  ],
  [
    'EXISTS reads no columns',
    'select a from t where exists (select 1 from u where u.id = t.id)',
    'select a from t where exists (select * from u x where x.id = t.id)',
  ],
  ['a star expanded with the schema', 'select * from raw.customers', 'select id, name from raw.customers'],
  ['the same volatile function in place', 'select a, now() as n from t', 'select a, now() as n\nfrom t'],
  [
    'layout of SQL that is not analysed',
    'select * from t pivot (sum(a) for b in (1, 2))',
    'select *\nfrom t\npivot (sum(a) for b in (1, 2))',
  ],
  [
    'a window function through a CTE',
    'with r as (select id, row_number() over (partition by id order by x) rn from t) select id from r where rn = 1',
    'with z as (select q.id, row_number() over (partition by q.id order by q.x) k from t q) select z.id from z where z.k = 1',
  ],
  ['a named window', 'select sum(a) over w as s from t window w as (partition by b)', 'select sum(a) over (partition by b) as s from t'],
];

type Changed = readonly [title: string, base: string, head: string, expected: ChangeClass, dialect?: string];

const different: readonly Changed[] = [
  [
    'IN with NULL is not EXISTS',
    'select a from t where a in (select b from u)',
    'select a from t where exists (select 1 from u where u.b = t.a)',
    'model-wide',
  ],
  ['UNION ALL to UNION', 'select a from t union all select a from u', 'select a from t union select a from u', 'model-wide'],
  ['DISTINCT added', 'select a from t', 'select distinct a from t', 'model-wide'],
  ['a column under DISTINCT', 'select distinct a from t', 'select distinct a, b from t', 'model-wide'],
  ['a column under UNION', 'select a from t union select a from u', 'select a, b from t union select a, b from u', 'model-wide'],
  ['a column under UNION ALL', 'select a from t union all select a from u', 'select a, b from t union all select a, b from u', 'additive'],
  [
    'a left join filter moved to WHERE',
    'select t.a from t left join u on t.id = u.id and u.x = 1',
    'select t.a from t left join u on t.id = u.id where u.x = 1',
    'model-wide',
  ],
  [
    'an inner join became a left join',
    'select t.a from t join u on t.id = u.id',
    'select t.a from t left join u on t.id = u.id',
    'model-wide',
  ],
  ['a left join added', 'select t.a from t', 'select t.a from t left join u on t.id = u.id', 'model-wide'],
  ['sides of a left join', 'select t.a from t left join u on t.id = u.id', 'select t.a from u left join t on t.id = u.id', 'model-wide'],
  ['GROUP BY column added', 'select a, count(*) n from t group by a', 'select a, b, count(*) n from t group by a, b', 'model-wide'],
  ['a key under GROUP BY ALL', 'select a, count(*) n from t group by all', 'select a, b, count(*) n from t group by all', 'model-wide'],
  ['HAVING changed', 'select a from t group by a having count(*) > 1', 'select a from t group by a having count(*) > 2', 'model-wide'],
  ['QUALIFY added', 'select a from t', 'select a from t qualify row_number() over (partition by a order by b) = 1', 'model-wide'],
  ['LIMIT added', 'select a from t', 'select a from t limit 10', 'model-wide'],
  ['ORDER BY under LIMIT', 'select a from t order by a limit 10', 'select a from t order by b limit 10', 'model-wide'],
  ['unnest in the select list', 'select a from t', 'select a, unnest(l) as x from t', 'model-wide'],
  ['unnest in FROM', 'select a from t', 'select a from t, unnest(t.l) as u(x)', 'model-wide'],
  ['an aggregate added without GROUP BY', 'select a from t', 'select max(a) as a from t', 'model-wide'],
  [
    'coalesce over the missing side is not coalesce inside',
    'select coalesce(u.x, 0) as x from t left join u on t.id = u.id',
    'select c.x from t left join (select id, coalesce(x, 0) as x from u) c on t.id = c.id',
    'column',
  ],
  [
    'a volatile function is not duplicated',
    'with c as (select random() as r from t) select r as a, r as b from c',
    'select random() as a, random() as b from t',
    'unknown',
  ],
  ['quoted names where case counts', 'select "A" from t', 'select a from t', 'column', 'postgres'],
  [
    'a window over filtered rows',
    'with c as (select a, row_number() over (order by a) rn from t) select a, rn from c where a > 1',
    'select a, row_number() over (order by a) rn from t where a > 1',
    'unknown',
  ],
  ['NOT around AND', 'select a from t where not (x and y)', 'select a from t where not x and y', 'model-wide'],
  ['another table', 'select a from t', 'select a from u', 'model-wide'],
  ['a star over unknown columns', 'select a, b from t', 'select * from t', 'unknown'],
  ['SQL that does not parse', 'select a from t', 'select from from', 'unknown'],
  ['a pivot changed', 'select * from t pivot (sum(a) for b in (1, 2))', 'select * from t pivot (sum(a) for b in (1, 3))', 'unknown'],
  ['a qualifier that may mean either table', 'select x from t join u on t.id = u.id', 'select t.x from t join u on t.id = u.id', 'unknown'],
  ['an unknown function may make rows', 'select a from t', 'select a, my_function(a) as b from t', 'unknown', 'postgres'],
  ['EXCEPT sides', 'select a from t except select a from u', 'select a from u except select a from t', 'model-wide'],
  [
    'a recursive CTE reading itself is not one reading a table',
    'with recursive r as (select 1 as n union all select n + 1 from r where n < 5) select n from r',
    'with recursive s as (select 1 as n union all select n + 1 from r where n < 5) select n from s',
    'unknown',
  ],
  [
    'IGNORE NULLS',
    'select last_value(a) over (order by b) as x from t',
    'select last_value(a ignore nulls) over (order by b) as x from t',
    'column',
  ],
  ['FILTER of an aggregate', 'select count(*) as n from t', 'select count(*) filter (where a > 1) as n from t', 'column'],
  ['DISTINCT inside an aggregate', 'select count(a) as n from t', 'select count(distinct a) as n from t', 'column'],
  [
    'a window frame',
    'select sum(a) over (order by b) as s from t',
    'select sum(a) over (order by b rows between 1 preceding and current row) as s from t',
    'column',
  ],
  [
    'NULLS FIRST in a window',
    'select rank() over (order by a nulls first) as r from t',
    'select rank() over (order by a nulls last) as r from t',
    'column',
  ],
  ['star with another EXCLUDE', 'select * exclude (a) from t', 'select * exclude (b) from t', 'unknown'],
  [
    'an ordered subquery under an order-sensitive aggregate',
    'select list(a) as l from (select a from t order by a)',
    'select list(a) as l from (select a from t order by a desc)',
    'unknown',
  ],
  ['a type', 'select cast(a as decimal(10, 2)) as a from t', 'select cast(a as decimal(12, 2)) as a from t', 'column'],
  [
    'one CTE that draws twice is not two CTEs',
    'with c as (select random() as r, id from t) select a.id from c a join c b on a.r = b.r',
    'with c as (select random() as r, id from t), d as (select random() as r, id from t) select a.id from c a join d b on a.r = b.r',
    'unknown',
  ],
  [
    'a natural join',
    'with c as (select id from t) select c.id from c natural join u',
    'with c as (select id, k from t) select c.id from c natural join u',
    'unknown',
  ],
  ['an aggregate in ORDER BY', 'select 1 as a from t', 'select 1 as a from t order by count(*)', 'unknown'],
  [
    'a whole row',
    'with c as (select * from t) select to_json(c) as j from c',
    'with c as (select *, 1 as x from t) select to_json(c) as j from c',
    'unknown',
  ],
  [
    'a comma beside a full join',
    'select 1 as a from t, u full join v on v.x = 1',
    'select 1 as a from u, t full join v on v.x = 1',
    'unknown',
  ],
  ['a draw named again', 'select random() as r, r as s from t', 'select random() as r, random() as s from t', 'unknown'],
];

describe('a change that means nothing is none', () => {
  test.each(same.map((row) => ({ title: row[0], row })))('$title', async ({ row: [, base, head, dialect = 'duckdb'] }) => {
    const forth = await classifyChange({ dialect, base, head, schema });
    const back = await classifyChange({ dialect, base: head, head: base, schema });
    expect(forth).toMatchObject({ class: 'none', causes: [] });
    expect(back.class).toBe('none');
  });
});

describe('a change that means something is never none', () => {
  test.each(different.map((row) => ({ title: row[0], row })))('$title', async ({ row: [, base, head, expected, dialect = 'duckdb'] }) => {
    const result = await classifyChange({ dialect, base, head });
    expect(result).toMatchObject({ class: expected });
    expect(result.reason ?? result.causes[0]?.why).toBeTruthy();
  });
});
