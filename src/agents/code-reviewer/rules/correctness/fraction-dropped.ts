import type { Expression, SelectShape } from '../../../../sql/query-shape.ts';
import { showExpression } from '../../../../sql/show-expression.ts';
import { expressionsOf, partsOf } from '../../../../sql/walk-expression.ts';
import { defineRule } from '../../../define-rule.ts';
import { sqlModelsWith } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';

/** C30: two whole numbers are divided where the database then drops the fraction. */
export const fractionDropped = defineRule({
  id: 'fraction-dropped',
  code: 'C30',
  title: 'A division of whole numbers drops the fraction',
  severity: 'error',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    if (!DROPPING.has(view.project.adapter)) return;
    for (const { model, shape } of sqlModelsWith(['/'], view)) {
      for (const block of shape.blocks) {
        for (const division of divisionsOf(block)) {
          const location = writtenPlace(model, division.line, view);
          if (location === undefined) continue;
          const shown = showExpression(division);
          yield {
            subject: model.uniqueId,
            key: `${block.name ?? ''} ${shown}`,
            message: `${code(shown)} in ${code(model.name)} divides whole numbers, and ${view.project.adapter} drops the fraction: a share of less than the whole is 0.`,
            remedy: 'Make one side a decimal first, such as with `1.0 *` before it.',
            location,
          };
        }
      }
    }
  },
});

/** Where `1 / 2` is 0. Snowflake, BigQuery, Databricks and DuckDB answer 0.5. */
const DROPPING: ReadonlySet<string> = new Set([
  'postgres',
  'redshift',
  'sqlserver',
  'fabric',
  'synapse',
  'trino',
  'athena',
  'materialize',
  'greenplum',
]);

type Operator = Extract<Expression, { kind: 'operator' }>;

function divisionsOf(block: SelectShape): readonly Operator[] {
  return expressionsOf(block).flatMap(within);
}

function within(expression: Expression): readonly Operator[] {
  // Who rounds down or asks for a whole number has it so on purpose.
  if (expression.kind === 'call' && WHOLE_CALLS.has(expression.name)) return [];
  if (expression.kind === 'cast' && WHOLE_TYPE.test(expression.to)) return [];
  const isDivision = expression.kind === 'operator' && expression.operator === '/' && expression.arguments.every(isWhole);
  // Two constants, or a count of things per constant, may be a bucket.
  const isShare = isDivision && expression.arguments.every((side) => !isConstant(side));
  return isShare ? [expression] : partsOf(expression).flatMap(within);
}

const WHOLE_CALLS: ReadonlySet<string> = new Set(['floor', 'trunc', 'mod', 'div']);
const WHOLE_TYPE = /^(?:int|integer|bigint|smallint|tinyint|int2|int4|int8)$/;

/** Surely a whole number: counts, sums of ones and zeros, whole constants, and products and sums of these. */
function isWhole(expression: Expression): boolean {
  switch (expression.kind) {
    case 'literal':
      return expression.type === 'number' && /^\d+$/.test(expression.value);
    case 'cast':
      return WHOLE_TYPE.test(expression.to);
    case 'call':
      if (expression.name === 'count') return true;
      // The sum of a count or a bigint is a decimal in PostgreSQL.
      if (expression.name === 'sum') return expression.arguments.every((argument) => argument.kind === 'case' && isWhole(argument));
      return ['nullif', 'coalesce'].includes(expression.name) && expression.arguments.every(isWhole);
    case 'window':
      return isWhole(expression.call);
    case 'case':
      return (
        expression.branches.every(({ result }) => isWhole(result)) && (expression.otherwise === undefined || isWhole(expression.otherwise))
      );
    case 'operator':
      return ['+', '-', '*'].includes(expression.operator) && expression.arguments.every(isWhole);
    default:
      return false;
  }
}

function isConstant(expression: Expression): boolean {
  return expression.kind === 'literal' || (expression.kind === 'operator' && expression.arguments.every(isConstant));
}
