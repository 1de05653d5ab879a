import { outputNames, ownNames } from '../../../../sql/output-names.ts';
import { defineRule } from '../../../define-rule.ts';
import { mainBlock } from '../../../main-block.ts';
import { layerOf } from '../../../model-layer.ts';
import { sqlModels } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';

/** C1: a mart passes on whatever columns a table has, so that a change upstream is a change of the mart. */
export const openStar = defineRule({
  id: 'open-star',
  code: 'C1',
  title: 'A mart returns whatever columns its input has',
  severity: 'info',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const { model, shape } of sqlModels(view)) {
      // A contract names the columns and is held against them.
      if (layerOf(model) !== 'mart' || model.contractEnforced) continue;
      const block = mainBlock(shape);
      const star = block?.items.find(({ expression }) => expression.kind === 'star');
      if (star === undefined || outputNames(shape.body, ownNames(shape)) !== undefined) continue;
      const location = writtenPlace(model, star.line, view);
      if (location === undefined) continue;
      yield {
        subject: model.uniqueId,
        message: `${code(model.name)} returns every column of its input, also those that are added there later: what readers of a mart get is decided upstream.`,
        remedy: 'Name the columns that the mart is to have.',
        location,
      };
    }
  },
});
