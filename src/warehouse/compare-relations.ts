import type { Ask } from './ask.ts';
import { type ChosenKey, chooseKey, type KeyCandidate } from './choose-key.ts';
import { columnsOf, type Relation } from './columns-of.ts';
import type { CommonCause, Fate } from './common-cause.ts';
import { FLOAT_TOLERANCE, pairColumns, type SchemaChange } from './compared-column.ts';
import { differingRows, type KeyedPair } from './differing-rows.ts';
import { heapFateRows, keyedFateRows } from './fate-rows.ts';
import { findCauses } from './find-causes.ts';
import { differingHeapRows, type HeapPair, heapDifferencesSql, readHeapDifferences } from './heap-differences.ts';
import { type ColumnDifference, keyedDifferencesSql, type RowDifferences, readKeyedDifferences } from './keyed-differences.ts';
import { readRowCounts, rowCountsSql } from './row-counts.ts';
import type { WarehouseDialect } from './warehouse-dialect.ts';

/** Two relations, and what is known about them beforehand. */
export interface ComparisonInput {
  readonly base: Relation;
  readonly head: Relation;
  readonly dialect: WarehouseDialect;
  /** What may be the key, the surest first. */
  readonly candidates: readonly KeyCandidate[];
  /** Columns that two builds of the same commit would give other values, in lower case, each with its reason. */
  readonly leftOut: ReadonlyMap<string, string>;
  /** Beyond so many rows of both sides together only a sample of the keys is compared. */
  readonly maxRowsScanned: number;
  /** Text of the change that may explain the differences. */
  readonly hint?: string;
}

/** How two relations differ. */
export interface RelationDifferences {
  readonly key: readonly string[];
  readonly keySource: ChosenKey['source'];
  readonly rows: RowDifferences;
  readonly columns: readonly ColumnDifference[];
  readonly schema: readonly SchemaChange[];
  readonly causes: readonly CommonCause[];
  readonly leftOut: readonly { readonly name: string; readonly reason: string }[];
  /** Only one key in `every` was compared; the rows are then those of the sample, out of `base` and `head` in all. */
  readonly sample?: { readonly every: number; readonly base: number; readonly head: number };
  /** What a reader has to know to read the numbers. */
  readonly notes: readonly string[];
  /** How rows can be looked at again; undefined without a key. */
  readonly pair: KeyedPair | undefined;
}

/** Compares two relations by the best key that holds on both, or as heaps of rows where none does. Undefined when an answer is none. */
export async function compareRelations(input: ComparisonInput, ask: Ask): Promise<RelationDifferences | undefined> {
  const { dialect, leftOut } = input;
  const [base, head] = [await columnsOf(input.base, dialect, ask), await columnsOf(input.head, dialect, ask)];
  const { columns: shared, schema } = pairColumns(base, head, dialect);
  const out = shared.flatMap(({ name }) => {
    const reason = leftOut.get(name.toLowerCase());
    return reason === undefined ? [] : [{ name, reason }];
  });
  const columns = shared.filter(({ name }) => !leftOut.has(name.toLowerCase()));
  if (columns.length === 0) return undefined;
  const pair = { base: input.base.sql, head: input.head.sql, dialect, columns };
  const key = await chooseKey({ ...pair, types: base, candidates: input.candidates }, ask);
  const counted = key.columns.length === 0 ? await withoutKey(pair, input, ask) : await withKey(pair, { ...input, key }, ask);
  if (counted === undefined) return undefined;
  const notes = [...key.notes, ...counted.notes];
  return { key: key.columns.map(({ name }) => name), keySource: key.source, ...counted, schema, leftOut: out, notes };
}

const TOLERANCE = `floating-point values are equal when they differ by less than ${FLOAT_TOLERANCE} of themselves`;

type Pair = Omit<HeapPair, 'every'>;
type Counted = Omit<RelationDifferences, 'key' | 'keySource' | 'schema' | 'leftOut'> | undefined;

async function withKey(
  { columns, ...relations }: Pair,
  { key, maxRowsScanned, hint = '' }: ComparisonInput & { readonly key: ChosenKey },
  ask: Ask,
): Promise<Counted> {
  const { base, head } = key.quality;
  const every = Math.max(1, Math.ceil((base.rows + head.rows) / maxRowsScanned));
  const rest = columns.filter((column) => !key.columns.includes(column));
  const pair: KeyedPair = { ...relations, key: key.columns, columns: rest, keyHasNull: base.nulls + head.nulls > 0, every };
  const found = readKeyedDifferences(await ask(keyedDifferencesSql(pair)), pair);
  if (found === undefined) return undefined;
  // A part of a longer key may well be what rows have in common.
  const looked = [...rest, ...(key.columns.length > 1 ? key.columns : [])];
  const fateRows = (fate: Fate) => keyedFateRows({ ...pair, columns: looked }, fate);
  const searched = { rows: found.rows, prelude: differingRows(pair), columns: looked, dialect: pair.dialect, hint, fateRows };
  const notes = rest.some(({ isFloat }) => isFloat) ? [TOLERANCE] : [];
  return { ...found, ...sampleOf(every, base.rows, head.rows), causes: await findCauses(searched, ask), pair, notes };
}

async function withoutKey(relations: Pair, { maxRowsScanned, hint = '' }: ComparisonInput, ask: Ask): Promise<Counted> {
  const counts = readRowCounts(
    await ask(
      rowCountsSql(
        new Map([
          ['base', relations.base],
          ['head', relations.head],
        ]),
      ),
    ),
  );
  const [base, head] = [counts.get('base') ?? 0, counts.get('head') ?? 0];
  const every = Math.max(1, Math.ceil((base + head) / maxRowsScanned));
  const pair: HeapPair = { ...relations, every };
  const rows = readHeapDifferences(await ask(heapDifferencesSql(pair)));
  if (rows === undefined) return undefined;
  const { columns, dialect } = pair;
  const searched = { rows, prelude: differingHeapRows(pair), columns, dialect, hint, fateRows: (fate: Fate) => heapFateRows(pair, fate) };
  const notes = ['without a key a changed row counts as one removed and one added'];
  return { rows, columns: [], ...sampleOf(every, base, head), causes: await findCauses(searched, ask), pair: undefined, notes };
}

function sampleOf(every: number, base: number, head: number): Pick<RelationDifferences, 'sample'> {
  return every === 1 ? {} : { sample: { every, base, head } };
}
