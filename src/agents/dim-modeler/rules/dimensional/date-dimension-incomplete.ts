import type { DbtNode } from '../../../../dbt/project.ts';
import { columnSql } from '../../../../warehouse/sql-text.ts';
import { defineRule } from '../../../define-rule.ts';
import { modelColumns } from '../../../model-columns.ts';
import { ownModels } from '../../../model-layer.ts';
import { describedAt } from '../../../places.ts';
import { questionDialect } from '../../../question-dialect.ts';
import type { SideView } from '../../../side-view.ts';
import { testedKeys } from '../../../tested-keys.ts';
import { amount, code } from '../../../words.ts';
import { isDateDimension } from '../../is-date-dimension.ts';

const ID = 'date-dimension-incomplete';

/** K13: the calendar leaves out days between its first and its last. */
export const dateDimensionIncomplete = defineRule({
  id: ID,
  code: 'K13',
  title: 'The date dimension leaves out days',
  severity: 'error',
  preset: 'strict',
  agent: 'dim-modeler',
  *ask(view) {
    const dialect = questionDialect(view.project);
    for (const { model, day } of dialect === undefined ? [] : calendars(view)) {
      const relation = view.relation(model.uniqueId);
      if (dialect === undefined || relation === undefined) continue;
      const date = `cast(${columnSql(day, dialect)} as date)`;
      const sql = `select count(distinct ${date}) as days, max(${date}) - min(${date}) + 1 as span from ${relation} as calendar`;
      yield { id: `${ID}:${model.uniqueId}`, sql };
    }
  },
  *checkSide(view) {
    for (const { model, day } of calendars(view)) {
      const { days = null, span = null } = view.answer(`${ID}:${model.uniqueId}`)?.[0] ?? {};
      const missing = days === null || span === null ? 0 : Number(span) - Number(days);
      if (!(missing > 0)) continue;
      yield {
        subject: model.uniqueId,
        message: `${code(model.name)} leaves out ${amount(missing, 'day')} between its first and its last: facts of ${missing === 1 ? 'that day' : 'those days'} disappear in every join by ${code(day)}, and a moving average takes the wrong days.`,
        remedy: `Generate the days (\`generate_series\` or \`dbt_utils.date_spine\`) instead of taking those that occur.`,
        location: describedAt(model, view, { column: day }),
      };
    }
  },
});

/** These leave out days by their meaning. */
const LEAVES_OUT = /business|work|trading|bank|school|holiday/i;

/** Calendars with one row for each day; one of weeks or months has a key that isn't called a day or a date. */
function calendars(view: SideView): readonly { readonly model: DbtNode; readonly day: string }[] {
  return ownModels(view.project)
    .filter((model) => isDateDimension(model) && !LEAVES_OUT.test(model.name))
    .flatMap((model) => {
      const { types } = modelColumns(model, view);
      const keys = testedKeys(model, view.project).flatMap((key) => (key.size === 1 ? [...key] : []));
      const day = keys.find((key) => /(?:^|_)(?:date|day)(?:_|$)/.test(key) && /^(?:date|timestamp)/.test(types.get(key) ?? ''));
      return day === undefined ? [] : [{ model, day }];
    });
}
