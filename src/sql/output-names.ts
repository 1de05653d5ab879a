import { oncePer } from '../core/once-per.ts';
import type { InputShape, ItemShape, QueryBody, QueryShape, SelectShape } from './query-shape.ts';

/** What is known of a query's surroundings. */
export interface KnownNames {
  readonly shape: QueryShape;
  /** The columns of a relation; undefined when nobody knows all of them. */
  readonly relation: (path: readonly string[]) => readonly string[] | undefined;
}

/** What a query says of itself, where nothing is known of the relations that it reads: looked at once for all who ask. */
export const ownNames = oncePer((shape: QueryShape): KnownNames => ({ shape, relation: () => undefined }));

/** No chain of CTEs that a person wrote is as long. */
const DEEPEST = 30;

/** CTEs that are read twice, and twice again further down, are looked at once. */
const cteNames = oncePer<KnownNames, Map<number, readonly string[] | undefined>>(() => new Map());
/** No table that a person made is as wide; a text that doubles its columns with each CTE is. */
const WIDEST = 5000;

/** The names of all columns that a query returns, with stars expanded; undefined when one of them isn't known. */
export function outputNames(body: QueryBody, known: KnownNames, depth = 0): readonly string[] | undefined {
  if (depth > DEEPEST) return undefined;
  if (body.kind === 'set') {
    const [first] = body.operands;
    return first === undefined || known.shape.unread.length > 0 ? undefined : outputNames(first, known, depth + 1);
  }
  const block = known.shape.blocks[body.block];
  const names = block?.items.map((item) => namesOf(item, block, { known, depth }));
  const all = names?.every((some) => some !== undefined) === true ? names.flat() : undefined;
  return all !== undefined && all.length > WIDEST ? undefined : all;
}

/** The names of all columns of an input; undefined when one of them isn't known. */
export function inputNames({ from, columns }: InputShape, known: KnownNames, depth = 0): readonly string[] | undefined {
  const names = sourceNames(from, known, depth);
  if (columns.length === 0 || names === undefined) return columns.length === 0 ? names : undefined;
  return [...columns, ...names.slice(columns.length)];
}

function sourceNames(from: InputShape['from'], known: KnownNames, depth: number): readonly string[] | undefined {
  if (from.kind === 'relation') return known.relation(from.path);
  if (from.kind === 'derived') return outputNames(from.body, known, depth + 1);
  const cte = from.kind === 'cte' ? known.shape.ctes[from.cte] : undefined;
  if (from.kind !== 'cte' || cte === undefined || cte.recursive) return undefined;
  const before = cteNames(known);
  if (!before.has(from.cte)) before.set(from.cte, outputNames(cte.body, known, depth + 1));
  const names = before.get(from.cte);
  return names === undefined || cte.columns.length === 0 ? names : [...cte.columns, ...names.slice(cte.columns.length)];
}

function namesOf(
  { name, expression }: ItemShape,
  block: SelectShape,
  { known, depth }: { readonly known: KnownNames; readonly depth: number },
): readonly string[] | undefined {
  if (expression.kind !== 'star') return name === undefined ? undefined : [name];
  const merges = block.inputs.some(({ join }) => join !== undefined && (join.natural || join.using.length > 0));
  if (expression.table === undefined && merges) return undefined;
  const inputs = block.inputs.filter(({ alias, join }) => {
    const isHidden = join?.kind === 'semi' || join?.kind === 'anti';
    return expression.table === undefined ? !isHidden : alias === expression.table;
  });
  const names = inputs.map((input) => inputNames(input, known, depth + 1));
  if (inputs.length === 0 || !names.every((some) => some !== undefined)) return undefined;
  if (expression.except.length + expression.rename.length === 0) return names.flat();
  const gone = new Set(expression.except.map((one) => one.toLowerCase()));
  const renamed = new Map(expression.rename.map(({ from, to }) => [from.toLowerCase(), to]));
  return names.flat().flatMap((one) => (gone.has(one.toLowerCase()) ? [] : (renamed.get(one.toLowerCase()) ?? one)));
}
