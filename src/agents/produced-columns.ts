import { oncePer } from '../core/once-per.ts';
import type { DbtNode } from '../dbt/project.ts';
import type { InputShape, ItemShape, QueryBody, QueryShape, SelectShape } from '../sql/query-shape.ts';
import type { SideView } from './side-view.ts';

/** No chain of CTEs that a person wrote is as long. */
const DEEPEST = 40;

/**
 * All columns that a model returns, in lower case: as its SQL says, or, where a star or a macro hides them, as the warehouse has them.
 * Undefined where neither is sure.
 */
export function producedColumns(model: DbtNode, view: SideView): ReadonlySet<string> | undefined {
  return columnsIn(view)(model);
}

/** Several rules ask for the columns of each model. */
const columnsIn = oncePer((view: SideView) => oncePer((model: DbtNode) => readColumns(model, view)));

function readColumns(model: DbtNode, view: SideView): ReadonlySet<string> | undefined {
  const shape = view.anyShape(model);
  const selected = shape === undefined || shape.unread.length > 0 ? undefined : columnsOf(shape.body, shape, 0);
  if (selected !== undefined) return new Set(selected);
  const stored = view.catalog?.get(model.uniqueId);
  return stored === undefined || stored.size === 0 ? undefined : new Set([...stored.keys()].map((name) => name.toLowerCase()));
}

type Names = readonly string[] | undefined;

/** A set operation has the names of its first SELECT. */
function columnsOf(body: QueryBody, shape: QueryShape, depth: number): Names {
  if (depth > DEEPEST) return undefined;
  if (body.kind === 'set') return body.operands[0] === undefined ? undefined : columnsOf(body.operands[0], shape, depth + 1);
  const block = shape.blocks[body.block];
  if (block === undefined) return undefined;
  return joined(block.items.map((item) => namesOf(item, block, { shape, depth })));
}

interface Reading {
  readonly shape: QueryShape;
  readonly depth: number;
}

function namesOf({ name, expression }: ItemShape, { inputs }: SelectShape, reading: Reading): Names {
  if (expression.kind !== 'star') return name === undefined ? undefined : [name.toLowerCase()];
  const { table, except, rename } = expression;
  const read = table === undefined ? inputs : inputs.filter(({ alias }) => alias.toLowerCase() === table.toLowerCase());
  const names = read.length === 0 ? undefined : joined(read.map((input) => columnsOfInput(input, reading)));
  if (except.length + rename.length === 0) return names;
  const gone = new Set(except.map((one) => one.toLowerCase()));
  const renamed = new Map(rename.map(({ from, to }) => [from.toLowerCase(), to.toLowerCase()]));
  return names?.filter((one) => !gone.has(one)).map((one) => renamed.get(one) ?? one);
}

function columnsOfInput({ from, columns }: InputShape, { shape, depth }: Reading): Names {
  if (columns.length > 0) return columns.map((name) => name.toLowerCase());
  if (from.kind === 'derived') return columnsOf(from.body, shape, depth + 1);
  const cte = from.kind === 'cte' ? shape.ctes[from.cte] : undefined;
  if (cte === undefined || cte.recursive) return undefined;
  return cte.columns.length > 0 ? cte.columns.map((name) => name.toLowerCase()) : columnsOf(cte.body, shape, depth + 1);
}

function joined(parts: readonly Names[]): Names {
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? known.flat() : undefined;
}
