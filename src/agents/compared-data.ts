import type { ComparedData, ReviewFacts } from './review-facts.ts';

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

/** Whether both sides return as many rows of a model on the data at hand, whatever stands in them. */
export function hasAsManyRows(uniqueId: string, facts: Pick<ReviewFacts, 'data'>): boolean {
  const compared = comparedOf(uniqueId, facts);
  return compared !== undefined && compared.rows.base === compared.rows.head;
}

function comparedOf(uniqueId: string, { data }: Pick<ReviewFacts, 'data'>): ComparedData | undefined {
  const compared = data?.get(uniqueId);
  return compared?.isWhole === true && compared.rows.base >= FEWEST_ROWS ? compared : undefined;
}
