import { projectShapes, writtenShapes } from '../../src/agents/project-shapes.ts';
import type { ReviewFacts, SideDetails } from '../../src/agents/review-facts.ts';
import type { DbtProject } from '../../src/dbt/project.ts';
import { loadSqlEngine } from '../../src/sql/sql-engine.ts';

const engine = await loadSqlEngine();

/** The details of both sides with the shapes of their SQL, as a review has them. */
export function shapesOf({ base, head }: { readonly base?: DbtProject; readonly head: DbtProject }): NonNullable<ReviewFacts['details']> {
  return { ...(base === undefined ? {} : { base: sideOf(base) }), head: sideOf(head) };
}

function sideOf(project: DbtProject): SideDetails {
  return { shape: projectShapes(project, engine), writtenShape: writtenShapes(project, engine) };
}
