import type { Location } from '../../core/finding.ts';
import type { DbtNode } from '../../dbt/project.ts';
import { describedAt, inRepository } from '../places.ts';
import type { ReviewFacts } from '../review-facts.ts';
import { viewSide } from '../side-view.ts';
import { code, series } from '../words.ts';

/** Nodes of which one setting says the same, as a single finding speaks of them. */
export interface NodeGroup {
  readonly subject: string;
  /** "`fct_trips`", "`dim_zone`, `fct_trips` and 212 more". */
  readonly words: string;
  readonly location: Location;
}

/** One setting of a folder concerns hundreds of nodes: whoever reads about it wants to hear of it once, where it is written. */
export function nodeGroup(nodes: readonly [DbtNode, ...DbtNode[]], facts: ReviewFacts): NodeGroup {
  const [first] = nodes;
  const project = inRepository(facts.projectDir, 'dbt_project.yml');
  const isInProject = nodes.length > 1 && facts.files.some(({ path }) => path === project);
  return {
    subject: nodes.length === 1 ? first.uniqueId : project,
    words: series(
      nodes.map(({ name }) => code(name)),
      2,
    ),
    location: isInProject ? { path: project, side: 'head' } : describedAt(first, viewSide(facts, 'head')),
  };
}
