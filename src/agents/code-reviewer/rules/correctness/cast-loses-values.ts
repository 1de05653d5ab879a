import { columnsIn } from '../../../../sql/column-input.ts';
import { expressionText } from '../../../../sql/expression-text.ts';
import { narrowerType } from '../../../../sql/narrower-type.ts';
import type { Expression } from '../../../../sql/query-shape.ts';
import { partsOf } from '../../../../sql/walk-expression.ts';
import { blockPairs, changedSql, itemPairs } from '../../../changed-sql.ts';
import { defineRule } from '../../../define-rule.ts';
import { viewSide } from '../../../side-view.ts';
import { sqlPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';

/** C15: a column is cast to a type that holds less than what it was on the base. */
export const castLosesValues = defineRule({
  id: 'cast-loses-values',
  code: 'C15',
  title: 'A column is cast to a type that holds less',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *check(facts) {
    const view = viewSide(facts, 'head');
    for (const sql of changedSql(facts)) {
      for (const { name, before, after } of blockPairs(sql).flatMap(itemPairs)) {
        const loss = lossOf(before.expression, after.expression) ?? lostFraction(before.expression, after.expression);
        if (loss === undefined) continue;
        yield {
          subject: sql.change.uniqueId,
          key: name.toLowerCase(),
          message: `${code(`${sql.head.name}.${name}`)} ${loss.was} and is cast to ${code(loss.to)} now: ${loss.words}.`,
          remedy: `Keep ${loss.keep}, or say why no value needs it.`,
          location: sqlPlace(sql.head, after.line, view),
        };
      }
    }
  },
});

interface Loss {
  /** What the column did on the base, to go on after its name. */
  readonly was: string;
  readonly keep: string;
  readonly to: string;
  readonly words: string;
}

/** The first cast that stands in the same place on both sides and holds less. */
function lossOf(before: Expression, after: Expression): Loss | undefined {
  if (before.kind !== after.kind) return undefined;
  if (before.kind === 'cast' && after.kind === 'cast' && textOf(before.argument) === textOf(after.argument)) {
    const words = narrowerType(before.to, after.to) ?? inexact(before.to, after.to);
    if (words !== undefined) return { was: `was cast to ${code(before.to)}`, keep: code(before.to), to: after.to, words };
  }
  const others = partsOf(before);
  for (const [index, part] of partsOf(after).entries()) {
    const other = others[index];
    const loss = other === undefined ? undefined : lossOf(other, part);
    if (loss !== undefined) return loss;
  }
  return undefined;
}

const EXACT = /^(?:decimal|numeric|number)\s*\(\s*\d+\s*,\s*[1-9]\d*\s*\)$/i;
const BINARY = /^(?:float[48]?|float64|double|double precision|real)$/i;

/** Amounts of money are added up exactly as decimals alone. */
function inexact(from: string, to: string): string | undefined {
  return EXACT.test(from.trim()) && BINARY.test(to.trim()) ? 'sums and comparisons are no longer exact' : undefined;
}

/** A number with decimals that is calculated, of which a cast of the same columns leaves the whole part. */
function lostFraction(before: Expression, after: Expression): Loss | undefined {
  if (after.kind !== 'cast' || !hasDecimals(before) || namesIn(before) !== namesIn(after)) return undefined;
  const words = narrowerType('double', after.to);
  return words === undefined ? undefined : { was: 'had decimals', keep: 'them', to: after.to, words };
}

/** A decimal constant makes what is calculated with it one, whatever a column holds. */
function hasDecimals(expression: Expression): boolean {
  if (expression.kind === 'literal') return expression.type === 'number' && /^\d*\.\d+$/.test(expression.value);
  return expression.kind === 'operator' && /^[-+*/]$/.test(expression.operator) && expression.arguments.some(hasDecimals);
}

function namesIn(expression: Expression): string {
  const names = columnsIn(expression).map(({ name }) => name.toLowerCase());
  return [...new Set(names)].toSorted().join(' ');
}

function textOf(expression: Expression): string {
  return expressionText(expression, { column: (_, name) => name.toLowerCase(), subquery: () => 'subquery' });
}
