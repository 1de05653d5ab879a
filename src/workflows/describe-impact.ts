import { descendants } from '../dbt/descendants.ts';
import type { ModelChange } from '../dbt/model-change.ts';
import type { DbtProject } from '../dbt/project.ts';

/** What the changes may reach, by dbt's own graph. `via` names the changed columns, where the change is one of columns. */
export interface Impact {
  readonly impacted: readonly { readonly uniqueId: string; readonly via: readonly string[] }[];
  readonly notImpacted: readonly string[];
}

/** Models, exposures, metrics and other consumers below a change that isn't proved to be none. Tests are left out: they are run. */
export function describeImpact(head: DbtProject, changes: readonly ModelChange[]): Impact {
  const reached = new Map<string, Set<string>>();
  for (const { uniqueId, classification } of changes) {
    if (classification.class === 'none') continue;
    const columns = classification.columns.filter((column) => column.class !== 'unchanged').map(({ name }) => name);
    for (const id of descendants(head, [uniqueId])) reached.set(id, new Set([...(reached.get(id) ?? []), ...columns]));
  }
  const candidates = candidatesOf(head);
  const changed = new Set(changes.map(({ uniqueId }) => uniqueId));
  return {
    impacted: candidates.filter((id) => reached.has(id)).map((uniqueId) => ({ uniqueId, via: [...(reached.get(uniqueId) ?? [])] })),
    notImpacted: candidates.filter((id) => !reached.has(id) && !changed.has(id)),
  };
}

function candidatesOf({ nodes, exposures, consumers }: DbtProject): readonly string[] {
  const models = [...nodes.values()]
    .filter(({ resourceType }) => ['model', 'snapshot', 'seed'].includes(resourceType))
    .map(({ uniqueId }) => uniqueId);
  return [...models, ...exposures.keys(), ...consumers.keys()];
}
