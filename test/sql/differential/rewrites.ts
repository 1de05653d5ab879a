/**
 * The rewrites that the proof of equality undoes, each with the condition under which it keeps every row and value. `kept` are two texts
 * between which it lies; `broken` are two between which it lies while the condition doesn't hold: on the tables of this folder their
 * rows really differ, and no proof may be claimed.
 */
export interface Rewrite {
  readonly name: string;
  readonly condition: string;
  readonly kept: readonly [string, string];
  readonly broken?: readonly [string, string];
}

export const rewrites: readonly Rewrite[] = [
  {
    name: 'Layout, comments, case of keywords and of unquoted names',
    condition: 'always; a quoted name keeps its case where the dialect does',
    kept: ['select id, x from t', '-- trips\nSELECT ID,\n  x\nFROM t'],
  },
  {
    name: 'Alias of a table',
    condition: 'every column resolves to the same input',
    kept: ['select a.id from t as a join u as b on a.id = b.id', 'select b.id from t as b join u as a on b.id = a.id'],
    broken: ['select a.k from t as a join u as b on a.id = b.id', 'select b.k from t as a join u as b on a.id = b.id'],
  },
  {
    name: 'Qualifier of a column',
    condition: 'exactly one input has a column of that name, by the schema',
    kept: ['select r.x, z from t as r join u on r.id = u.id', 'select x, u.z from t as r join u on r.id = u.id'],
    broken: ['select t.id from t left join u on t.id = u.id', 'select u.id from t left join u on t.id = u.id'],
  },
  {
    name: 'Name of a CTE',
    condition: 'no table of that name was meant',
    kept: ['with a as (select id from t) select id from a', 'with b as (select id from t) select id from b'],
    broken: ['with a as (select id from t) select id from a', 'with a as (select id from t) select id from u'],
  },
  {
    name: 'A CTE or subquery written in place, or the other way round',
    condition: 'it draws nothing anew (random, clock), and no LIMIT, DISTINCT or window of it sees other rows',
    kept: ['with c as (select id, x from t where x > 1) select id from c where id > 1', 'select id from t where x > 1 and id > 1'],
    broken: [
      'with c as (select id, x from t order by id, x, y limit 3) select id from c where x > 1',
      'select id from t where x > 1 order by id, x, y limit 3',
    ],
  },
  {
    name: 'An unused CTE, or an unused column of one',
    condition: 'nothing reads it, and neither DISTINCT nor a set operation in it counts the column',
    kept: ['with c as (select id, x from t), n as (select 1 as one) select id from c', 'with c as (select id from t) select id from c'],
    broken: ['with c as (select distinct id, x from t) select id from c', 'with c as (select distinct id from t) select id from c'],
  },
  {
    name: 'Order of conditions joined by AND, and of alternatives joined by OR',
    condition: 'none of them draws anything',
    kept: ['select id from t where x > 1 and k = 1 and y > 0', 'select id from t where y > 0 and (k = 1 and x > 1)'],
    broken: ['select id from t where x > 1 and (k = 1 or y > 0)', 'select id from t where (x > 1 and k = 1) or y > 0'],
  },
  {
    name: 'A condition split into nested subqueries, or joined from them',
    condition: 'nothing between them changes which rows there are',
    kept: ['select id from t where x > 1 and k = 2', 'select id from (select * from t where x > 1) as f where k = 2'],
    broken: [
      'select id from t where x > 1 and k = 2',
      'select id from (select * from t order by id, k, x, y limit 4) as f where x > 1 and k = 2',
    ],
  },
  {
    name: 'Sides of = and <>, and the two spellings of <>',
    condition: 'always',
    kept: ['select id from t where k = 1 and x <> 1', 'select id from t where 1 = k and 1 != x'],
    broken: ['select id from t where k < 2', 'select id from t where 2 < k'],
  },
  {
    name: 'Parentheses',
    condition: 'the tree stays the same',
    kept: ['select ((x + y)) as s from t where ((k = 1))', 'select x + y as s from t where k = 1'],
    broken: ['select (x + y) * 2 as s from t', 'select x + y * 2 as s from t'],
  },
  {
    name: 'A condition of an inner join moved between ON and WHERE',
    condition: 'the join is an inner one, and no outer join stands between',
    kept: ['select t.x from t join u on t.id = u.id and u.z > 1', 'select t.x from t join u on t.id = u.id where u.z > 1'],
    broken: ['select t.x from t left join u on t.id = u.id and u.z > 1', 'select t.x from t left join u on t.id = u.id where u.z > 1'],
  },
  {
    name: 'Comma and CROSS JOIN with a WHERE, or JOIN … ON',
    condition: 'an inner join',
    kept: ['select t.x from t, u where t.id = u.id', 'select t.x from t join u on t.id = u.id'],
    broken: ['select t.x from t, u where t.id = u.id', 'select t.x from t left join u on t.id = u.id'],
  },
  {
    name: 'USING instead of ON',
    condition: 'the column is on both sides, and its merged value is not read from the side that may be missing',
    kept: ['select t.x from t join u using (id)', 'select t.x from t join u on t.id = u.id'],
    broken: ['select id from t full join u using (id)', 'select t.id from t full join u on t.id = u.id'],
  },
  {
    name: 'Order of the output columns',
    condition: 'no set operation and no star above reads them by position',
    kept: ['select id, x from t', 'select x, id from t'],
    broken: ['select id, x from t union all select id, k from u', 'select x, id from t union all select id, k from u'],
  },
  {
    name: 'A star instead of the list of columns',
    condition: 'the schema knows the columns',
    kept: ['select * from u', 'select id, k, z from u'],
    broken: ['select * from u', 'select id, z as k, k as z from u'],
  },
  {
    name: 'A position, an alias or ALL in GROUP BY',
    condition: 'it names the same expressions',
    kept: ['select k as kind, count(*) as n from t group by k', 'select k as kind, count(*) as n from t group by 1'],
    broken: ['select k, count(*) as n from t group by k', 'select k, count(*) as n from t group by k, x'],
  },
  {
    name: 'ORDER BY at the end',
    condition: 'no LIMIT, and nothing above depends on the order',
    kept: ['select id from t order by id', 'select id from t'],
    broken: ['select id from t order by id, x limit 2', 'select id from t order by id desc, x limit 2'],
  },
  {
    name: 'Order of the branches of UNION ALL and UNION',
    condition: 'the names of the output come from the same columns; EXCEPT keeps its sides',
    kept: ['select id from t union all select id from u', 'select id from u union all select id from t'],
    broken: ['select k from t except select k from u', 'select k from u except select k from t'],
  },
  {
    name: 'A condition that is always true',
    condition: 'it compares two literals',
    kept: ['select id from t where 1 = 1 and x > 1', 'select id from t where x > 1'],
    broken: ['select id from t where x = x and k = 1', 'select id from t where k = 1'],
  },
  {
    name: 'The two spellings of a cast',
    condition: 'the same type',
    kept: ['select x::varchar as s from t', 'select cast(x as varchar) as s from t'],
    broken: ['select (x / 2)::integer as s from t', 'select (x / 2)::double as s from t'],
  },
  {
    name: 'A named window',
    condition: 'the same partition, order and frame',
    kept: ['select sum(x) over w as s from t window w as (partition by k)', 'select sum(x) over (partition by k) as s from t'],
    broken: ['select sum(x) over (partition by k) as s from t', 'select sum(x) over (partition by k order by id, y) as s from t'],
  },
];
