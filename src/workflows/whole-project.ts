import type { ReviewFacts, SideDetails } from '../agents/review-facts.ts';
import type { DbtProject } from '../dbt/project.ts';

/** The files of a project, where they are at hand. */
export interface ProjectFiles {
  /** From the repository's root. */
  readonly projectDir: string;
  /** By paths from the repository's root. */
  readonly texts: ReadonlyMap<string, string>;
}

const NO_FILES: ProjectFiles = { projectDir: '', texts: new Map() };

/**
 * A whole project as if a pull request had added all of it: so that every static rule can look at every model. `details` is what is known
 * besides the project; without its files findings have no lines in YAML.
 */
export function wholeProject(head: DbtProject, details: SideDetails = {}, { projectDir, texts } = NO_FILES): ReviewFacts {
  const models = [...head.nodes.values()].filter(({ resourceType, packageName }) => resourceType === 'model' && packageName === head.name);
  return {
    base: emptyLike(head),
    head,
    projectDir,
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
    text: (side, path) => (side === 'head' ? texts.get(path) : undefined),
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
