import { descendants } from './descendants.ts';
import type { DbtExposure, DbtProject } from './project.ts';

/** The exposures that read the given resources, directly or not; those with an owner first, then by label. */
export function impactedExposures(project: DbtProject, ids: Iterable<string>): readonly DbtExposure[] {
  const reached = descendants(project, ids);
  return [...project.exposures.values()].filter(({ uniqueId }) => reached.has(uniqueId)).toSorted(byOwnerThenLabel);
}

function byOwnerThenLabel(one: DbtExposure, other: DbtExposure): number {
  const unowned = Number(one.owner === undefined) - Number(other.owner === undefined);
  return unowned === 0 ? one.label.localeCompare(other.label, 'en') : unowned;
}
