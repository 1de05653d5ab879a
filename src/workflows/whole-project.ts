import type { ReviewFacts, SideDetails } from '../agents/review-facts.ts';
import type { DbtProject } from '../dbt/project.ts';

/**
 * A whole project as if a pull request had added all of it: so that every static rule can look at every model. `details` is what is known
 * besides the project.
 */
export function wholeProject(head: DbtProject, details: SideDetails = {}): ReviewFacts {
  const models = [...head.nodes.values()].filter(({ resourceType, packageName }) => resourceType === 'model' && packageName === head.name);
  return {
    base: emptyLike(head),
    head,
    projectDir: '',
    files: [],
    models: models.map((node) => ({
      uniqueId: node.uniqueId,
      name: node.name,
      kind: 'added',
      base: undefined,
      head: node,
      reasons: [],
      causes: [],
      classification: { class: 'additive', columns: [], causes: [] },
    })),
    others: [],
    text: () => undefined,
    details: { head: details },
  };
}

function emptyLike(project: DbtProject): DbtProject {
  const nothing = new Map<string, never>();
  return {
    ...project,
    nodes: nothing,
    sources: nothing,
    exposures: nothing,
    consumers: nothing,
    unitTests: nothing,
    macros: nothing,
    groups: nothing,
    children: nothing,
  };
}
