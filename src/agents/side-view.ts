import { oncePer } from '../core/once-per.ts';
import type { BuildOutcome } from '../dbt/build-outcome.ts';
import type { DbtNode, DbtProject } from '../dbt/project.ts';
import type { DbtCatalog } from '../dbt/read-catalog.ts';
import type { QueryShape } from '../sql/query-shape.ts';
import type { Answer } from './question.ts';
import type { ReviewFacts } from './review-facts.ts';

/** One side of a comparison, as a rule that needs only one side sees it. */
export interface SideView {
  readonly side: 'base' | 'head';
  readonly project: DbtProject;
  readonly projectDir: string;
  /** The changed models that exist on this side. */
  readonly models: readonly DbtNode[];
  readonly text: (path: string) => string | undefined;
  /** What the compiled SQL of a node says; undefined when there is none or it can't be read. */
  readonly shape: (node: DbtNode) => QueryShape | undefined;
  /** The same, also for what wasn't compiled: for rules that compare with models which the review had no other reason to compile. */
  readonly anyShape: (node: DbtNode) => QueryShape | undefined;
  readonly catalog: DbtCatalog | undefined;
  readonly build: BuildOutcome | undefined;
  /** A node's relation as a question names it; undefined where there is no data to ask. */
  readonly relation: (uniqueId: string) => string | undefined;
  /** The answer to a rule's question; undefined when it wasn't asked or failed. */
  readonly answer: (questionId: string) => Answer | undefined;
}

/** The facts reduced to one side; the same facts give the same view. */
export function viewSide(facts: ReviewFacts, side: 'base' | 'head'): SideView {
  return viewsOf(facts)[side];
}

/** Many rules, and many findings of one rule, look through the same view. */
const viewsOf = oncePer((facts: ReviewFacts) => ({ base: makeView(facts, 'base'), head: makeView(facts, 'head') }));

function makeView({ models, projectDir, text, details, ...projects }: ReviewFacts, side: 'base' | 'head'): SideView {
  const known = details?.[side];
  const project = projects[side];
  return {
    side,
    project,
    projectDir,
    // The project's own node has its compiled SQL; a change was told before anything was compiled.
    models: models.flatMap(({ uniqueId, [side]: node }) => (node === undefined ? [] : (project.nodes.get(uniqueId) ?? node))),
    text: (path) => text(side, path),
    shape: ({ uniqueId }) => known?.shape?.(uniqueId),
    anyShape: ({ uniqueId }) => known?.shape?.(uniqueId) ?? known?.writtenShape?.(uniqueId),
    catalog: known?.catalog,
    build: known?.build,
    relation: (uniqueId) => known?.relation?.(uniqueId),
    answer: (questionId) => known?.answers?.get(questionId),
  };
}
