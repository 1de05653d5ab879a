import type { Ask } from './ask.ts';
import { readSetSizes, setSizesSql } from './column-sets.ts';
import { type ColumnStats, columnStatsSql, type Profiled, readColumnStats } from './column-stats.ts';
import { keyCandidates } from './key-candidates.ts';
import { readCounts } from './read-counts.ts';

/** Every minimal set of columns that tells the rows of a relation apart, the likeliest key first, with what was learnt on the way. */
export interface FoundKeys {
  readonly rows: number;
  readonly columns: readonly ColumnStats[];
  readonly keys: readonly (readonly string[])[];
  /** False where different values were estimated. */
  readonly exact: boolean;
}

/** Up to here different values are counted; beyond, they are estimated and only promising columns are counted. */
const COUNTED_ROWS = 1_000_000;
/** Most sets fall over in the first rows already. */
const FIRST_ROWS = 20_000;
const MOST_SETS = 40;
const MOST_FULL_CHECKS = 6;
const MOST_COLUMNS = 3;

/** Looks at all columns once, then lets sets of columns grow as long as none is a key: three columns at most, and a bounded number of sets. */
export async function findKeys(profiled: Profiled, ask: Ask): Promise<FoundKeys> {
  const nothing = { rows: 0, columns: [], keys: [], exact: true };
  if (profiled.columns.length === 0) return nothing;
  const [rows = 0] = readCounts(await ask(`select count(*) as all_rows from ${profiled.relation} as counted`), ['all_rows']) ?? [];
  const exact = rows <= COUNTED_ROWS;
  const stats = readColumnStats(await ask(columnStatsSql(profiled, exact)), profiled.columns);
  if (stats === undefined) return nothing;
  return { ...stats, exact, keys: stats.rows === 0 ? [] : await growKeys({ ...profiled, ...stats, exact }, ask) };
}

interface Growing extends Omit<Profiled, 'columns'> {
  readonly rows: number;
  readonly columns: readonly ColumnStats[];
  readonly exact: boolean;
}

async function growKeys(growing: Growing, ask: Ask): Promise<readonly (readonly string[])[]> {
  const keys: (readonly string[])[] = [];
  for (let size = 1; size <= MOST_COLUMNS && (size < MOST_COLUMNS || keys.length === 0); size += 1) {
    const candidates = keyCandidates(growing, { size, keys }).slice(0, MOST_SETS);
    keys.push(...(await uniqueSets(growing, candidates, ask)));
  }
  return keys;
}

async function uniqueSets(growing: Growing, candidates: readonly (readonly string[])[], ask: Ask): Promise<readonly (readonly string[])[]> {
  const { rows, exact, relation } = growing;
  if (exact && candidates.every(({ length }) => length === 1)) return candidates;
  const first =
    rows <= FIRST_ROWS
      ? candidates
      : await holding(growing, { relation: `(select * from ${relation} as all_rows limit ${FIRST_ROWS})`, sets: candidates }, ask);
  return holding(growing, { relation, sets: first.slice(0, rows <= FIRST_ROWS ? MOST_SETS : MOST_FULL_CHECKS) }, ask);
}

interface Checked {
  readonly relation: string;
  readonly sets: readonly (readonly string[])[];
}

async function holding({ dialect }: Growing, { relation, sets }: Checked, ask: Ask): Promise<readonly (readonly string[])[]> {
  if (sets.length === 0) return [];
  const sizes = readSetSizes(await ask(setSizesSql({ relation, sets, dialect }), sets.length), sets.length);
  return sets.filter((_, index) => sizes[index] === 0);
}
