import { type Column, columnsIn } from '../../../../sql/column-input.ts';
import { conjunctsOf } from '../../../../sql/conditions.ts';
import type { Expression, SelectShape } from '../../../../sql/query-shape.ts';
import { showExpression } from '../../../../sql/show-expression.ts';
import { expressionsOf, partsOf } from '../../../../sql/walk-expression.ts';
import { defineRule } from '../../../define-rule.ts';
import { textOf } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { type SqlModel, sqlModelsWith } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';
import { guardedDivisor } from '../../fixes/guarded-divisor.ts';
import { divisorKind, isUnitOfTime, keepsZero } from '../../may-be-zero.ts';

/** C14: a model divides by a column that nothing keeps from being zero. */
export const unguardedDivision = defineRule({
  id: 'unguarded-division',
  code: 'C14',
  title: 'Nothing keeps a divisor from being zero',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const effect = EFFECTS.get(view.project.adapter);
    if (effect === undefined) return;
    for (const sql of sqlModelsWith(['/'], view)) {
      const guarded = once(() => guardedNames(sql, view));
      for (const block of sql.shape.blocks) {
        for (const divisor of divisorsOf(block).slice(0, MOST)) {
          if (isGuarded(divisor, block, guarded)) continue;
          const location = writtenPlace(sql.model, divisor.line, view);
          if (location === undefined) continue;
          const shown = showExpression(divisor);
          yield {
            subject: sql.model.uniqueId,
            key: `${block.name ?? ''} ${shown}`,
            message: `${code(sql.model.name)} divides by ${code(shown)}, and nothing keeps that from being zero: ${effect}.`,
            remedy: `Divide by ${code(`nullif(${shown}, 0)`)}, and decide what NULL means there.`,
            location,
            fix: () => guardedDivisor(textOf(sql.model, view), location.line ?? 0, divisor),
          };
        }
      }
    }
  },
});

/** Nobody reads on after so many of one query. */
const MOST = 20;

const FAILS = 'one such row fails the whole model';
/** What a division by zero does, where it isn't NULL; on DuckDB as executed with its 2.0. */
const EFFECTS: ReadonlyMap<string, string> = new Map([
  ['postgres', FAILS],
  ['redshift', FAILS],
  ['snowflake', FAILS],
  ['bigquery', FAILS],
  ['sqlserver', FAILS],
  ['fabric', FAILS],
  ['oracle', FAILS],
  ['duckdb', 'such a row becomes infinite, and with it every sum and average over it'],
]);

/** Divisors that may be zero, and that no CASE around them looks at. */
function divisorsOf(block: SelectShape): readonly Expression[] {
  return expressionsOf(block).flatMap((expression) => within(expression, []));
}

function within(expression: Expression, guarded: readonly string[]): readonly Expression[] {
  // What a CASE or IF asks about is looked at before it is divided by.
  const asked =
    expression.kind === 'case' || (expression.kind === 'call' && expression.name === 'if') ? columnsIn(expression).map(nameOf) : [];
  const inner = [...guarded, ...asked];
  const below = partsOf(expression).flatMap((part) => within(part, inner));
  if (expression.kind !== 'operator' || expression.operator !== '/') return below;
  const divisor = withoutCast(expression.arguments[1]);
  const columns = divisor === undefined || divisorKind(divisor) === undefined ? [] : columnsIn(divisor);
  const isOpen = divisor !== undefined && columns.length > 0 && !columns.some((column) => inner.includes(nameOf(column)));
  return isOpen ? [divisor, ...below] : below;
}

function withoutCast(expression: Expression | undefined): Expression | undefined {
  return expression?.kind === 'cast' ? withoutCast(expression.argument) : expression;
}

/** A column by what looks at it, a difference by a comparison of both its sides, a count by HAVING or by what WHERE asks of the same columns. */
function isGuarded(divisor: Expression, block: SelectShape, guarded: () => ReadonlySet<string>): boolean {
  const names = columnsIn(divisor).map(nameOf);
  const conditions = [block.where, block.qualify, ...block.inputs.map(({ join }) => join?.on)].flatMap(conjunctsOf);
  const asked = conditions.map((condition) => columnsIn(condition).map(nameOf));
  switch (divisorKind(divisor)) {
    case 'conditional count':
      return block.having !== undefined || asked.some((columns) => names.some((name) => columns.includes(name)));
    case 'difference':
      return (
        (block.having !== undefined && columnsIn(block.having).length > 0) ||
        asked.some((columns) => names.every((name) => isUnitOfTime(name) || columns.includes(name)))
      );
    default:
      return names.some((name) => guarded().has(name));
  }
}

function nameOf({ name }: Column): string {
  return name.toLowerCase();
}

/** Columns that something in the model, in a model that it reads, or a test looks at. */
function guardedNames({ model, shape }: SqlModel, view: SideView): ReadonlySet<string> {
  const parents = model.dependsOn.nodes.flatMap((id) => view.project.nodes.get(id) ?? []);
  const shapes = [shape, ...parents.flatMap((parent) => view.shape(parent) ?? [])];
  const blocks = shapes.flatMap((one) => one.blocks);
  const conditions = blocks.flatMap(({ where, having, qualify, inputs }) => [
    where,
    having,
    qualify,
    ...inputs.map(({ join }) => join?.on),
  ]);
  return new Set([
    ...blocks.flatMap(({ items }) => items.flatMap(madeName)),
    ...conditions.flatMap((condition) => (condition === undefined ? [] : comparedWithNumber(condition))),
    ...[model, ...parents].flatMap(({ uniqueId }) => testedNames(uniqueId, view)),
  ]);
}

/** Whoever computes a column may know what it can be, unless it is zero wherever its parts are. */
function madeName(item: SelectShape['items'][number]): readonly string[] {
  return item.name === undefined || keepsZero(item) ? [] : [item.name.toLowerCase()];
}

function comparedWithNumber(condition: Expression): readonly string[] {
  const below = partsOf(condition).flatMap(comparedWithNumber);
  if (condition.kind !== 'operator' || !/^[<>=]|between/.test(condition.operator)) return below;
  const hasNumber = condition.arguments.some((side) => side.kind === 'literal' && side.type === 'number');
  return hasNumber ? [...below, ...columnsIn(condition).map(nameOf)] : below;
}

const OF_RANGE = /range|expression|between|positive|least|greater|zero/i;

function testedNames(id: string, { project: { children, nodes } }: SideView): readonly string[] {
  const tests = (children.get(id) ?? []).flatMap((child) => nodes.get(child)?.test ?? []);
  return tests.flatMap(({ column, kind = '' }) => (column !== undefined && OF_RANGE.test(kind) ? column.toLowerCase() : []));
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
