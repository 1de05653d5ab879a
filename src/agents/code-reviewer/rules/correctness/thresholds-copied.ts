import { type Column, columnsIn } from '../../../../sql/column-input.ts';
import type { Expression, SelectShape } from '../../../../sql/query-shape.ts';
import { defineRule } from '../../../define-rule.ts';
import { sqlModelsWith } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code, series } from '../../../words.ts';

/** C28: two measures of different units are sorted into classes by the same numbers: one of them was copied. */
export const thresholdsCopied = defineRule({
  id: 'thresholds-copied',
  code: 'C28',
  title: 'The thresholds of one measure are used for another',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const { model, shape } of sqlModelsWith(['case'], view)) {
      for (const [first, second] of shape.blocks.flatMap((block) => copies(block))) {
        const location = writtenPlace(model, second.line, view);
        if (location === undefined) continue;
        const numbers = series(second.numbers.map(code), 5);
        yield {
          subject: model.uniqueId,
          key: `${first.column.name} ${second.column.name}`.toLowerCase(),
          message: `${code(model.name)} sorts ${code(second.column.name)} (${second.unit}) into classes at ${numbers}, the very numbers that it uses for ${code(first.column.name)} (${first.unit}).`,
          remedy: `Check that ${numbers} are meant for ${code(second.column.name)}, too.`,
          question: `Are ${numbers} meant for ${code(second.column.name)}, too?`,
          location,
        };
      }
    }
  },
});

/** Two equal numbers may be chance. */
const FEWEST_NUMBERS = 3;

interface Classes {
  readonly column: Column;
  readonly unit: string;
  readonly numbers: readonly string[];
  readonly line: number;
}

function copies({ items }: SelectShape): readonly (readonly [Classes, Classes])[] {
  const all = items.flatMap(({ expression }) => classesOf(expression) ?? []);
  return all.flatMap((second, index) => {
    const first = all.slice(0, index).find((one) => one.unit !== second.unit && one.numbers.join(' ') === second.numbers.join(' '));
    return first === undefined ? [] : [[first, second] as const];
  });
}

/** A CASE that holds one column against numbers, in each of its branches. */
function classesOf(expression: Expression): Classes | undefined {
  if (expression.kind !== 'case' || expression.operand !== undefined) return undefined;
  const numbers = expression.branches.flatMap(({ when }) => numbersIn(when));
  if (new Set(numbers).size < FEWEST_NUMBERS) return undefined;
  const columns = expression.branches.flatMap(({ when }) => columnsIn(when));
  const [column] = columns;
  const unit = column === undefined ? undefined : unitOf(column.name);
  if (column === undefined || unit === undefined || columns.some(({ name }) => name !== column.name)) return undefined;
  return { column, unit, numbers, line: expression.line };
}

function numbersIn(condition: Expression): readonly string[] {
  if (condition.kind === 'literal') return condition.type === 'number' ? [condition.value] : [];
  return condition.kind === 'operator' ? condition.arguments.flatMap(numbersIn) : [];
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|_)(?:km|kilometers?|kilometres?|miles?|meters?|metres?|distance)(?:_|$)/, 'a distance'],
  [/(?:^|_)(?:seconds?|secs?|minutes?|mins?|hours?|duration|days|weeks|months)(?:_|$)/, 'a duration'],
  [/(?:^|_)(?:amount|price|fare|cost|revenue|usd|eur|cents|tip|fee|spend)(?:_|$)/, 'money'],
  [/(?:^|_)(?:pct|percent|percentage|ratio|rate|share)(?:_|$)/, 'a ratio'],
  [/(?:^|_)(?:count|qty|quantity|number|num)(?:_|$)/, 'a count'],
  [/(?:^|_)(?:kg|grams?|weight|lbs?)(?:_|$)/, 'a weight'],
];

/** Where a name says two units, such as `cost_per_km`, or none, nobody can say. */
function unitOf(name: string): string | undefined {
  const found = UNITS.flatMap(([pattern, unit]) => (pattern.test(name.toLowerCase()) ? unit : []));
  return found.length === 1 ? found[0] : undefined;
}
