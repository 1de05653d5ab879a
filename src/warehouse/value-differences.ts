import type { QueryResult } from '../core/ports/queries.ts';
import { quoted } from './quoted.ts';

/** Two relations as the warehouse names them, and the columns that both have. */
interface Relations {
  readonly base: string;
  readonly head: string;
  readonly columns: readonly string[];
}

/** How two relations differ when their rows are looked at as a heap: no key is needed, and duplicates count. */
export interface ValueDifferences {
  readonly rows: { readonly base: number; readonly head: number };
  /** Rows of the base that the head doesn't have, and the other way round. */
  readonly gone: number;
  readonly added: number;
}

/** One SELECT that counts the rows that only one of two relations has, in these columns. */
export function valueDifferencesSql({ base, head, columns }: Relations): string {
  const list = columns.map(quoted).join(', ');
  const only = (one: string, other: string): string =>
    `select count(*) from (select ${list} from ${one} except all select ${list} from ${other}) as only_here`;
  return [
    'select',
    `  (select count(*) from ${base}) as base_rows,`,
    `  (select count(*) from ${head}) as head_rows,`,
    `  (${only(base, head)}) as gone,`,
    `  (${only(head, base)}) as added`,
  ].join('\n');
}

/** Reads the one row of that SELECT; undefined when it is none. */
export function readValueDifferences({ rows }: QueryResult): ValueDifferences | undefined {
  const [base, head, gone, added] = (rows[0] ?? []).map(Number);
  if (base === undefined || head === undefined || gone === undefined || added === undefined) return undefined;
  if ([base, head, gone, added].some(Number.isNaN)) return undefined;
  return { rows: { base, head }, gone, added };
}
