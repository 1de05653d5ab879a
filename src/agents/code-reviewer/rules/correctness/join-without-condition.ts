import { aggregatesOf } from '../../../../sql/aggregates.ts';
import { columnsIn, inputOf } from '../../../../sql/column-input.ts';
import { conjunctsOf } from '../../../../sql/conditions.ts';
import type { Expression, InputShape, QueryBody, QueryShape, SelectShape } from '../../../../sql/query-shape.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import type { SideView } from '../../../side-view.ts';
import { type SqlModel, sqlModelsWith } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';

/** C2: nothing ties a joined table to the others, so every row meets every row. */
export const joinWithoutCondition = defineRule({
  id: 'join-without-condition',
  code: 'C2',
  title: 'A join pairs every row with every row',
  severity: 'error',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const sql of sqlModelsWith(['join'], view)) {
      for (const block of sql.shape.blocks) {
        for (const input of block.inputs) yield* untied(input, block, { sql, view });
      }
    }
  },
});

function untied(
  input: InputShape,
  block: SelectShape,
  { sql: { model, shape }, view }: { readonly sql: SqlModel; readonly view: SideView },
): readonly Draft[] {
  const why = whyUntied(input, block, shape);
  const location = why === undefined ? undefined : writtenPlace(model, input.line, view);
  if (why === undefined || location === undefined) return [];
  const alias = code(input.alias);
  return [
    {
      subject: model.uniqueId,
      key: `${block.name ?? ''} ${input.alias}`,
      message: `${why.words.replace('ALIAS', alias)}, so ${code(model.name)} pairs every row before it with every row of ${alias}.`,
      remedy: `Say which columns of ${alias} belong to which of the others${why.isComma ? ', or write CROSS JOIN if every pair is wanted' : ''}.`,
      location,
    },
  ];
}

interface Untied {
  readonly words: string;
  readonly isComma: boolean;
}

/** CROSS JOIN and ON TRUE say that every pair is wanted. */
function whyUntied(input: InputShape, block: SelectShape, shape: QueryShape): Untied | undefined {
  const { join } = input;
  if (join === undefined || input.from.kind === 'other' || input.alias === '') return undefined;
  const before = block.inputs.slice(0, block.inputs.indexOf(input));
  if (join.kind === 'comma') {
    const isFew = isOneRow(input, shape) || before.every((one) => isOneRow(one, shape)) || before.some(({ from }) => from.kind === 'other');
    const isTied = conjunctsOf(block.where).some((condition) => ties(condition, input, block));
    return isFew || isTied
      ? undefined
      : { words: 'WHERE says nothing about ALIAS and the tables before its comma together', isComma: true };
  }
  if (join.on === undefined || isPlainTie(join.on, input)) return undefined;
  if (!['inner', 'left', 'full'].includes(join.kind) || isOneRow(input, shape)) return undefined;
  const columns = columnsIn(join.on);
  const inputs = columns.map((column) => inputOf(column, block));
  if (columns.length === 0 || inputs.includes(undefined) || hasSubquery(join.on)) return undefined;
  if (!inputs.includes(input)) return { words: 'The ON clause of ALIAS names no column of it', isComma: false };
  return comparesWithItself(join.on) ? { words: 'The ON clause of ALIAS compares a column with itself', isComma: false } : undefined;
}

/** `a.id = b.id`, as most joins have it: nothing else has to be looked at. */
function isPlainTie(condition: Expression, { alias }: InputShape): boolean {
  if (condition.kind !== 'operator' || condition.operator !== '=') return false;
  const [one, other] = condition.arguments;
  if (one?.kind !== 'column' || other?.kind !== 'column' || one.table === undefined || other.table === undefined) return false;
  return one.table !== other.table && (one.table === alias || other.table === alias);
}

/** A condition that names the input together with another one, or that may. */
function ties(condition: Expression, input: InputShape, block: SelectShape): boolean {
  const inputs = columnsIn(condition).map((column) => inputOf(column, block));
  if (hasSubquery(condition) || inputs.includes(undefined)) return true;
  return inputs.includes(input) && inputs.some((other) => other !== input);
}

function hasSubquery(condition: Expression): boolean {
  return condition.kind === 'subquery' || ('arguments' in condition && condition.arguments.some(hasSubquery));
}

function comparesWithItself(condition: Expression): boolean {
  const conditions = conjunctsOf(condition);
  return conditions.every((one) => {
    if (one.kind !== 'operator' || one.operator !== '=') return false;
    const [left, right] = one.arguments;
    if (left?.kind !== 'column' || right?.kind !== 'column' || left.table === undefined) return false;
    return left.table === right.table && left.name.toLowerCase() === right.name.toLowerCase();
  });
}

/** Parameters and totals: a CTE or subquery without inputs, with aggregates alone, or with LIMIT 1. */
function isOneRow({ from }: InputShape, { blocks, ctes }: QueryShape): boolean {
  const body: QueryBody | undefined = from.kind === 'derived' ? from.body : from.kind === 'cte' ? ctes[from.cte]?.body : undefined;
  const block = body?.kind === 'select' ? blocks[body.block] : undefined;
  if (block === undefined) return false;
  const isTotal = block.groupBy.length === 0 && !block.groupsByAll && aggregatesOf(block).length > 0;
  const isFirst = block.limit?.kind === 'literal' && block.limit.value === '1';
  return isTotal || isFirst || block.inputs.length === 0;
}
