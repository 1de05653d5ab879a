import type { DbtSource } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { habitOf, isHabit } from '../../../habit.ts';
import { code } from '../../../words.ts';
import { sourcePlace } from '../../source-place.ts';

/** D4: a table of a source has no description, in a project that describes its sources. */
export const sourceUndescribed = defineRule({
  id: 'source-undescribed',
  code: 'D4',
  title: 'A source has no description',
  severity: 'info',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const own = [...view.project.sources.values()].filter(({ packageName }) => packageName === view.project.name);
    const habit = habitOf(own, isDescribed);
    if (!isHabit(habit)) return;
    for (const source of own.filter((one) => !isDescribed(one))) {
      const name = code(`${source.sourceName}.${source.name}`);
      yield {
        subject: source.uniqueId,
        message: `The source ${name} has no description, as ${habit.keeping} of ${habit.all} sources have: nobody learns here who fills it, how often, and what a row of it is.`,
        remedy: 'Say in its YAML where the rows come from and what one of them is.',
        location: sourcePlace(source, view),
      };
    }
  },
});

function isDescribed({ description }: DbtSource): boolean {
  return description.trim() !== '';
}
