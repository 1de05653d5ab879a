import type { DbtNode, DbtProject } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { ownModels } from '../../../model-layer.ts';
import { parentModels } from '../../../readers-of.ts';
import { code } from '../../../words.ts';
import { readingPlace } from '../../reading-place.ts';

/** S8: a model joins a parent to a step that was made from that parent for this one join. */
export const rejoinedUpstream = defineRule({
  id: 'rejoined-upstream',
  code: 'S8',
  title: 'A model joins its parent to a detour of that parent',
  severity: 'info',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const model of ownModels(view.project)) {
      const parents = new Set(model.dependsOn.nodes);
      for (const step of parents.size < 2 ? [] : parentModels(model, view.project)) {
        const [origin, another] = new Set(step.dependsOn.nodes);
        if (origin === undefined || another !== undefined || !parents.has(origin) || !isDetour(step, view.project)) continue;
        const name = view.project.nodes.get(origin)?.name ?? view.project.sources.get(origin)?.name ?? origin;
        yield {
          subject: model.uniqueId,
          key: step.uniqueId,
          message: `${code(model.name)} joins ${code(name)} to ${code(step.name)}, which is made from ${code(name)} for this one join: who follows a column has to read two files for one step.`,
          remedy: `Make ${code(step.name)} a CTE of ${code(model.name)}. It has no other reader, no test and no description.`,
          location: readingPlace(model, step, view),
        };
      }
    }
  },
});

/** A step that is stored, tested or described stands on its own feet. */
function isDetour({ uniqueId, materialized, description, language }: DbtNode, { children }: DbtProject): boolean {
  const isKept = materialized !== 'view' && materialized !== 'ephemeral';
  return !isKept && language === 'sql' && description.trim() === '' && children.get(uniqueId)?.length === 1;
}
