import type { DbtSource } from '../../../../dbt/project.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { viewSide } from '../../../side-view.ts';
import { code, series } from '../../../words.ts';
import { sourcePlace } from '../../source-place.ts';

/** T17: a source that was checked for freshness no longer is, so that nobody hears when it stops being loaded. */
export const freshnessDropped = defineRule({
  id: 'freshness-dropped',
  code: 'T17',
  title: 'A source is no longer checked for freshness',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *check(facts) {
    const dropped = [...facts.head.sources.values()].filter((table) => isDropped(table, facts));
    for (const tables of Map.groupBy(dropped, ({ path, sourceName }) => `${path}\n${sourceName}`).values()) yield* draftsOf(tables, facts);
  },
});

function isDropped(table: DbtSource, { base, head }: ReviewFacts): boolean {
  return table.packageName === head.name && !table.hasFreshness && base.sources.get(table.uniqueId)?.hasFreshness === true;
}

/** One entry of the YAML did it to all tables of a source. */
function draftsOf(tables: readonly DbtSource[], facts: ReviewFacts): readonly Draft[] {
  const [first, ...others] = tables;
  if (first === undefined) return [];
  const names = series(
    tables.map(({ sourceName, name }) => code(`${sourceName}.${name}`)),
    3,
  );
  return [
    {
      subject: first.uniqueId,
      key: tables
        .map(({ name }) => name)
        .toSorted()
        .join('\n'),
      message: `${names} ${others.length === 0 ? 'is' : 'are'} no longer checked for freshness: when the loads stop, models go on with old rows, and nobody hears of it.`,
      remedy: 'Keep `freshness` with limits that the loads meet.',
      location: sourcePlace(first, viewSide(facts, 'head'), others.length === 0 ? undefined : 'source'),
    },
  ];
}
