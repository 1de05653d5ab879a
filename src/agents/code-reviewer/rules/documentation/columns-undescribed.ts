import type { DbtNode } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { habitOf, isHabit } from '../../../habit.ts';
import { ownModels } from '../../../model-layer.ts';
import { describedAt } from '../../../places.ts';
import { viewSide } from '../../../side-view.ts';
import { amount, code, series } from '../../../words.ts';

/** D2: a new column has no description, where other teams read the model or where the project describes its columns. */
export const columnsUndescribed = defineRule({
  id: 'columns-undescribed',
  code: 'D2',
  title: 'New columns have no description',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *check(facts) {
    const known = ownModels(facts.base.nodes.size === 0 ? facts.head : facts.base);
    const isCustom = isHabit(habitOf(known.filter(hasColumns), (model) => undescribed(model).length === 0));
    for (const { base, head } of facts.models) {
      if (head === undefined || head.packageName !== facts.head.name || !(isCustom || head.access === 'public')) continue;
      const before = new Set([...(base?.columns.keys() ?? [])].map((name) => name.toLowerCase()));
      const added = undescribed(head).filter((name) => !before.has(name.toLowerCase()));
      if (added.length === 0) continue;
      const why =
        head.access === 'public'
          ? `${code(head.name)} is public, so other projects read`
          : 'the other models describe each column, so readers rely on';
      yield {
        subject: head.uniqueId,
        message: `${amount(added.length, 'new column')} of ${code(head.name)} (${series(added.map(code), 5)}) ${added.length === 1 ? 'has' : 'have'} no description; ${why} what isn't there.`,
        remedy: 'Say in the YAML what each holds, its unit, and when it is empty.',
        location: describedAt(head, viewSide(facts, 'head'), { column: added[0] }),
      };
    }
  },
});

function hasColumns({ columns }: DbtNode): boolean {
  return columns.size > 0;
}

function undescribed({ columns }: DbtNode): readonly string[] {
  return [...columns.values()].filter(({ description }) => description.trim() === '').map(({ name }) => name);
}
