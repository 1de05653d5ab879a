import type { MappedCause, ModelChange } from '../../../../dbt/model-change.ts';
import type { Cause } from '../../../../sql/classification.ts';
import type { QueryShape } from '../../../../sql/query-shape.ts';
import { type ChangedSql, changedSql } from '../../../changed-sql.ts';
import { hasSameRows } from '../../../compared-data.ts';
import { defineRule } from '../../../define-rule.ts';
import { onlyRehashes } from '../../../only-rehashes.ts';
import { causeLocation, modelLocation } from '../../../places.ts';
import { relationNodes } from '../../../relation-nodes.ts';
import { renamesGroups } from '../../../renames-groups.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { code } from '../../../words.ts';
import { addsOnlyLookups } from '../../adds-only-lookups.ts';
import { hashesAgreeOnBothSides } from '../../hashes-agree.ts';

/** C18: a changed model returns other rows than on the base. Only the author can say whether that is wanted. */
export const rowFilterChange = defineRule({
  id: 'row-filter-change',
  code: 'C18',
  title: 'A model returns other rows',
  severity: 'error',
  preset: 'default',
  agent: 'code-reviewer',
  *check(facts) {
    const { models, projectDir, head: project } = facts;
    const sqls = new Map(changedSql(facts).map((sql) => [sql.change.uniqueId, sql]));
    const find = relationNodes(project);
    for (const change of models) {
      const when = whenRowsChange(change);
      if (change.head === undefined || when === undefined) continue;
      const causes = rowCauses(change.causes);
      const sql = sqls.get(change.uniqueId);
      // Declared keys prove that these joins neither add nor drop a row.
      if (sql !== undefined && causes.every(({ why }) => why === 'join added') && addsOnlyLookups(sql, { project, find })) continue;
      if (sql !== undefined && keepsRowsUnderOtherHashes(sql, facts)) continue;
      if (sql !== undefined && isOnlyRewritten(sql, causes, facts)) continue;
      const cause = causes.find((one) => isTouched(one, change, facts)) ?? causes[0];
      const said = `${code(change.name)} ${effectOf(causes)}${when}`;
      const place = cause === undefined ? '' : ` (${describe(cause)})`;
      yield {
        subject: change.uniqueId,
        key: causes.map(({ side, text }) => `${side} ${text.replaceAll(/\s+/g, ' ').trim()}`).join('\n'),
        message: `${said}${place}.`,
        question: `${said}${place}. Intended?`,
        remedy: howToAllow(cause),
        location: cause === undefined ? modelLocation(change.head, 'head', projectDir) : causeLocation(cause),
        evidence: causes.map(({ path, line, side, text, why }) => `${why}: ${path}:${line} (${side}) ${text.trim()}`),
      };
    }
  },
});

/** Rows may also change in incremental runs alone; then the sentence says so. */
function whenRowsChange({ kind, classification, incremental }: ModelChange): string | undefined {
  if (kind !== 'modified') return undefined;
  if (classification.class === 'model-wide') return '';
  return incremental?.class === 'model-wide' ? ' in incremental runs' : undefined;
}

/** Only the hashes are others, and each is compared with its like: nobody wants to be asked about that. What incremental runs alone do differently isn't seen here. */
function keepsRowsUnderOtherHashes(sql: ChangedSql, facts: ReviewFacts): boolean {
  return isSeenWhole(sql.change) && onlyRehashes(sql) && hashesAgreeOnBothSides(sql, facts);
}

/** What incremental runs change is a part of what a run from scratch changes. */
function isSeenWhole({ classification, incremental }: ModelChange): boolean {
  const isSeen = (cause: Cause) => classification.causes.some(({ why, text }) => why === cause.why && text === cause.text);
  return classification.class === 'model-wide' && (incremental?.causes ?? []).every(isSeen);
}

/** Whether the other side doesn't have the very line: a cause may also be quoted by the line that only surrounds it. */
function isTouched({ side, text }: MappedCause, { uniqueId }: ModelChange, facts: ReviewFacts): boolean {
  const other = facts[side === 'head' ? 'base' : 'head'].nodes.get(uniqueId)?.compiledCode ?? '';
  return !other.split('\n').some((line) => line.trim() === text.trim());
}

/** What only today's data happen to have is asked about all the same. */
const TAKING = /filter|limit|offset|qualify/i;

/**
 * Joins or groups are written in another way, and both sides return the same rows: nobody wants to be asked about that. A filter may wait for
 * rows that today's data lack, and so may a join that must find its match where it needed none.
 */
function isOnlyRewritten(sql: ChangedSql, causes: readonly MappedCause[], facts: ReviewFacts): boolean {
  if (!isSeenWhole(sql.change) || causes.some(({ why }) => TAKING.test(why)) || demandsMore(sql) || readsNewHistory(sql)) return false;
  return hasSameRows(sql.change.uniqueId, facts) || (causes.every(({ why }) => OF_GROUPS.test(why)) && renamesGroups(sql, facts));
}

/** How causes are called that change what stands for one row. */
const OF_GROUPS = /^(?:grouping|column under DISTINCT) changed$/;

function demandsMore({ before, after }: ChangedSql): boolean {
  const [was, is] = [joinKinds(before), joinKinds(after)];
  return [...is].some(([alias, kind]) => kind === 'inner' && was.has(alias) && was.get(alias) !== 'inner');
}

/** A history has one row for each thing until something changes for the first time. */
function readsNewHistory({ change: { base }, head }: ChangedSql): boolean {
  return head.dependsOn.nodes.some((id) => id.startsWith('snapshot.') && base?.dependsOn.nodes.includes(id) === false);
}

function joinKinds({ blocks }: QueryShape): ReadonlyMap<string, string> {
  return new Map(blocks.flatMap(({ inputs }) => inputs.flatMap(({ alias, join }) => (join === undefined ? [] : [[alias, join.kind]]))));
}

/** How causes of column changes are called; a model-wide change may come with those, but they are not why rows change. */
const OF_COLUMNS = /^(?:column (?:added|removed|renamed)|type changed|expression changed)$/;

function rowCauses(causes: readonly MappedCause[]): readonly MappedCause[] {
  const ofRows = causes.filter(({ why }) => !OF_COLUMNS.test(why));
  return ofRows.toSorted((a, b) => Number(a.side === 'base') - Number(b.side === 'base'));
}

/** A filter that is only new leaves rows out, one that is only gone lets more in; anything else may do either. */
function effectOf(causes: readonly MappedCause[]): string {
  const isAll = (pattern: RegExp) => causes.length > 0 && causes.every(({ why }) => pattern.test(why));
  if (isAll(/^(?:rows|groups) filtered|^limit added/)) return 'now leaves out rows';
  if (isAll(/^(?:filter|QUALIFY|limit)\b.*removed$/)) return 'now keeps rows that it left out';
  return 'now returns other rows';
}

function describe({ line, text, side, why }: MappedCause): string {
  const where = side === 'base' ? `line ${line} of the base` : `line ${line}`;
  return `${why}, ${where}: ${code(text)}`;
}

function howToAllow(cause: MappedCause | undefined): string {
  const place = cause === undefined || cause.side === 'base' ? 'at the top of the file' : 'on the line before';
  return `If it is, say why ${place}: \`-- steward: allow row-filter-change because …\`.`;
}
