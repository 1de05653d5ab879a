import { defineRule } from '../../../define-rule.ts';
import { describedAt } from '../../../places.ts';
import { code } from '../../../words.ts';

/** G1: a model that other projects may read promises nothing about its columns. */
export const publicWithoutContract = defineRule({
  id: 'public-without-contract',
  code: 'G1',
  title: 'A public model has no contract',
  severity: 'warning',
  preset: 'strict',
  agent: 'data-modeler',
  *checkSide(view) {
    for (const model of view.models) {
      if (model.access !== 'public' || model.contractEnforced || model.packageName !== view.project.name) continue;
      yield {
        subject: model.uniqueId,
        message: `${code(model.name)} is public and has no enforced contract: a column can vanish or change its type here, and the projects that read it learn it from their failing runs.`,
        remedy:
          'List its columns with `data_type`, and set `contract: { enforced: true }`; or take `access: public` back if nobody outside reads it.',
        location: describedAt(model, view),
      };
    }
  },
});
