import type { ModelChange } from '../../../../dbt/model-change.ts';
import type { DbtColumn, DbtNode } from '../../../../dbt/project.ts';
import { blockPairs, type ChangedSql, changedSql } from '../../../changed-sql.ts';
import { hasSameRows, hasSameValues } from '../../../compared-data.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { describedAt } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { viewSide } from '../../../side-view.ts';
import { code } from '../../../words.ts';
import { isMadeOfOthers } from '../../is-made-of-others.ts';
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
      // What each column is by other rows, the words about the row say.
      yield* regroups(sides) ? modelDrift(sides, facts) : columnDrift(sides, facts);
    }
  },
});

interface Sides {
  readonly change: ModelChange;
  readonly base: DbtNode;
  readonly head: DbtNode;
  readonly sql: ChangedSql | undefined;
}

function regroups({ change, sql }: Sides): boolean {
  if (change.classification.class !== 'model-wide' || sql === undefined) return false;
  return blockPairs(sql).some(
    ({ before, after }) => !before.groupsByAll && !after.groupsByAll && before.groupBy.length !== after.groupBy.length,
  );
}

function columnDrift({ change, base, head, sql }: Sides, facts: ReviewFacts): readonly Draft[] {
  const changed = change.classification.columns.filter(({ class: kind, name }) => kind === 'redefined' && !IDENTIFIER.test(name));
  if (sql === undefined || changed.length === 0) return [];
  const stillHold = wordsStillHold(sql);
  const drifted = changed.flatMap(({ name }) => {
    const [before, after] = [columnOf(base, name), columnOf(head, name)];
    if (after === undefined || !saysTheSame(before?.description, after.description)) return [];
    return stillHold(name, after.description) || hasSameValues(change.uniqueId, name, facts) ? [] : { name, after };
  });
  const names = new Set(drifted.map(({ name }) => name.toLowerCase()));
  return drifted
    .filter(({ name }) => !isMadeOfOthers(name.toLowerCase(), names, sql))
    .map(({ name, after }) => ({
      subject: change.uniqueId,
      key: name,
      message: `${code(`${change.name}.${name}`)} is computed in another way; its description still says ${quoted(after.description)}.`,
      remedy: 'Say what it means now, or why the words still hold.',
      location: describedAt(head, viewSide(facts, 'head'), { column: after.name }),
    }));
}

/** What names a thing is described by that thing, however it is made. */
const IDENTIFIER = /^(?:hk|sk|id)_|_(?:hk|sk|key|id|hash)$|^(?:id|key)$/i;

/** Who groups by more or less gets other rows; who groups by another way to the same doesn't. */
function modelDrift({ change, base, head, sql }: Sides, facts: ReviewFacts): readonly Draft[] {
  const cause = change.causes.find(({ why }) => why.startsWith('grouping'));
  if (cause === undefined || !saysTheSame(base.description, head.description)) return [];
  if (hasSameRows(change.uniqueId, facts) || sql === undefined) return [];
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
