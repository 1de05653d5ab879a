import type { DbtProject, DbtSource } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { habitOf, isAgainstHabit } from '../../../habit.ts';
import { viewSide } from '../../../side-view.ts';
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
  *check(facts) {
    const { base, head } = facts;
    // What a pull request adds says nothing about how the team watches its loads; a project without a base has only that.
    if (!asksForFreshness(ownSources(base).length > 0 ? base : head)) return;
    const older = new Set(unwatched(base).map(({ uniqueId }) => uniqueId));
    for (const source of unwatched(head).filter(({ uniqueId }) => !older.has(uniqueId))) {
      yield {
        subject: source.uniqueId,
        message: `Models read ${code(`${source.sourceName}.${source.name}`)}, and nothing says how old it may be: when its load stops, they go on with yesterday’s rows and every test passes.`,
        remedy:
          source.loadedAtField === undefined
            ? 'Give it `loaded_at_field` and `freshness`, or `freshness: null` if it is loaded only once.'
            : `Give it \`freshness\`; ${code(source.loadedAtField)} already says when a row was loaded. \`freshness: null\` says that it is loaded only once.`,
        location: sourcePlace(source, viewSide(facts, 'head')),
      };
    }
  },
});

/** With that many tables, a team that gives none of them a freshness watches its loads elsewhere. */
const ENOUGH_TABLES = 4;

function asksForFreshness(project: DbtProject): boolean {
  const own = ownSources(project);
  const watched = habitOf(own, isWatched);
  return !isAgainstHabit(watched) && (own.length < ENOUGH_TABLES || watched.keeping > 0);
}

function ownSources({ sources, name }: DbtProject): readonly DbtSource[] {
  return [...sources.values()].filter(({ packageName }) => packageName === name);
}

/** Tables that something other than a test reads, and for which nobody has said how old they may be. */
function unwatched(project: DbtProject): readonly DbtSource[] {
  return ownSources(project).filter((source) => {
    const readers = (project.children.get(source.uniqueId) ?? []).flatMap((id) => project.nodes.get(id) ?? []);
    return !isWatched(source) && readers.some(({ test }) => test === undefined);
  });
}

function isWatched({ hasFreshness, declinesFreshness }: DbtSource): boolean {
  return hasFreshness || declinesFreshness;
}
