import type { DbtExposure, DbtNode } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { modelLocation } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { code, series, strong } from '../../../words.ts';
import { isComputedAnew } from '../../is-computed-anew.ts';
import { workOfView } from '../../work-of-view.ts';

/** P2: a dashboard reads a view that has to join or group: everyone who opens it waits for that. */
export const exposureReadsView = defineRule({
  id: 'exposure-reads-view',
  code: 'P2',
  title: 'An exposure computes a view each time',
  severity: 'warning',
  preset: 'strict',
  agent: 'data-modeler',
  *checkSide(view) {
    const { project } = view;
    for (const exposure of project.exposures.values()) {
      if (exposure.packageName !== project.name) continue;
      for (const model of new Set(exposure.dependsOn.flatMap((id) => project.nodes.get(id) ?? []))) {
        if (!isComputedAnew(model) || model.packageName !== project.name) continue;
        const work = workBehind(model, view);
        if (work.length === 0) continue;
        yield {
          subject: model.uniqueId,
          key: exposure.uniqueId,
          message: `${nameOf(exposure)} reads ${code(model.name)}, which nothing stores: whoever opens it waits for ${series(work)}.`,
          remedy: `Make ${code(model.name)} a table.`,
          location: modelLocation(model, view.side, view.projectDir),
          evidence: [exposure.path],
        };
      }
    }
  },
});

/** The view's own work, and that of the views right below it. */
function workBehind(model: DbtNode, view: SideView): readonly string[] {
  const own = workOfView(model, view);
  if (own.length > 0) return own;
  const below = [...new Set(model.dependsOn.nodes)].flatMap((id) => view.project.nodes.get(id) ?? []).filter(isComputedAnew);
  return below.flatMap((parent) => workOfView(parent, view).map((work) => `${work} in ${code(parent.name)}`)).slice(0, 3);
}

function nameOf({ label, name, type }: DbtExposure): string {
  return `The ${type === '' ? 'exposure' : type.replaceAll('_', ' ')} ${strong(label === '' ? name : label)}`;
}
