import { defineRule } from '../../../define-rule.ts';
import { ownModels } from '../../../model-layer.ts';
import { modelLocation } from '../../../places.ts';
import { modelsReading } from '../../../readers-of.ts';
import { code, series } from '../../../words.ts';
import { isComputedAnew } from '../../is-computed-anew.ts';
import { workOfView } from '../../work-of-view.ts';

/** P3: many models read a view that has to join or group: each of them does that work again. */
export const viewReadOften = defineRule({
  id: 'view-read-often',
  code: 'P3',
  title: 'Many models compute the same view',
  severity: 'warning',
  preset: 'strict',
  agent: 'data-modeler',
  *checkSide(view) {
    for (const model of ownModels(view.project).filter(isComputedAnew)) {
      const readers = modelsReading(model.uniqueId, view.project);
      if (readers.length < MANY) continue;
      const work = workOfView(model, view);
      if (work.length === 0) continue;
      yield {
        subject: model.uniqueId,
        message: `${readers.length} models read ${code(model.name)}, which nothing stores: each of them computes ${series(work)} again.`,
        remedy: `Make ${code(model.name)} a table.`,
        location: modelLocation(model, view.side, view.projectDir),
        evidence: readers.map(({ name }) => name).slice(0, 10),
      };
    }
  },
});

/** With fewer readers the table may cost as much as it saves. */
const MANY = 5;
