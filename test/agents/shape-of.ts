import type { ReviewFacts } from '../../src/agents/review-facts.ts';
import type { DbtProject } from '../../src/dbt/project.ts';
import { readShape } from '../../src/sql/read-shape.ts';
import { loadSqlEngine } from '../../src/sql/sql-engine.ts';

const engine = await loadSqlEngine();

/** The details of both sides with the shapes of their compiled SQL, as a review has them. */
export function shapesOf({ base, head }: { readonly base?: DbtProject; readonly head: DbtProject }): NonNullable<ReviewFacts['details']> {
  return { ...(base === undefined ? {} : { base: sideOf(base) }), head: sideOf(head) };
}

function sideOf({ nodes }: DbtProject): NonNullable<ReviewFacts['details']>['head'] {
  return {
    shape: (uniqueId) => {
      const sql = nodes.get(uniqueId)?.compiledCode;
      return sql === undefined ? undefined : readShape(sql, { dialect: 'duckdb', engine });
    },
  };
}
