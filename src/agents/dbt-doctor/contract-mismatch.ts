/** One column of a model that isn't what its contract says. Names are in lower case, types as dbt prints them. */
export interface ContractMismatch {
  readonly column: string;
  readonly kind: 'type' | 'missing-in-sql' | 'missing-in-yaml';
  readonly definition: string;
  readonly contract: string;
}

/** Reads dbt's table of what a contract and its model disagree about; other texts have none. */
export function contractMismatches(text: string): readonly ContractMismatch[] {
  if (!/enforced contract/.test(text)) return [];
  const rows = text.split('\n').filter((line) => /^\s*\|/.test(line));
  return rows.flatMap((row) => {
    const [, column = '', definition = '', contract = '', reason = ''] = row.split('|').map((cell) => cell.trim());
    const kind = kindOf(reason);
    return kind === undefined || !/^\w+$/.test(column) ? [] : [{ column: column.toLowerCase(), kind, definition, contract }];
  });
}

function kindOf(reason: string): ContractMismatch['kind'] | undefined {
  if (/type mismatch/.test(reason)) return 'type';
  if (/missing in definition/.test(reason)) return 'missing-in-sql';
  return /missing in contract/.test(reason) ? 'missing-in-yaml' : undefined;
}
