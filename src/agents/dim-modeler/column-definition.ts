import type { Expression, InputShape, QueryBody, QueryShape, SelectShape } from '../../sql/query-shape.ts';
import { mainBlock } from '../main-block.ts';

/** No chain of CTEs that a person wrote is as long. */
const DEEPEST = 30;

/** The expression that makes a column of a query, looked for through CTEs that pass it on; undefined where it comes from a table. */
export function columnDefinition(name: string, shape: QueryShape): Expression | undefined {
  const block = mainBlock(shape);
  return block && definedIn(name.toLowerCase(), block, { shape, depth: 0 });
}

interface Place {
  readonly shape: QueryShape;
  readonly depth: number;
}

function definedIn(name: string, block: SelectShape, { shape, depth }: Place): Expression | undefined {
  if (depth > DEEPEST) return undefined;
  const item = block.items.find((one) => one.name?.toLowerCase() === name);
  if (item !== undefined && item.expression.kind !== 'column') return item.expression;
  const column = item?.expression.kind === 'column' ? item.expression : undefined;
  // Behind a star over several inputs it may be any of them.
  const input = inputOf(column?.table, block);
  const inner = input && blockBehind(input, shape);
  return inner && definedIn(column?.name.toLowerCase() ?? name, inner, { shape, depth: depth + 1 });
}

function inputOf(table: string | undefined, { inputs }: SelectShape): InputShape | undefined {
  const [only, another] = inputs;
  return table === undefined ? (another === undefined ? only : undefined) : inputs.find(({ alias }) => alias === table);
}

function blockBehind({ from, columns }: InputShape, { blocks, ctes }: QueryShape): SelectShape | undefined {
  if (columns.length > 0) return undefined;
  const body: QueryBody | undefined = from.kind === 'cte' ? ctes[from.cte]?.body : from.kind === 'derived' ? from.body : undefined;
  return body?.kind === 'select' ? blocks[body.block] : undefined;
}
