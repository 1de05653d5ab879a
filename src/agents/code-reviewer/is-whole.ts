import { columnsIn } from '../../sql/column-input.ts';
import { groupKeys } from '../../sql/group-keys.ts';
import type { InputShape, QueryShape, SelectShape } from '../../sql/query-shape.ts';

/** No chain of CTEs that a person wrote is as long. */
const DEEPEST = 30;

/**
 * Whether an input has all rows of what its key was found in, so that the key says how many there are: a filter such as `where is_current`
 * may leave one row where the key alone says several. `rest` is the part of the key that counts.
 */
export function isWhole(input: InputShape, rest: readonly string[], shape: QueryShape): boolean {
  return holdsAll(input, rest, { shape, depth: 0 });
}

function holdsAll(
  { from }: InputShape,
  rest: readonly string[],
  { shape, depth }: { readonly shape: QueryShape; readonly depth: number },
): boolean {
  if (from.kind === 'relation') return true;
  const body = from.kind === 'derived' ? from.body : from.kind === 'cte' ? shape.ctes[from.cte]?.body : undefined;
  if (body === undefined || depth > DEEPEST) return false;
  const block = body.kind === 'select' ? shape.blocks[body.block] : undefined;
  if (block === undefined) return depth === 0;
  if (block.having !== undefined || block.limit !== undefined || block.offset !== undefined) return false;
  if (makesKey(block)) return asksNothing(block, depth === 0 ? rest : undefined);
  const [first, ...others] = block.inputs;
  const isPassedOn = block.where === undefined && block.qualify === undefined && others.every(({ join }) => join?.kind === 'left');
  return first !== undefined && isPassedOn && holdsAll(first, rest, { shape, depth: depth + 1 });
}

/** The key is made here, by grouping or by choosing one row of each kind. */
function makesKey(block: SelectShape): boolean {
  return block.distinct || block.qualify !== undefined || (groupKeys(block)?.length ?? 0) > 0;
}

/** Whether WHERE leaves these columns alone; further up they may be called otherwise, so that any condition counts. */
function asksNothing({ where }: SelectShape, columns: readonly string[] | undefined): boolean {
  if (where === undefined) return true;
  return columns !== undefined && !columnsIn(where).some(({ name }) => columns.includes(name.toLowerCase()));
}
