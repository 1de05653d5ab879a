/** One row of the table that dbt prints for a broken contract. */
export interface BrokenColumn {
  readonly name: string;
  /** The type that the model has, and the one that the contract says; empty when it lacks the column. */
  readonly defined: string;
  readonly promised: string;
  /** "data type mismatch", "missing in contract" or "missing in definition". */
  readonly reason: string;
}

/** The columns about which a model and its contract disagree. */
export function contractColumns(text: string): readonly BrokenColumn[] {
  if (!text.includes('enforced contract that failed')) return [];
  const rows = text.split('\n').filter((line) => /^\s*\|/.test(line));
  return rows.slice(2).map((line) => {
    const [, name = '', defined = '', promised = '', reason = ''] = line.split('|').map((cell) => cell.trim());
    return { name, defined, promised, reason };
  });
}

/** One of them in words. */
export function describeColumn({ name, defined, promised, reason }: BrokenColumn): string {
  return reason === 'data type mismatch' ? `${name} is ${defined}, the contract says ${promised}` : `${name}: ${reason}`;
}
