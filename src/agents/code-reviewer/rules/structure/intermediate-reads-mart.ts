import { defineRule } from '../../../define-rule.ts';
import { layerOf, roleOf } from '../../../model-layer.ts';
import { code } from '../../../words.ts';
import { readingPlace } from '../../reading-place.ts';
import { unusualReads } from '../../unusual-reads.ts';

/** S14: an intermediate model reads a mart: what is made for people becomes a part of the machinery, and can't change freely any more. */
export const intermediateReadsMart = defineRule({
  id: 'intermediate-reads-mart',
  code: 'S14',
  title: 'An intermediate model reads a mart',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const reads = unusualReads(view, {
      reader: (model) => layerOf(model) === 'intermediate',
      // A dimension, above all the calendar, is there to be read by everyone.
      parent: (parent) => layerOf(parent) === 'mart' && roleOf(parent) !== 'dimension',
    });
    for (const { model, parent } of reads) {
      yield {
        subject: model.uniqueId,
        key: parent.uniqueId,
        message: `The intermediate model ${code(model.name)} reads the mart ${code(parent.name)}: a column that somebody adds or renames there for a report now also changes what is computed behind ${code(model.name)}.`,
        remedy: `Move what both need into an intermediate model, and read that in ${code(model.name)} and in ${code(parent.name)}.`,
        location: readingPlace(model, parent, view),
      };
    }
  },
});
