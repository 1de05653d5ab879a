import type { ModelChange } from '../../../../dbt/model-change.ts';
import type { DbtColumn, DbtNode } from '../../../../dbt/project.ts';
import { type ChangedSql, changedSql } from '../../../changed-sql.ts';
import { hasSameRows, hasSameValues } from '../../../compared-data.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { onlyRehashes } from '../../../only-rehashes.ts';
import { describedAt } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { viewSide } from '../../../side-view.ts';
import { code } from '../../../words.ts';
import { wordsStillHold } from '../../words-still-hold.ts';

/** D9: what a described column or model means has changed, and its description is word for word the same. */
export const docDrift = defineRule({
  id: 'doc-drift',
  code: 'D9',
  title: 'A definition changed, its description didn’t',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *check(facts) {
    const sqls = new Map(changedSql(facts).map((sql) => [sql.change.uniqueId, sql]));
    for (const change of facts.models) {
      if (change.kind !== 'modified' || change.base === undefined || change.head === undefined) continue;
      const sides = { change, base: change.base, head: change.head, sql: sqls.get(change.uniqueId) };
      yield* columnDrift(sides, facts);
      yield* modelDrift(sides, facts);
    }
  },
});

interface Sides {
  readonly change: ModelChange;
  readonly base: DbtNode;
  readonly head: DbtNode;
  readonly sql: ChangedSql | undefined;
}

function columnDrift({ change, base, head, sql }: Sides, facts: ReviewFacts): readonly Draft[] {
  const changed = change.classification.columns.filter(({ class: kind }) => kind === 'retyped' || kind === 'redefined');
  const stillHold = sql === undefined || changed.length === 0 ? () => false : wordsStillHold(sql);
  return changed.flatMap(({ name, class: kind }) => {
    const [before, after] = [columnOf(base, name), columnOf(head, name)];
    if (after === undefined || !saysTheSame(before?.description, after.description)) return [];
    if (kind === 'redefined' && (stillHold(name, after.description) || hasSameValues(change.uniqueId, name, facts))) return [];
    return {
      subject: change.uniqueId,
      key: name,
      message: `${code(`${change.name}.${name}`)} ${kind === 'retyped' ? 'has another type' : 'is computed in another way'}; its description still says ${quoted(after.description)}.`,
      remedy: 'Say what it means now, or why the words still hold.',
      location: describedAt(head, viewSide(facts, 'head'), { column: after.name }),
    };
  });
}

/** A filter leaves what a row is alone; another grouping or a union doesn't. */
function modelDrift({ change, base, head, sql }: Sides, facts: ReviewFacts): readonly Draft[] {
  const cause = change.causes.find(({ why }) => /^grouping|^set operation|DISTINCT/.test(why));
  if (change.classification.class !== 'model-wide' || cause === undefined || !saysTheSame(base.description, head.description)) return [];
  if ((sql !== undefined && onlyRehashes(sql)) || hasSameRows(change.uniqueId, facts)) return [];
  return [
    {
      subject: change.uniqueId,
      message: `What a row of ${code(change.name)} is has changed (${cause.why}, line ${cause.line}); its description still says ${quoted(head.description)}.`,
      remedy: 'Say what a row is now, or why the words still hold.',
      location: describedAt(head, viewSide(facts, 'head')),
      evidence: [`${cause.path}:${cause.line} ${cause.text.trim()}`],
    },
  ];
}

function columnOf({ columns }: DbtNode, name: string): DbtColumn | undefined {
  return [...columns.values()].find((column) => column.name.toLowerCase() === name.toLowerCase());
}

function saysTheSame(before: string | undefined, after: string): boolean {
  return after.trim() !== '' && before === after;
}

function quoted(description: string): string {
  const words = description
    .replaceAll(/[`*“”]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return `“${words.length > 100 ? `${words.slice(0, 99)}…` : words}”`;
}
