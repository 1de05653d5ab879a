import { type Column, inputOf } from '../sql/column-input.ts';
import type { InputShape, QueryShape, SelectShape } from '../sql/query-shape.ts';

/** The column of a relation that a column of a SELECT is, unchanged. */
export interface Origin {
  readonly path: readonly string[];
  /** In lower case. */
  readonly column: string;
  /** Something on the way may make it NULL where the relation's own is not: the optional side of an outer join. */
  readonly mayBeMissing: boolean;
}

/** No chain of CTEs that a person wrote is as long. */
const DEEPEST = 30;

/** Follows a column through CTEs and subqueries to the relation that it is from; undefined where it is computed, or of several parts. */
export function columnOrigin(column: Column, block: Pick<SelectShape, 'inputs'>, shape: QueryShape): Origin | undefined {
  return originIn(column, block, { shape, depth: 0 });
}

interface Around {
  readonly shape: QueryShape;
  readonly depth: number;
}

function originIn(column: Column, block: Pick<SelectShape, 'inputs'>, { shape, depth }: Around): Origin | undefined {
  const input = inputOf(column, block);
  if (input === undefined || input.columns.length > 0 || depth > DEEPEST) return undefined;
  const name = column.name.toLowerCase();
  const found =
    input.from.kind === 'relation' ? { path: input.from.path, column: name, mayBeMissing: false } : within(input, name, { shape, depth });
  return found === undefined ? undefined : { ...found, mayBeMissing: found.mayBeMissing || isOptional(input, block) };
}

/** Whether an outer join may leave an input without a row. */
function isOptional(input: InputShape, { inputs }: Pick<SelectShape, 'inputs'>): boolean {
  if (input.join?.kind === 'left' || input.join?.kind === 'full') return true;
  return inputs.slice(inputs.indexOf(input) + 1).some(({ join }) => join?.kind === 'right' || join?.kind === 'full');
}

function within({ from }: InputShape, name: string, { shape, depth }: Around): Origin | undefined {
  const cte = from.kind === 'cte' ? shape.ctes[from.cte] : undefined;
  if (cte !== undefined && (cte.recursive || cte.columns.length > 0)) return undefined;
  const body = from.kind === 'derived' ? from.body : cte?.body;
  const block = body?.kind === 'select' ? shape.blocks[body.block] : undefined;
  if (block === undefined) return undefined;
  const item = block.items.find((one) => one.name?.toLowerCase() === name);
  if (item !== undefined)
    return item.expression.kind === 'column' ? originIn(item.expression, block, { shape, depth: depth + 1 }) : undefined;
  const stars = block.items.flatMap(({ expression }) => (expression.kind === 'star' ? [expression] : []));
  const [star, another] = stars;
  if (star === undefined || another !== undefined) return undefined;
  const gone = [...star.except, ...star.replace.map((one) => one.name), ...star.rename.flatMap((one) => [one.from, one.to])];
  if (gone.some((one) => one.toLowerCase() === name)) return undefined;
  return originIn({ kind: 'column', table: star.table, name, line: star.line }, block, { shape, depth: depth + 1 });
}
