import type { DbtNode } from '../../../../dbt/project.ts';
import type { Expression } from '../../../../sql/query-shape.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { expressionParts } from '../../../expression-parts.ts';
import { inRepository } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import type { SideView } from '../../../side-view.ts';
import { code, series } from '../../../words.ts';
import { columnDefinition } from '../../column-definition.ts';
import { newOnHead } from '../../new-on-head.ts';

/** K9: a snapshot takes every run for a change, since a column is the clock, or no longer watches columns that it watched. */
export const snapshotWatchesWrong = defineRule({
  id: 'snapshot-watches-wrong',
  code: 'K9',
  title: 'A snapshot watches the wrong columns',
  severity: 'error',
  preset: 'strict',
  agent: 'dim-modeler',
  *check(facts) {
    yield* newOnHead(clockWatched, facts);
    for (const { base, head } of facts.others) {
      if (base?.resourceType === 'snapshot' && head?.packageName === facts.head.name) yield* unwatched(base, head, facts);
    }
  },
});

function* clockWatched(view: SideView): Iterable<Draft> {
  for (const snapshot of view.project.nodes.values()) {
    if (snapshot.resourceType !== 'snapshot' || snapshot.packageName !== view.project.name) continue;
    for (const { column, from } of clocks(snapshot, view)) {
      yield {
        subject: snapshot.uniqueId,
        key: column,
        message: `${code(snapshot.name)} looks for changes in ${code(column)}, which ${code(from.name)} fills with the time of the run: every run closes every row and writes a new version of it.`,
        remedy: `Take a column that changes with the row, or list what should be watched in \`check_cols\` without ${code(column)}.`,
        location: { path: inRepository(view.projectDir, snapshot.path), side: view.side },
      };
    }
  }
}

/** A shorter list: what left it changes without a version from now on. */
function* unwatched(base: DbtNode, head: DbtNode, { projectDir }: ReviewFacts): Iterable<Draft> {
  const [before, after] = [watchedColumns(base), watchedColumns(head)];
  if (before === undefined || after === undefined || after === 'all') return;
  const lost = before === 'all' ? [] : before.filter((name) => !after.includes(name));
  if (before !== 'all' && lost.length === 0) return;
  const [kept, gone] = [series(after.map(code), 5), before === 'all' ? 'any other column' : series(lost.map(code), 5)];
  yield {
    subject: head.uniqueId,
    key: 'unwatched',
    message: `${code(head.name)} now watches only ${kept}: a change of ${gone} makes no version any more, and the history shows for it what held when ${kept} last changed.`,
    remedy: `Watch what the readers of the history show, or leave out of ${code(head.name)} what isn’t watched.`,
    location: { path: inRepository(projectDir, head.path), side: 'head' },
  };
}

function watchedColumns({ config }: DbtNode): 'all' | readonly string[] | undefined {
  const { strategy, check_cols: checked } = config;
  if (strategy === 'timestamp' || (strategy === 'check' && checked === 'all')) return 'all';
  if (strategy !== 'check' || !Array.isArray(checked)) return undefined;
  return checked.filter((name) => typeof name === 'string').map((name) => name.toLowerCase());
}

interface ClockColumn {
  readonly column: string;
  readonly from: DbtNode;
}

/** Columns that decide about a version and are nothing but the clock in the model that the snapshot reads. */
function clocks(snapshot: DbtNode, view: SideView): readonly ClockColumn[] {
  const [parent, another] = snapshot.dependsOn.nodes;
  const from = another === undefined ? view.project.nodes.get(parent ?? '') : undefined;
  const shape = from === undefined ? undefined : view.shape(from);
  if (from === undefined || shape === undefined) return [];
  const isClock = (column: string): boolean => {
    const made = columnDefinition(column, shape);
    return made !== undefined && tellsTime(made);
  };
  return watched(
    snapshot,
    shape.blocks.flatMap(({ items }) => items.flatMap(({ name }) => name?.toLowerCase() ?? [])),
  )
    .filter(isClock)
    .map((column) => ({ column, from }));
}

function watched(snapshot: DbtNode, all: readonly string[]): readonly string[] {
  const { strategy, updated_at: updatedAt } = snapshot.config;
  if (strategy === 'timestamp') return typeof updatedAt === 'string' && /^\w+$/.test(updatedAt) ? [updatedAt.toLowerCase()] : [];
  const columns = watchedColumns(snapshot) ?? [];
  return columns === 'all' ? [...new Set(all)] : columns;
}

const CLOCK =
  /^(?:current_timestamp|now|getdate|sysdate|systimestamp|localtimestamp|transaction_timestamp|statement_timestamp|clock_timestamp|current_datetime)$/;

/** With a column in it, it may be the row's own time that the clock only stands in for. */
function tellsTime(expression: Expression): boolean {
  const parts = expressionParts(expression);
  const hasOwn = parts.some(({ kind }) => kind === 'column' || kind === 'subquery' || kind === 'star');
  return !hasOwn && parts.some((part) => part.kind === 'call' && CLOCK.test(part.name));
}
