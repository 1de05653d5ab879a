import type { Ask } from './ask.ts';
import { type ChosenKey, chooseKey, type KeyCandidate } from './choose-key.ts';
import { columnsOf, type Relation } from './columns-of.ts';
import {
  type CommonCause,
  candidateCountsSql,
  chooseCause,
  FATES,
  type Fate,
  type FateRows,
  frequentValuesSql,
  readFrequentValues,
} from './common-cause.ts';
import { type ComparedColumn, FLOAT_TOLERANCE, pairColumns, type SchemaChange } from './compared-column.ts';
import { differingRows, type KeyedPair } from './differing-rows.ts';
import { heapFateRows, keyedFateRows } from './fate-rows.ts';
import { differingHeapRows, type HeapPair, heapDifferencesSql, readHeapDifferences } from './heap-differences.ts';
import { type ColumnDifference, keyedDifferencesSql, type RowDifferences, readKeyedDifferences } from './keyed-differences.ts';
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
  const common = { base: input.base.sql, head: input.head.sql, dialect };
  const key = await chooseKey({ ...common, columns, types: base, candidates: input.candidates }, ask);
  const notes = [...key.notes, ...(columns.some(({ isFloat }) => isFloat) && key.columns.length > 0 ? [TOLERANCE] : [])];
  const told = { key: key.columns.map(({ name }) => name), keySource: key.source, schema, leftOut: out, notes };
  if (key.columns.length === 0) return withHeap({ ...common, columns }, told, ask);
  const every = Math.max(1, Math.ceil((key.quality.base.rows + key.quality.head.rows) / input.maxRowsScanned));
  const keyHasNull = key.quality.base.nulls + key.quality.head.nulls > 0;
  const rest = columns.filter((column) => !key.columns.includes(column));
  const pair: KeyedPair = { ...common, key: key.columns, columns: rest, keyHasNull, every };
  const sample = every === 1 ? {} : { sample: { every, base: key.quality.base.rows, head: key.quality.head.rows } };
  return withKey(pair, { ...told, ...sample }, ask);
}

const TOLERANCE = `floating-point values are equal when they differ by less than ${FLOAT_TOLERANCE} of themselves`;

type Told = Omit<RelationDifferences, 'rows' | 'columns' | 'causes' | 'pair'>;

async function withKey(pair: KeyedPair, told: Told, ask: Ask): Promise<RelationDifferences | undefined> {
  const found = readKeyedDifferences(await ask(keyedDifferencesSql(pair)), pair);
  if (found === undefined) return undefined;
  // A part of a longer key may well be what rows have in common.
  const compared = [...pair.columns, ...(pair.key.length > 1 ? pair.key : [])];
  const fateRows = (fate: Fate) => keyedFateRows({ ...pair, columns: compared }, fate);
  const searched = { rows: found.rows, prelude: differingRows(pair), compared, dialect: pair.dialect, fateRows };
  return { ...told, ...found, causes: await findCauses(searched, ask), pair };
}

async function withHeap(pair: HeapPair, told: Told, ask: Ask): Promise<RelationDifferences | undefined> {
  if (pair.columns.length === 0) return undefined;
  const rows = readHeapDifferences(await ask(heapDifferencesSql(pair)));
  if (rows === undefined) return undefined;
  const searched = {
    rows,
    prelude: differingHeapRows(pair),
    compared: pair.columns,
    dialect: pair.dialect,
    fateRows: (fate: Fate) => heapFateRows(pair, fate),
  };
  const notes = [...told.notes, 'without a key a changed row counts as one removed and one added'];
  return { ...told, notes, rows, columns: [], causes: await findCauses(searched, ask), pair: undefined };
}

interface Searched {
  readonly rows: RowDifferences;
  readonly prelude: string;
  readonly compared: readonly ComparedColumn[];
  readonly dialect: WarehouseDialect;
  readonly fateRows: (fate: Fate) => FateRows;
}

/** One cause at most for each fate. */
async function findCauses({ rows, prelude, compared, dialect, fateRows }: Searched, ask: Ask): Promise<readonly CommonCause[]> {
  const fates = FATES.filter((fate) => rows[fate] > 0 && rows[fate] < rows[fate === 'added' ? 'head' : 'base']).map(fateRows);
  if (compared.length === 0 || fates.length === 0) return [];
  const sql = frequentValuesSql(fates, compared.length, { prelude, dialect });
  const frequent = readFrequentValues(await ask(sql, fates.length * compared.length));
  const causes: CommonCause[] = [];
  for (const looked of fates) {
    const candidates = frequent.filter(({ fate }) => fate === looked.fate);
    if (candidates.length === 0) continue;
    const counts = await ask(candidateCountsSql(looked, candidates, dialect));
    const cause = chooseCause(counts, { fate: looked.fate, rows: rows[looked.fate], candidates, columns: compared });
    if (cause !== undefined) causes.push(cause);
  }
  return causes;
}
