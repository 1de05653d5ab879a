import type { DbtNode } from '../../../../dbt/project.ts';
import type { Expression } from '../../../../sql/query-shape.ts';
import { defineRule } from '../../../define-rule.ts';
import { inRepository } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { code } from '../../../words.ts';
import { columnDefinition } from '../../column-definition.ts';
import { expressionParts } from '../../expression-parts.ts';

/** K9: a snapshot decides by a column that is the clock, so that every run makes a new version of every row. */
export const snapshotFollowsClock = defineRule({
  id: 'snapshot-follows-clock',
  code: 'K9',
  title: 'A snapshot takes every run for a change',
  severity: 'error',
  preset: 'strict',
  agent: 'dim-modeler',
  *checkSide(view) {
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
  },
});

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

function watched({ config }: DbtNode, all: readonly string[]): readonly string[] {
  const { strategy, updated_at: updatedAt, check_cols: checked } = config;
  if (strategy === 'timestamp') return typeof updatedAt === 'string' && /^\w+$/.test(updatedAt) ? [updatedAt.toLowerCase()] : [];
  if (strategy !== 'check') return [];
  if (checked === 'all') return [...new Set(all)];
  return Array.isArray(checked) ? checked.filter((name) => typeof name === 'string').map((name) => name.toLowerCase()) : [];
}

const CLOCK =
  /^(?:current_timestamp|now|getdate|sysdate|systimestamp|localtimestamp|transaction_timestamp|statement_timestamp|clock_timestamp|current_datetime)$/;

/** With a column in it, it may be the row's own time that the clock only stands in for. */
function tellsTime(expression: Expression): boolean {
  const parts = expressionParts(expression);
  const hasOwn = parts.some(({ kind }) => kind === 'column' || kind === 'subquery' || kind === 'star');
  return !hasOwn && parts.some((part) => part.kind === 'call' && CLOCK.test(part.name));
}
