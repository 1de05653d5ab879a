import type { DbtNode } from '../../dbt/project.ts';
import { ownModels, roleOf } from '../model-layer.ts';
import type { SideView } from '../side-view.ts';
import { testedKeys } from '../tested-keys.ts';

/** Names that say what they are the key of. */
const KEY = /\w{2,}_(?:id|key|sk|hk|code|no|number)$/;

/** The dimension that a column leads to by its name: the only one of the project that tests it as its key. */
export function dimensionKeys({ project }: SideView): ReadonlyMap<string, DbtNode> {
  const owned = ownModels(project).flatMap((model) => {
    if (roleOf(model) !== 'dimension') return [];
    const keys = testedKeys(model, project).flatMap((key) => (key.size === 1 ? [...key] : []));
    return keys.filter((key) => KEY.test(key)).map((key) => ({ key, model }));
  });
  const groups = [...Map.groupBy(owned, ({ key }) => key)];
  return new Map(groups.flatMap(([key, [first, ...others]]) => (first && others.length === 0 ? [[key, first.model] as const] : [])));
}
