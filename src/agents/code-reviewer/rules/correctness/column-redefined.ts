import { showExpression } from '../../../../sql/show-expression.ts';
import { blockPairs, type ChangedSql, changedSql, itemPairs } from '../../../changed-sql.ts';
import { type ColumnReader, readersOf } from '../../../column-readers.ts';
import { hasSameValues } from '../../../compared-data.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { columnLocation } from '../../../places.ts';
import { rehashedColumns } from '../../../rehashed-columns.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { code, series } from '../../../words.ts';

/** C21: a column keeps its name and means something else, and people or metrics outside this pull request read it. */
export const columnRedefined = defineRule({
  id: 'column-redefined',
  code: 'C21',
  title: 'A column that people read is computed in another way',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *check(facts) {
    const shapes = new Map(changedSql(facts).map((sql) => [sql.change.uniqueId, sql]));
    for (const change of facts.models) {
      if (change.kind !== 'modified' || change.head === undefined) continue;
      const sql = shapes.get(change.uniqueId);
      const keys = sql === undefined ? new Set() : rehashedColumns(sql);
      const redefined = change.classification.columns.filter(
        ({ name, class: kind }) => kind === 'redefined' && !keys.has(name.toLowerCase()) && !hasSameValues(change.uniqueId, name, facts),
      );
      for (const { name } of redefined) {
        const readers = readersOf(name, change.head, facts).filter(isOutside);
        if (readers.length > 0) yield draftOf({ change, name, readers, sql }, facts);
      }
    }
  },
});

interface Redefined {
  readonly change: ReviewFacts['models'][number];
  readonly name: string;
  readonly readers: readonly ColumnReader[];
  readonly sql: ChangedSql | undefined;
}

/** Models are followed by the lineage that the report shows; these are where numbers leave dbt. */
function isOutside({ kind }: ColumnReader): boolean {
  return kind === 'exposure' || kind === 'metric';
}

function draftOf({ change, name, readers, sql }: Redefined, { projectDir }: ReviewFacts): Draft {
  const words = series(
    readers.map((reader) => reader.words),
    4,
  );
  const said = `${code(`${change.name}.${name}`)} is computed in another way${howOf(name, sql)}`;
  return {
    subject: change.uniqueId,
    key: name.toLowerCase(),
    message: `${said}. ${words.charAt(0).toUpperCase()}${words.slice(1)} ${readers.length === 1 ? 'reads' : 'read'} it and will show other numbers under the same name.`,
    question: `${said}. Do the readers know: ${words}?`,
    remedy: 'Tell them, or give the new meaning a name of its own and keep the old one until they have moved.',
    location: columnLocation(change, name, projectDir),
    evidence: readers.map((reader) => reader.words),
  };
}

/** Both texts, where the expression itself changed and has a short form. */
function howOf(name: string, sql: ChangedSql | undefined): string {
  const pairs = sql === undefined ? [] : blockPairs(sql).flatMap(itemPairs);
  const changed = pairs
    .filter((pair) => pair.name.toLowerCase() === name.toLowerCase())
    .map(({ before, after }) => [showExpression(before.expression), showExpression(after.expression)] as const)
    .filter(([was, is]) => was !== is && !`${was}${is}`.includes('…'));
  const [only, another] = changed;
  return only === undefined || another !== undefined ? '' : `: ${code(only[0])} before, ${code(only[1])} now`;
}
