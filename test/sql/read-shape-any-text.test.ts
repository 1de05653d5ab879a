import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { outputNames } from '../../src/sql/output-names.ts';
import { readShape } from '../../src/sql/read-shape.ts';
import { loadSqlEngine } from '../../src/sql/sql-engine.ts';
import { expressionsOf, walkExpression } from '../../src/sql/walk-expression.ts';

const engine = await loadSqlEngine();

const WORDS =
  `select from where a b t * , . ( ) = <> 1 'x' and or not in exists is null case when then else end with as union all join left on using over
  partition by order group having qualify limit distinct count sum row_number cast :: int between like interval extract year lateral unnest values
  pivot recursive { } [ ] -> : $1 @ ;`.split(/\s+/);

test.each(['duckdb', 'snowflake', 'bigquery', 'postgresql', 'databricks', 'nonsense'])(
  '%s: no text whatever makes the reader throw',
  (dialect) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }), (words) => {
        const shape = readShape(`select ${words.join(' ')}`, { dialect, engine });
        let seen = 0;
        for (const block of shape?.blocks ?? []) {
          for (const expression of expressionsOf(block)) walkExpression(expression, () => (seen += 1) > 0);
        }
        if (shape !== undefined) outputNames(shape.body, { shape, relation: () => undefined });
        expect(seen >= 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  },
);

const ITEMS = [
  'a',
  't.b',
  'count(*)',
  'sum(x) over (partition by y order by z)',
  'case when a > 1 then b end',
  '(select max(c) from u)',
  'a::int',
  '*',
];
const ENDS = [
  '',
  ' where a in (select b from v)',
  ' group by all',
  ' order by 1 limit 2',
  ' union all select 1',
  ' qualify row_number() over (order by a) = 1',
];

test('what parses is read: every block has its items, and every CTE its body', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ITEMS), { minLength: 1, maxLength: 6 }), fc.constantFrom(...ENDS), (items, end) => {
      const query = `select ${items.join(', ')} from t left join w on t.id = w.id${end}`;
      const shape = readShape(`with c as (${query}) select * from c`, { dialect: 'duckdb', engine });
      const bodies = shape?.ctes.map(({ body }) => (body.kind === 'select' ? body.block : -1)) ?? [];
      expect(bodies).toHaveLength(1);
      expect(shape?.blocks.some((block) => block.items.length === items.length)).toBe(true);
    }),
    { numRuns: 100 },
  );
});
