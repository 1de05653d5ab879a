import type { DbtNode } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { isBaseModel, layerOf } from '../../../model-layer.ts';
import { code } from '../../../words.ts';
import { readingPlace } from '../../reading-place.ts';
import { unusualReads } from '../../unusual-reads.ts';

/** S1: a staging model builds on another one, so that staging is no longer one clean copy of each source. */
export const stagingReadsStaging = defineRule({
  id: 'staging-reads-staging',
  code: 'S1',
  title: 'A staging model reads another staging model',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const { model, parent } of unusualReads(view, { reader: isStaging, parent: isStaging })) {
      yield {
        subject: model.uniqueId,
        key: parent.uniqueId,
        message: `The staging model ${code(model.name)} builds on the staging model ${code(parent.name)}: it is no copy of a source but a step of its own, and hides among the copies.`,
        remedy: `Move it to the intermediate models, or make ${code(parent.name)} a base model that only ${code(model.name)} reads.`,
        location: readingPlace(model, parent, view),
      };
    }
  },
});

function isStaging(model: DbtNode): boolean {
  return layerOf(model) === 'staging' && !isBaseModel(model);
}
