import { defineRule } from '../../../define-rule.ts';
import { ownModels } from '../../../model-layer.ts';
import { modelLocation } from '../../../places.ts';
import { modelsReading, readersOf } from '../../../readers-of.ts';
import { code, series } from '../../../words.ts';

/** S7: many models that nothing reads each cut their own slice out of one model. */
export const modelSliced = defineRule({
  id: 'model-sliced',
  code: 'S7',
  title: 'One model is cut into many that nothing else reads',
  severity: 'info',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const hub of ownModels(view.project)) {
      if ((view.project.children.get(hub.uniqueId)?.length ?? 0) <= MOST_SLICES) continue;
      const slices = modelsReading(hub.uniqueId, view.project).filter(({ uniqueId, dependsOn }) => {
        return new Set(dependsOn.nodes).size === 1 && readersOf(uniqueId, view.project).length === 0;
      });
      if (slices.length <= MOST_SLICES) continue;
      const names = series(
        slices.map(({ name }) => code(name)),
        3,
      );
      yield {
        subject: hub.uniqueId,
        message: `${slices.length} models read ${code(hub.name)} alone and are read by no other model or exposure (${names}): each filter or sum of a report is a table of its own, and all of them have to be kept alike.`,
        remedy: `Let the reports filter and group ${code(hub.name)} or a few aggregates of it, and delete the rest.`,
        location: modelLocation(hub, view.side, view.projectDir),
      };
    }
  },
});

/** A handful of aggregates of one fact are ordinary; nobody keeps more than ten alike. */
const MOST_SLICES = 10;
