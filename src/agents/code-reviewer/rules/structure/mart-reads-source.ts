import { defineRule } from '../../../define-rule.ts';
import { layerOf } from '../../../model-layer.ts';
import { code } from '../../../words.ts';
import { stagedSource } from '../../fixes/staged-source.ts';
import { readingPlace } from '../../reading-place.ts';
import { stagingRemedy } from '../../staging-remedy.ts';

/** S3: a mart reads a source itself, so that what staging does for everyone (names, types, duplicates) is done again or not at all. */
export const martReadsSource = defineRule({
  id: 'mart-reads-source',
  code: 'S3',
  title: 'A mart reads a source directly',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const model of view.models.filter((one) => layerOf(one) === 'mart' && one.packageName === view.project.name)) {
      for (const id of model.dependsOn.nodes) {
        const source = view.project.sources.get(id);
        if (source === undefined) continue;
        const location = readingPlace(model, source, view);
        const place = location.line === undefined ? '' : ` (line ${location.line})`;
        yield {
          subject: model.uniqueId,
          key: id,
          message: `${code(model.name)} reads the source ${code(`${source.sourceName}.${source.name}`)} directly${place}.`,
          remedy: stagingRemedy(id, view.project),
          location,
          fix: () => stagedSource(source, { model, view, line: location.line }),
        };
      }
    }
  },
});
