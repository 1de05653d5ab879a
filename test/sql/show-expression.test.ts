import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Expression } from '../../src/sql/query-shape.ts';
import { readShape } from '../../src/sql/read-shape.ts';
import { showExpression } from '../../src/sql/show-expression.ts';
import { loadSqlEngine } from '../../src/sql/sql-engine.ts';

const engine = await loadSqlEngine();

function read(sql: string, dialect = 'duckdb'): Expression | undefined {
  return readShape(`select ${sql} as x from t`, { dialect, engine })?.blocks[0]?.items[0]?.expression;
}

function shown(sql: string): string {
  const expression = read(sql);
  return expression === undefined ? 'unreadable' : showExpression(expression);
}

test.each([
  '(a or b) and c',
  '(a + b) * c',
  'not (a and b)',
  'a - (b - c)',
  'a - b - c',
  'a / (b * c)',
  '-(a + b)',
  '-(-a)',
  '(a = b) is null',
  'a between b + 1 and c',
  'a in (b, c)',
  'a in (select …)',
  'exists (select …)',
  "a || 'it''s' || b",
  '(a + b) || c',
  'sum(a) filter (where b > 1)',
  'string_agg(a, b order by c desc)',
  'try_cast(a as date)',
])('shows `%s` with the brackets that it needs, and no others', (sql) => {
  expect(shown(sql.replace('…', '1'))).toBe(sql);
});

const { tree } = fc.letrec<{ tree: string }>((tie) => {
  const part = tie('tree');
  const binary = fc.constantFrom('and', 'or', '=', '<>', '<', '>=', '+', '-', '*', '/', '%', '||', 'like');
  const forms: readonly fc.Arbitrary<string>[] = [
    fc.tuple(part, binary, part).map(([one, operator, two]) => `(${one} ${operator} ${two})`),
    fc.tuple(fc.constantFrom('not', '-'), part).map(([operator, one]) => `(${operator} ${one})`),
    fc.tuple(part, fc.constantFrom('is null', 'is not null')).map(([one, operator]) => `(${one} ${operator})`),
    fc
      .tuple(part, fc.constantFrom('in', 'not in'), part, part)
      .map(([one, operator, two, three]) => `(${one} ${operator} (${two}, ${three}))`),
    fc
      .tuple(part, fc.constantFrom('between', 'not between'), part, part)
      .map(([one, operator, two, three]) => `(${one} ${operator} ${two} and ${three})`),
    fc.tuple(fc.constantFrom('coalesce', 'greatest'), part, part).map(([name, one, two]) => `${name}(${one}, ${two})`),
    part.map((one) => `sum(distinct ${one})`),
    part.map((one) => `cast(${one} as int)`),
  ];
  return { tree: fc.oneof({ maxDepth: 5 }, fc.constantFrom('a', 't.b', '1', "'x''y'", 'null', 'true'), ...forms) };
});

test.each(['duckdb', 'snowflake', 'bigquery', 'postgresql', 'databricks'])('%s: what is shown says what was read', (dialect) => {
  fc.assert(
    fc.property(tree, (sql) => {
      const expression = read(sql, dialect);
      expect(expression).toBeDefined();
      const again = expression === undefined ? undefined : read(showExpression(expression), dialect);
      expect(plain(again)).toBe(plain(expression));
    }),
    { numRuns: 300 },
  );
});

/** Without lines. */
function plain(expression: Expression | undefined): string | undefined {
  return JSON.stringify(expression, (key, value: unknown) => (key === 'line' ? undefined : value));
}
