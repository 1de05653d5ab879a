import type { Ask } from './ask.ts';
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
import type { ComparedColumn } from './compared-column.ts';
import type { RowDifferences } from './keyed-differences.ts';
import type { WarehouseDialect } from './warehouse-dialect.ts';

/** Rows that differ, and how to look at them. */
interface Searched {
  readonly rows: RowDifferences;
  /** The WITH clause that `fateRows` stand on. */
  readonly prelude: string;
  readonly columns: readonly ComparedColumn[];
  readonly dialect: WarehouseDialect;
  readonly hint: string;
  readonly fateRows: (fate: Fate) => FateRows;
}

/** What lost, new and changed rows have in common: one column and value at most for each, and none where all rows share a fate. */
export async function findCauses({ rows, prelude, columns, dialect, hint, fateRows }: Searched, ask: Ask): Promise<readonly CommonCause[]> {
  const fates = FATES.filter((fate) => rows[fate] > 0 && rows[fate] < rows[fate === 'added' ? 'head' : 'base']).map(fateRows);
  if (columns.length === 0 || fates.length === 0) return [];
  const frequent = readFrequentValues(
    await ask(frequentValuesSql(fates, columns.length, { prelude, dialect }), fates.length * columns.length),
  );
  const causes: CommonCause[] = [];
  for (const looked of fates) {
    const candidates = frequent.filter(({ fate }) => fate === looked.fate);
    if (candidates.length === 0) continue;
    const counts = await ask(candidateCountsSql(looked, candidates, dialect));
    const cause = chooseCause(counts, { fate: looked.fate, rows: rows[looked.fate], candidates, columns, hint });
    if (cause !== undefined) causes.push(cause);
  }
  return causes;
}
