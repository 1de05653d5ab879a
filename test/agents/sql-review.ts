import type { Rule } from '../../src/agents/define-rule.ts';
import { projectShapes } from '../../src/agents/project-shapes.ts';
import type { ReviewFacts } from '../../src/agents/review-facts.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { DbtNode, DbtProject } from '../../src/dbt/project.ts';
import { loadSqlEngine } from '../../src/sql/sql-engine.ts';
import { change, facts, model, project } from './facts-builder.ts';
import { findingsOf } from './findings-of.ts';

const engine = await loadSqlEngine();

interface Around {
  /** Other nodes of the project: models, tests. */
  readonly nodes?: readonly DbtNode[];
  readonly parts?: Partial<DbtNode> & { readonly columns?: never };
  /** The model's SQL on the base; without it the model is new. */
  readonly base?: string;
  readonly adapter?: string;
  readonly project?: Partial<DbtProject>;
  /** The raw file, where it isn't the compiled SQL. */
  readonly raw?: string;
  readonly facts?: Partial<ReviewFacts>;
}

/** A model `m` of this SQL, as written by hand, that reads all the other models. */
export function sqlFacts(sql: string, { nodes = [], parts = {}, base, adapter = 'duckdb', raw, ...around }: Around = {}): ReviewFacts {
  const dependsOn = { nodes: nodes.filter(({ resourceType }) => resourceType === 'model').map(({ uniqueId }) => uniqueId), macros: [] };
  const written = (text: string, rawCode = text): DbtNode =>
    model('m', { compiledCode: text, rawCode, dependsOn, ...(parts as Record<string, never>) });
  const side = (own: readonly DbtNode[]): DbtProject => ({ ...project({ nodes: [...nodes, ...own] }), ...around.project, adapter });
  const [before, after] = [base === undefined ? undefined : written(base), written(sql, raw)];
  const [baseSide, head] = [side(before === undefined ? [] : [before]), side([after])];
  return facts({
    base: baseSide,
    head,
    models: [change(before, after)],
    details: { base: { shape: projectShapes(baseSide, engine) }, head: { shape: projectShapes(head, engine) } },
    ...around.facts,
  });
}

/** What a rule finds in such a model. */
export function sqlFindings(rule: Rule, sql: string, around: Around = {}): readonly Finding[] {
  return findingsOf(rule, sqlFacts(sql, around));
}
