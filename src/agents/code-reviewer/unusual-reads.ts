import type { DbtNode } from '../../dbt/project.ts';
import { habitOf, isAgainstHabit } from '../habit.ts';
import { ownModels } from '../model-layer.ts';
import { parentModels } from '../readers-of.ts';
import type { SideView } from '../side-view.ts';

/** A changed model that reads another one which models of its kind shouldn't read. */
export interface UnusualRead {
  readonly model: DbtNode;
  readonly parent: DbtNode;
}

interface Reads {
  readonly reader: (model: DbtNode) => boolean;
  readonly parent: (parent: DbtNode, model: DbtNode) => boolean;
}

/** Changed models of one kind that read models of another kind; none where the project commonly does so. */
export function unusualReads(view: SideView, { reader, parent }: Reads): readonly UnusualRead[] {
  const { project } = view;
  const wrong = (model: DbtNode) => parentModels(model, project).filter((one) => parent(one, model));
  const found = view.models
    .filter((model) => model.packageName === project.name && reader(model))
    .flatMap((model) => wrong(model).map((one) => ({ model, parent: one })));
  if (found.length === 0) return [];
  return isAgainstHabit(habitOf(ownModels(project).filter(reader), (model) => wrong(model).length === 0)) ? [] : found;
}
