import { outputNames, ownNames } from '../../../../sql/output-names.ts';
import type { QueryBody, QueryShape } from '../../../../sql/query-shape.ts';
import { defineRule } from '../../../define-rule.ts';
import { sqlModelsWith } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';

/** C29: the parts of a UNION have the same columns in another order, and a UNION goes by position. */
export const unionColumnsSwapped = defineRule({
  id: 'union-columns-swapped',
  code: 'C29',
  title: 'A UNION puts values into the wrong columns',
  severity: 'error',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const { model, shape } of sqlModelsWith(['set operation'], view)) {
      for (const { position, first, other, line } of swaps(shape)) {
        const location = writtenPlace(model, line, view);
        if (location === undefined) continue;
        yield {
          subject: model.uniqueId,
          key: `${position} ${first} ${other}`,
          message: `A UNION in ${code(model.name)} goes by position: column ${position} is ${code(first)} in its first part and ${code(other)} in another, so ${code(other)} lands in ${code(first)}.`,
          remedy: 'Name the columns of all parts in the same order.',
          location,
        };
      }
    }
  },
});

/** How a shape says that a UNION goes by names. */
const BY_NAMES = 'a set operation by names';

interface Swap {
  /** From 1. */
  readonly position: number;
  readonly first: string;
  readonly other: string;
  readonly line: number;
}

function swaps(shape: QueryShape): readonly Swap[] {
  if (shape.unread.includes(BY_NAMES)) return [];
  return bodiesOf(shape).flatMap((body) => {
    if (body.kind !== 'set' || !body.operator.startsWith('union')) return [];
    const [first, ...others] = body.operands;
    return others.flatMap((other) => (first === undefined ? [] : swapOf({ first, other, shape })));
  });
}

interface Parts {
  readonly first: QueryBody;
  readonly other: QueryBody;
  readonly shape: QueryShape;
}

/** The same names on both sides, each once, and not in the same places. */
function swapOf({ first, other, shape }: Parts): readonly Swap[] {
  const [names, others] = [namesOf(first, shape), namesOf(other, shape)];
  const line = lineOf(other, shape);
  if (names === undefined || others === undefined || line === undefined || names.length !== others.length) return [];
  if (new Set(names).size < names.length || names.toSorted().join('\n') !== others.toSorted().join('\n')) return [];
  const at = names.findIndex((name, index) => name !== others[index]);
  const [one, two] = [names[at], others[at]];
  return one === undefined || two === undefined ? [] : [{ position: at + 1, first: one, other: two, line: line(at) }];
}

/** The names of a part, also those that stars bring from CTEs and subqueries; undefined when one isn't known. */
function namesOf(body: QueryBody, shape: QueryShape): readonly string[] | undefined {
  return outputNames(body, ownNames(shape))?.map((name) => name.toLowerCase());
}

/** Where a part writes its columns; of what a star brings, where it reads them from. */
function lineOf(body: QueryBody, { blocks }: QueryShape): ((column: number) => number) | undefined {
  const block = body.kind === 'select' ? blocks[body.block] : undefined;
  if (block === undefined) return undefined;
  const hasStar = block.items.some(({ expression }) => expression.kind === 'star');
  return (column) => (hasStar ? block.inputs[0] : block.items[column])?.line ?? block.line;
}

/** Every query of a statement that may be a set operation, also those inside one. */
function bodiesOf({ body, ctes, blocks }: QueryShape): readonly QueryBody[] {
  const derived = blocks.flatMap(({ inputs }) => inputs.flatMap(({ from }) => (from.kind === 'derived' ? from.body : [])));
  return [body, ...ctes.map((cte) => cte.body), ...derived].flatMap(withOperands);
}

function withOperands(body: QueryBody): readonly QueryBody[] {
  return body.kind === 'set' ? [body, ...body.operands.flatMap(withOperands)] : [body];
}
