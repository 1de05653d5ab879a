import type { DbtExposure, DbtNode } from '../../../../dbt/project.ts';
import { placeInYaml } from '../../../../dbt/yaml-places.ts';
import { exposureWords } from '../../../column-readers.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { inRepository } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { code } from '../../../words.ts';

/** G3: people look at a model that its team keeps private, or of which nobody says what it holds. */
export const exposureOnUnreadyModel = defineRule({
  id: 'exposure-on-unready-model',
  code: 'G3',
  title: 'An exposure reads a model that is not meant for it',
  severity: 'warning',
  preset: 'strict',
  agent: 'data-modeler',
  *checkSide(view) {
    for (const exposure of view.project.exposures.values()) {
      if (exposure.packageName !== view.project.name) continue;
      for (const id of exposure.dependsOn) {
        const model = view.project.nodes.get(id);
        if (model?.resourceType === 'model' && model.packageName === view.project.name) yield* draftsOf(exposure, model, view);
      }
    }
  },
});

function* draftsOf(exposure: DbtExposure, model: DbtNode, view: SideView): Iterable<Draft> {
  const words = exposureWords(exposure);
  const who = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  const location = placeOf(exposure, view);
  if (model.access === 'private') {
    yield {
      subject: exposure.uniqueId,
      key: `${model.uniqueId} private`,
      message: `${who} reads ${code(model.name)}, which is private${model.group === undefined ? '' : ` to ${code(model.group)}`}: who changes it looks for readers in that group alone.`,
      remedy: `Let the exposure read a model that is meant for others, or make ${code(model.name)} \`protected\` or \`public\`.`,
      location,
    };
  }
  if (model.description.trim() === '') {
    yield {
      subject: exposure.uniqueId,
      key: `${model.uniqueId} undescribed`,
      message: `${who} reads ${code(model.name)}, which has no description: nobody can say what its numbers mean when they are asked.`,
      remedy: `Say in the description of ${code(model.name)} what one row is, and what is left out.`,
      location,
    };
  }
}

function placeOf({ path, name }: DbtExposure, { projectDir, side, text }: SideView): Draft['location'] {
  const file = inRepository(projectDir, path);
  const line = placeInYaml(text(file) ?? '', { resource: { kind: 'exposure', name } });
  return { path: file, side, ...(line === undefined ? {} : { line }) };
}
