import { plainName } from '../template-tokens.ts';
import type { FixContext, Side } from './fix-context.ts';
import { type Relation, relationsOf } from './inventory.ts';
import { type FromItem, type SelectBlock, selectBlocks } from './select-blocks.ts';

/** Columns (in lower case) of a model, seed or snapshot on one side; undefined when its text leaves them open. */
export function columnsOf(context: FixContext, side: Side, name: string): readonly string[] | undefined {
  return readColumns({ context, side, seen: new Set() }, name.toLowerCase());
}

interface Reading {
  readonly context: FixContext;
  readonly side: Side;
  readonly seen: ReadonlySet<string>;
}

function readColumns(reading: Reading, name: string): readonly string[] | undefined {
  const { context, side, seen } = reading;
  const relation = relationsOf(context, side).get(name);
  if (relation === undefined || seen.has(name)) return undefined;
  const known = relation.uniqueId === undefined ? undefined : context.columns?.(side, relation.uniqueId);
  if (known !== undefined) return known.map((column) => column.toLowerCase());
  const text = context.text(side, relation.path);
  if (text === undefined) return undefined;
  if (relation.path.endsWith('.csv')) return csvHeader(text);
  return columnsOfTemplate(text, (from) =>
    from.kind === 'ref' ? readColumns({ ...reading, seen: new Set([...seen, name]) }, from.name) : undefined,
  );
}

/** The names in the first line of a CSV file. */
export function csvHeader(text: string): readonly string[] {
  return (text.split(/\r?\n/, 1)[0] ?? '').split(',').map((column) => plainName(column.trim()));
}

/** The columns that come out of a template; `outside` knows those of what is not one of its CTEs. */
function columnsOfTemplate(text: string, outside: (from: FromItem) => readonly string[] | undefined): readonly string[] | undefined {
  const blocks = selectBlocks(text);
  const final = finalBlock(blocks);
  return final === undefined ? undefined : columnsOfBlock(final, (from) => insideOrOutside(from, blocks, outside));
}

/** The SELECT that decides the names of a template's columns. */
export function finalBlock(blocks: readonly SelectBlock[]): SelectBlock | undefined {
  return blocks.find(({ depth, cte }) => depth === 0 && cte === undefined);
}

function insideOrOutside(
  from: FromItem,
  blocks: readonly SelectBlock[],
  outside: (from: FromItem) => readonly string[] | undefined,
): readonly string[] | undefined {
  const cte = from.kind === 'name' ? blocks.find((block) => block.cte === from.name) : undefined;
  // A recursive CTE may name itself: what it reads is then open.
  if (cte !== undefined)
    return columnsOfBlock(cte, (inner) => (inner.name === from.name ? undefined : insideOrOutside(inner, before(blocks, cte), outside)));
  return from.kind === 'name' ? undefined : outside(from);
}

function before(blocks: readonly SelectBlock[], cte: SelectBlock): readonly SelectBlock[] {
  return blocks.filter(({ start }) => start < cte.start);
}

function columnsOfBlock(block: SelectBlock, of: (from: FromItem) => readonly string[] | undefined): readonly string[] | undefined {
  if (!block.isPlain) return undefined;
  const columns: string[] = [];
  for (const { name, star, tokens } of block.items) {
    if (star === undefined) {
      columns.push(name ?? '');
      continue;
    }
    const read = block.from.filter(({ alias }) => star === '' || alias === star).map(of);
    const isWhole = tokens.length === (star === '' ? 1 : 3);
    if (!isWhole || read.length === 0 || read.includes(undefined)) return undefined;
    columns.push(...read.flatMap((known) => known ?? []));
  }
  return columns;
}

/** What the template of a model reads, by `ref`. */
export function parentsIn(text: string): readonly string[] {
  const names = selectBlocks(text).flatMap(({ from }) => from.filter(({ kind }) => kind === 'ref').map(({ name }) => name));
  return [...new Set(names)];
}

/** A relation of the head by its name. */
export function headRelation(context: FixContext, name: string): Relation | undefined {
  return relationsOf(context, 'head').get(name.toLowerCase());
}
