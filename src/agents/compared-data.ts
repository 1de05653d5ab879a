import type { ReviewFacts } from './review-facts.ts';

/** What the comparison of the built data says of a model that both sides have. */
export interface ComparedData {
  readonly rows: { readonly base: number; readonly head: number; readonly added: number; readonly removed: number };
  /** In how many rows a column (in lower case) differs; what was not compared isn't in it. */
  readonly changed: ReadonlyMap<string, number>;
  /** All rows were compared, by a key. */
  readonly isWhole: boolean;
}

/** Fewer rows may be alike by chance. */
const FEWEST_ROWS = 20;

/** Whether base and head return the same rows of a model on the data at hand, by their key. */
export function hasSameRows(uniqueId: string, facts: Pick<ReviewFacts, 'data'>): boolean {
  const compared = comparedOf(uniqueId, facts);
  return compared !== undefined && compared.rows.added + compared.rows.removed === 0;
}

/** Whether a column of a model has the same value in each of those rows, too. */
export function hasSameValues(uniqueId: string, column: string, facts: Pick<ReviewFacts, 'data'>): boolean {
  return hasSameRows(uniqueId, facts) && comparedOf(uniqueId, facts)?.changed.get(column.toLowerCase()) === 0;
}

function comparedOf(uniqueId: string, { data }: Pick<ReviewFacts, 'data'>): ComparedData | undefined {
  const compared = data?.get(uniqueId);
  return compared?.isWhole === true && compared.rows.base >= FEWEST_ROWS ? compared : undefined;
}
