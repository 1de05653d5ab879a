import { descendants } from '../dbt/descendants.ts';
import type { ModelChange, NodeChange } from '../dbt/model-change.ts';
import type { Pair } from '../dbt/pair.ts';
import type { DbtProject } from '../dbt/project.ts';
import type { ProjectLineage } from '../lineage/project-lineage.ts';
import { reachOfChange } from '../lineage/reach-of-change.ts';
import { askingMacros, whyNotProved } from '../lineage/why-not-proved.ts';

/** What the changes reach, and what they don't, inside this dbt project. `via` names the changed columns, where the change is one of columns. */
export interface DescribedImpact {
  readonly impacted: readonly { readonly uniqueId: string; readonly via: readonly string[] }[];
  /** Proved: every path was followed, and nothing on it escapes SQL. */
  readonly notImpacted: readonly string[];
  /** Below a change, but no path was found; the reason says why that is no proof. */
  readonly noPathFound: readonly { readonly uniqueId: string; readonly reason: string }[];
}

/** Sorts exposures (those with an owner first), metrics and models by whether a change gets to them. Tests are left out: they are run. */
export function describeImpact(lineage: Pair<ProjectLineage>, changes: readonly (ModelChange | NodeChange)[]): DescribedImpact {
  const { project } = lineage.head;
  const reached = new Map<string, Set<string>>();
  for (const change of changes) {
    for (const [id, via] of reachOfChange(change, lineage)) reached.set(id, new Set([...(reached.get(id) ?? []), ...via]));
  }
  const changed = new Set(changes.map(({ uniqueId }) => uniqueId));
  const doubts = doubtsBelow(changes, lineage.head);
  const candidates = candidatesOf(project);
  const others = candidates.filter((id) => !reached.has(id) && !changed.has(id));
  return {
    impacted: candidates.filter((id) => reached.has(id)).map((uniqueId) => ({ uniqueId, via: [...(reached.get(uniqueId) ?? [])] })),
    notImpacted: others.filter((id) => !doubts.has(id)),
    noPathFound: others.flatMap((uniqueId) => {
      const reason = doubts.get(uniqueId);
      return reason === undefined ? [] : [{ uniqueId, reason }];
    }),
  };
}

/** Everything below a change behind something that could not be followed, with what that is. */
function doubtsBelow(changes: readonly (ModelChange | NodeChange)[], lineage: ProjectLineage): ReadonlyMap<string, string> {
  const { project } = lineage;
  const asking = askingMacros(project);
  const starts = changes
    .filter((change) => !('classification' in change && change.classification.class === 'none'))
    .map(({ uniqueId }) => uniqueId);
  const doubts = new Map<string, string>();
  for (const id of [...starts, ...descendants(project, starts)]) {
    if (project.nodes.get(id)?.test !== undefined) continue;
    const reason = whyNotProved(id, lineage, asking);
    if (reason === undefined) continue;
    for (const below of [id, ...descendants(project, [id])]) if (!doubts.has(below)) doubts.set(below, `${id}: ${reason}`);
  }
  return doubts;
}

function candidatesOf({ nodes, exposures, consumers }: DbtProject): readonly string[] {
  const owned = [...exposures.values()].toSorted((one, other) => Number(one.owner === undefined) - Number(other.owner === undefined));
  const models = [...nodes.values()].filter(({ resourceType }) => ['model', 'snapshot', 'seed'].includes(resourceType));
  return [...owned, ...consumers.values(), ...models].map(({ uniqueId }) => uniqueId);
}
