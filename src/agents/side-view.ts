import type { DbtNode, DbtProject } from '../dbt/project.ts';
import type { ReviewFacts } from './review-facts.ts';

/** One side of a comparison, as a rule that needs only one side sees it. */
export interface SideView {
  readonly side: 'base' | 'head';
  readonly project: DbtProject;
  readonly projectDir: string;
  /** The changed models that exist on this side. */
  readonly models: readonly DbtNode[];
  readonly text: (path: string) => string | undefined;
}

/** The facts reduced to one side. */
export function viewSide({ models, projectDir, text, ...projects }: ReviewFacts, side: 'base' | 'head'): SideView {
  return {
    side,
    project: projects[side],
    projectDir,
    models: models.flatMap((change) => change[side] ?? []),
    text: (path) => text(side, path),
  };
}
