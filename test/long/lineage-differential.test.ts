import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readOutline } from '../../src/lineage/read-outline.ts';
import { resolveQuery } from '../../src/lineage/resolve-query.ts';
import type { ResolvedQuery } from '../../src/lineage/resolved-query.ts';
import { loadSqlEngine } from '../../src/sql/sql-engine.ts';
import type { Result } from '../sql/differential/check-claim.ts';
import { generateSpec } from '../sql/differential/generate.ts';
import { printSpec } from '../sql/differential/print.ts';
import { seeded } from '../sql/differential/random.ts';
import { PYTHON, runPairs } from '../sql/differential/run-pairs.ts';
import { tables } from '../sql/differential/spec.ts';

const queries = Number(process.env['STEWARD_DIFFERENTIAL_QUERIES'] ?? 600);
const firstSeed = Number(process.env['STEWARD_DIFFERENTIAL_SEED'] ?? 1);

interface Trial {
  readonly sql: string;
  readonly table: string;
  readonly column: string;
  /** Positions of the output columns that lineage says don't depend on the column. */
  readonly apart: readonly number[];
}

test.skipIf(!existsSync(PYTHON))('what lineage keeps apart from a column stays the same when DuckDB gets other values there', async () => {
  const engine = await loadSqlEngine();
  const trials = Array.from({ length: queries }, (_, at) => at + firstSeed).flatMap((seed) => {
    const random = seeded(seed);
    const sql = printSpec(generateSpec(random), random);
    const outlined = readOutline(sql, { dialect: 'duckdb', engine });
    return 'body' in outlined
      ? trialsOf(sql, resolveQuery(outlined, { columnsOf: known, isRelation: () => false, lateralAliases: true }))
      : [];
  });
  const results = await runPairs(trials.map(({ sql, table, column }) => [sql, withOtherValues(sql, table, column)]));
  const wrong = trials.filter((trial, at) => {
    const [before, after] = results[at] ?? [];
    return before !== undefined && after !== undefined && 'rows' in before && 'rows' in after && !isSame(before, after, trial.apart);
  });
  const run = results.filter((pair) => pair.every((result) => 'rows' in result)).length;
  expect(wrong.map(({ sql, table, column, apart }) => `${table}.${column} moved one of ${apart.join()}:\n${sql}`)).toEqual([]);
  expect(trials.length).toBeGreaterThan(queries);
  expect(run).toBeGreaterThan(trials.length / 2);
});

function known(path: readonly string[]) {
  const names = tables[path.at(-1) ?? ''];
  return names === undefined ? undefined : ({ names, isComplete: true, by: 'catalog' } as const);
}

/** A column that decides about rows concerns every output column; nothing is kept apart from it. */
function trialsOf(sql: string, { columns, uses }: ResolvedQuery): readonly Trial[] {
  return Object.entries(tables).flatMap(([table, names]) =>
    names.flatMap((column) => {
      const isIt = (origin: { readonly relation: string; readonly column: string }) =>
        origin.relation === table && origin.column === column;
      if (uses.some((use) => use.decidesRows && isIt(use))) return [];
      const apart = columns.flatMap(({ from }, at) => (from.some(isIt) ? [] : [at]));
      return apart.length === 0 ? [] : [{ sql, table, column, apart }];
    }),
  );
}

/** The same query over a CTE that hides the table and has other values in one column. */
function withOtherValues(sql: string, table: string, column: string): string {
  const columns = (tables[table] ?? []).map((name) => (name === column ? `7 - coalesce(${name} * 3, 11) as ${name}` : name));
  const cte = `${table} as (select ${columns.join(', ')} from main.${table})`;
  return /^\s*with\s/i.test(sql) ? sql.replace(/^\s*with\s/i, `with ${cte}, `) : `with ${cte} ${sql}`;
}

function isSame(before: Result, after: Result, apart: readonly number[]): boolean {
  const rows = (result: Result) => result.rows.map((row) => JSON.stringify(apart.map((at) => row[at]))).toSorted();
  return JSON.stringify(rows(before)) === JSON.stringify(rows(after));
}
