import type { ModelChange } from '../../../../dbt/model-change.ts';
import { expressionText } from '../../../../sql/expression-text.ts';
import { groupKeys } from '../../../../sql/group-keys.ts';
import type { Expression, QueryShape, SelectShape } from '../../../../sql/query-shape.ts';
import { showExpression } from '../../../../sql/show-expression.ts';
import { changedSql } from '../../../changed-sql.ts';
import { hasSameRows } from '../../../compared-data.ts';
import { defineRule } from '../../../define-rule.ts';
import { mainBlock } from '../../../main-block.ts';
import { renamesGroups } from '../../../renames-groups.ts';
import { viewSide } from '../../../side-view.ts';
import { sqlPlace } from '../../../sql-place.ts';
import { testedKeys } from '../../../tested-keys.ts';
import { code, series } from '../../../words.ts';

/** C19: a model groups by other columns than on the base, so that one of its rows stands for something else. */
export const grainChange = defineRule({
  id: 'grain-change',
  code: 'C19',
  title: 'A row of a model stands for something else',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *check(facts) {
    const view = viewSide(facts, 'head');
    for (const sql of changedSql(facts)) {
      const { change, head, before, after } = sql;
      const [was, is] = [grainOf(before), grainOf(after)];
      if (was === undefined || is === undefined) continue;
      const added = [...is.keys].filter(([text]) => !was.keys.has(text));
      const gone = [...was.keys].filter(([text]) => !is.keys.has(text));
      if (added.length + gone.length === 0 || keepsRows(change) || hasSameRows(change.uniqueId, facts) || renamesGroups(sql, facts))
        continue;
      const by = wordsOf(was, 'shown') === wordsOf(is, 'shown') ? 'written' : 'shown';
      const said = `A row of ${code(head.name)} was one ${wordsOf(was, by)}; now it is one ${wordsOf(is, by)}`;
      yield {
        subject: change.uniqueId,
        key: [...added, ...gone].map(([text]) => text).join('\n'),
        message: `${said}.${untrueKey(testedKeys(head, facts.head), is)}`,
        question: `${said}. Intended?`,
        remedy: `If it is, change the key test and the description of ${code(head.name)}, and look at what joins or sums it: ${effectOf(added.length, gone.length)}.`,
        location: sqlPlace(head, (added[0]?.[1] ?? [...is.keys.values()][0])?.line ?? is.line, view),
      };
    }
  },
});

/** It is proved that both sides return the same rows, where columns at most have other values: the key was only computed a step earlier. */
function keepsRows({ classification }: ModelChange): boolean {
  return classification.class !== 'model-wide' && classification.class !== 'unknown';
}

interface Key {
  /** The name of the column. */
  readonly shown: string;
  /** The expression behind it. */
  readonly written: string;
  readonly line: number;
}

interface Grain {
  /** By texts that are equal for equal expressions. */
  readonly keys: ReadonlyMap<string, Key>;
  readonly line: number;
}

function grainOf(shape: QueryShape): Grain | undefined {
  const block = mainBlock(shape);
  const keys = block === undefined ? undefined : groupKeys(block);
  if (block === undefined || keys === undefined || keys.length === 0) return undefined;
  return {
    keys: new Map(keys.map((key) => [textOf(key), { shown: nameOf(key, block), written: showExpression(key), line: key.line }])),
    line: block.line,
  };
}

/** Another alias of a table is no other grain. */
function textOf(key: Expression): string {
  return expressionText(key, { column: (_, name) => name.toLowerCase(), subquery: () => 'subquery' });
}

function nameOf(key: Expression, { items }: SelectShape): string {
  if (key.kind === 'column') return key.name;
  return items.find(({ expression }) => expression === key)?.name ?? showExpression(key);
}

function wordsOf({ keys }: Grain, by: 'shown' | 'written'): string {
  return series(
    [...keys].map(([, key]) => code(key[by])),
    6,
  );
}

/** A test that promised the old grain is refuted by the SQL alone when a column of the new one is missing. */
function untrueKey(tested: readonly ReadonlySet<string>[], { keys }: Grain): string {
  const names = [...keys.values()].map(({ shown }) => shown.toLowerCase());
  const narrow = tested.find((key) => [...key].every((name) => names.includes(name)) && key.size < names.length);
  return narrow === undefined ? '' : ` Its test still promises one row per ${series([...narrow].map(code), 4)}.`;
}

function effectOf(added: number, gone: number): string {
  if (gone === 0) return 'there are more rows for each old key now';
  return added === 0 ? 'several old rows are one now' : 'old and new rows can’t be matched';
}
