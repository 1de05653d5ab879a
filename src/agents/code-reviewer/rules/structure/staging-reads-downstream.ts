import { defineRule } from '../../../define-rule.ts';
import { layerOf } from '../../../model-layer.ts';
import { code } from '../../../words.ts';
import { readingPlace } from '../../reading-place.ts';
import { unusualReads } from '../../unusual-reads.ts';

/** S2: a staging model reads what is made from staging models: the order of the layers is turned around. */
export const stagingReadsDownstream = defineRule({
  id: 'staging-reads-downstream',
  code: 'S2',
  title: 'A staging model reads a model of a later layer',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const reads = unusualReads(view, {
      reader: (model) => layerOf(model) === 'staging',
      parent: (parent) => layerOf(parent) === 'intermediate' || layerOf(parent) === 'mart',
    });
    for (const { model, parent } of reads) {
      const kind = layerOf(parent) === 'mart' ? 'the mart' : 'the intermediate model';
      yield {
        subject: model.uniqueId,
        key: parent.uniqueId,
        message: `The staging model ${code(model.name)} reads ${kind} ${code(parent.name)}, which comes after staging: when that fails or is late, staging now stops with it.`,
        remedy: `Read the source or a staging model in ${code(model.name)}, or move it behind ${code(parent.name)}.`,
        location: readingPlace(model, parent, view),
      };
    }
  },
});
