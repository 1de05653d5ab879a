import type { DbtProject } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { habitOf, isAgainstHabit } from '../../../habit.ts';
import { code } from '../../../words.ts';
import { sourcePlace } from '../../source-place.ts';

/** T7: nothing would say that a source table which models read stopped being loaded. */
export const sourceWithoutFreshness = defineRule({
  id: 'source-without-freshness',
  code: 'T7',
  title: 'A source has no freshness',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const { project } = view;
    if (!asksForFreshness(project)) return;
    for (const source of project.sources.values()) {
      const isRead = (project.children.get(source.uniqueId) ?? []).some(
        (id) => project.nodes.get(id)?.test === undefined && project.nodes.has(id),
      );
      if (source.packageName !== project.name || !isRead || source.hasFreshness || source.declinesFreshness) continue;
      yield {
        subject: source.uniqueId,
        message: `Models read ${code(`${source.sourceName}.${source.name}`)}, and nothing says how old it may be: when its load stops, they go on with yesterday’s rows and every test passes.`,
        remedy:
          source.loadedAtField === undefined
            ? 'Give it `loaded_at_field` and `freshness`, or `freshness: null` if it is loaded only once.'
            : `Give it \`freshness\`; ${code(source.loadedAtField)} already says when a row was loaded. \`freshness: null\` says that it is loaded only once.`,
        location: sourcePlace(source, view),
      };
    }
  },
});

/** With that many tables, a team that gives none of them a freshness watches its loads elsewhere. */
const ENOUGH_TABLES = 4;

function asksForFreshness({ sources, name }: DbtProject): boolean {
  const own = [...sources.values()].filter(({ packageName }) => packageName === name);
  const watched = habitOf(own, ({ hasFreshness, declinesFreshness }) => hasFreshness || declinesFreshness);
  return !isAgainstHabit(watched) && (own.length < ENOUGH_TABLES || watched.keeping > 0);
}
