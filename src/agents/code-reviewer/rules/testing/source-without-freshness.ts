import type { DbtProject, DbtSource } from '../../../../dbt/project.ts';
import { readAllowComments } from '../../../allow-comments.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { habitOf, isAgainstHabit } from '../../../habit.ts';
import { type SideView, viewSide } from '../../../side-view.ts';
import { code, series } from '../../../words.ts';
import { sourcePlace } from '../../source-place.ts';

const ID = 'source-without-freshness';
const CODE = 'T7';

/** T7: nothing would say that a source table which models read stopped being loaded. */
export const sourceWithoutFreshness = defineRule({
  id: ID,
  code: CODE,
  title: 'A source has no freshness',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *check(facts) {
    const { base, head } = facts;
    // What a pull request adds says nothing about how the team watches its loads; a project without a base has only that.
    if (!asksForFreshness(ownSources(base).length > 0 ? base : head)) return;
    const older = new Set(unwatched(base).map(({ uniqueId }) => uniqueId));
    const view = viewSide(facts, 'head');
    const tables = unwatched(head).filter(({ uniqueId }) => !older.has(uniqueId));
    const groups = Map.groupBy(tables, (table) => (isAllowedItself(table, view) ? table.uniqueId : reasonOf(table)));
    for (const group of groups.values()) yield* draftsOf(group, view);
  },
});

/** One entry mends all tables of a source that lack it in the same way. */
function reasonOf({ sourceName, path, loadedAtField }: DbtSource): string {
  return JSON.stringify([path, sourceName, loadedAtField]);
}

/** A comment beside a table speaks for that table alone. */
function isAllowedItself(table: DbtSource, view: SideView): boolean {
  const { path, line } = sourcePlace(table, view);
  const comments = readAllowComments(view.text(path) ?? '').filter(({ rules }) => rules.includes(ID) || rules.includes(CODE.toLowerCase()));
  return line !== undefined && comments.some((comment) => comment.line === line || comment.line === line - 1);
}

function draftsOf(tables: readonly DbtSource[], view: SideView): readonly Draft[] {
  const [first, ...others] = tables;
  if (first === undefined) return [];
  const remedy = remedyOf(first, others.length === 0 ? 'it' : 'the source');
  if (others.length === 0) {
    return [{ subject: first.uniqueId, message: messageOf(first), remedy, location: sourcePlace(first, view) }];
  }
  return [
    {
      subject: `source.${first.packageName}.${first.sourceName}`,
      key: tables
        .map(({ name }) => name)
        .toSorted()
        .join('\n'),
      message: messageOfMany(tables, first.sourceName),
      remedy,
      location: sourcePlace(first, view, 'source'),
    },
  ];
}

function messageOf({ sourceName, name }: DbtSource): string {
  return `Models read ${code(`${sourceName}.${name}`)}, and nothing says how old it may be: when its load stops, they go on with yesterday’s rows and every test passes.`;
}

function messageOfMany(tables: readonly DbtSource[], sourceName: string): string {
  const names = series(
    tables.map(({ name }) => code(name)),
    NAMED,
  );
  return `Models read ${tables.length} tables of ${code(sourceName)} (${names}), and nothing says how old they may be: when their load stops, models go on with yesterday’s rows and every test passes.`;
}

function remedyOf({ loadedAtField }: DbtSource, what: string): string {
  return loadedAtField === undefined
    ? `Give ${what} \`loaded_at_field\` and \`freshness\`, or \`freshness: null\` if it is loaded only once.`
    : `Give ${what} \`freshness\`; ${code(loadedAtField)} already says when a row was loaded. \`freshness: null\` says that it is loaded only once.`;
}

/** How many tables a message names. */
const NAMED = 5;

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
