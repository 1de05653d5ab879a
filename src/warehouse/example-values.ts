import type { QueryResult, QueryValue } from '../core/ports/queries.ts';
import { differs } from './compared-column.ts';
import { differingRows, type KeyedPair, keysMeet, sideRows, valuesOf } from './differing-rows.ts';
import { asText } from './sql-words.ts';

/** A value before and after, as text. */
export interface ExampleValue {
  readonly before: string | null;
  readonly after: string | null;
}

/** One SELECT of differing values of one column (its place among the compared ones): data, so only where configuration allows rows. */
export function exampleValuesSql(pair: KeyedPair, column: number, limit: number): string {
  const { columns, dialect } = pair;
  const looked = columns[column];
  const condition = looked === undefined ? '1 = 0' : differs(looked, [`b.c${column}`, `h.c${column}`], dialect);
  return [
    `with ${differingRows(pair)}`,
    `select distinct ${asText(`b.c${column}`, dialect)} as before_value, ${asText(`h.c${column}`, dialect)} as after_value`,
    'from differing as d',
    `inner join (${sideRows(pair, 'base', valuesOf(pair, 'base'))}) as b on ${keysMeet(pair, 'b', 'd')}`,
    `inner join (${sideRows(pair, 'head', valuesOf(pair, 'head'))}) as h on ${keysMeet(pair, 'h', 'd')}`,
    `where d.fate = 'changed' and ${condition} order by 1, 2 limit ${limit}`,
  ].join('\n');
}

/** Reads that SELECT. */
export function readExampleValues({ rows }: QueryResult): readonly ExampleValue[] {
  return rows.map(([before = null, after = null]) => ({ before: told(before), after: told(after) }));
}

function told(value: QueryValue): string | null {
  return value === null ? null : String(value);
}
