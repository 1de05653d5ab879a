import type { Rule } from '../../src/agents/define-rule.ts';
import type { ReviewFacts } from '../../src/agents/review-facts.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { DbtNode } from '../../src/dbt/project.ts';
import { change, facts, project } from './facts-builder.ts';
import { findingsOf } from './findings-of.ts';

/** What a project holds. */
export type Parts = NonNullable<Parameters<typeof project>[0]>;

interface Review extends Parts {
  /** Models that the pull request adds. */
  readonly added?: readonly DbtNode[];
  /** Models that it changes: base and head. */
  readonly modified?: readonly (readonly [DbtNode, DbtNode])[];
  /** What base and head share; `base` says what else the base has. */
  readonly nodes?: readonly DbtNode[];
  readonly base?: Parts;
  readonly texts?: Readonly<Record<string, string>>;
  readonly details?: (sides: Pick<ReviewFacts, 'base' | 'head'>) => ReviewFacts['details'];
}

/** What one rule finds when a pull request adds and changes models of a project. */
export function reviewOf(
  rule: Rule,
  { added = [], modified = [], nodes = [], base = {}, texts = {}, details, ...parts }: Review,
): readonly Finding[] {
  const before = project({ ...parts, ...base, nodes: [...nodes, ...modified.map(([old]) => old), ...(base.nodes ?? [])] });
  const head = project({ ...parts, nodes: [...nodes, ...modified.map(([, now]) => now), ...added] });
  const models = [...modified.map(([old, now]) => change(old, now)), ...added.map((node) => change(undefined, node))];
  const known = details?.({ base: before, head });
  return findingsOf(rule, facts({ base: before, head, models, texts, ...(known === undefined ? {} : { details: known }) }));
}
