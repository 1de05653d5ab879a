import type { Call } from '../../../../sql/aggregates.ts';
import { aggregateCalls } from '../../../../sql/aggregates.ts';
import { showExpression } from '../../../../sql/show-expression.ts';
import { blockPairs, changedSql, itemPairs } from '../../../changed-sql.ts';
import { defineRule } from '../../../define-rule.ts';
import { viewSide } from '../../../side-view.ts';
import { sqlPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';

/** C17: a column counts or sums distinct values where it took all of them, or the other way round. */
export const countDistinctnessChange = defineRule({
  id: 'count-distinctness-change',
  code: 'C17',
  title: 'A count became distinct, or is it no more',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *check(facts) {
    const view = viewSide(facts, 'head');
    for (const sql of changedSql(facts)) {
      for (const { name, before, after } of blockPairs(sql).flatMap(itemPairs)) {
        const pair = changed(aggregateCalls(before.expression), aggregateCalls(after.expression));
        if (pair === undefined) continue;
        const [was, is] = pair;
        const what = code(is.arguments.map(showExpression).join(', '));
        const effect = is.distinct ? `takes each ${what} once` : `takes every row, also where ${what} repeats`;
        const said = `${code(`${sql.head.name}.${name}`)} now ${effect}: ${code(showExpression(was))} became ${code(showExpression(is))}`;
        yield {
          subject: sql.change.uniqueId,
          key: name.toLowerCase(),
          message: `${said}.`,
          question: `${said}. Intended?`,
          remedy: 'If it is, say so where the column is described, since its numbers can’t be compared with the older ones.',
          location: sqlPlace(sql.head, after.line, view),
        };
      }
    }
  },
});

/** The first aggregate that differs in nothing but DISTINCT. */
function changed(before: readonly Call[], after: readonly Call[]): readonly [Call, Call] | undefined {
  for (const is of after) {
    const was = before.find(({ name, distinct, arguments: given }) => {
      return name === is.name && distinct !== is.distinct && argumentsText(given) === argumentsText(is.arguments);
    });
    if (was !== undefined && !before.some((call) => isSame(call, is)) && !after.some((call) => isSame(call, was))) return [was, is];
  }
  return undefined;
}

function isSame(one: Call, other: Call): boolean {
  return one.name === other.name && one.distinct === other.distinct && argumentsText(one.arguments) === argumentsText(other.arguments);
}

/** The alias of a table may be new, and the column still the same. */
function argumentsText(given: Call['arguments']): string {
  return given.map((argument) => (argument.kind === 'column' ? argument.name : showExpression(argument))).join(', ');
}
