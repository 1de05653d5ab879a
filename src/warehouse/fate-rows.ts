import type { Fate, FateRows } from './common-cause.ts';
import { comparedValue } from './compared-column.ts';
import { type KeyedPair, keysMeet, sideRows, valuesOf } from './differing-rows.ts';
import { type HeapPair, sampledHeap } from './heap-differences.ts';

/** The rows of a fate in a comparison by key. Over the CTE `differing`; a changed row is looked at as it was on the base. */
export function keyedFateRows(pair: KeyedPair, fate: Fate): FateRows {
  const side = fate === 'added' ? 'head' : 'base';
  const values = valuesOf(pair, side);
  const names = values.map((_, index) => `s.c${index}`).join(', ');
  const rows = [
    `select ${names}, 1 as copies from differing as d`,
    `inner join (${sideRows(pair, side, values)}) as s on ${keysMeet(pair, 's', 'd')} where d.fate = '${fate}'`,
  ].join(' ');
  return { fate, rows, all: sideRows(pair, side, values) };
}

/** The rows of a fate in a comparison without a key. */
export function heapFateRows(pair: HeapPair, fate: Fate): FateRows {
  const side = fate === 'added' ? 'head' : 'base';
  const { columns, dialect } = pair;
  const names = columns.map((_, index) => `c${index}`).join(', ');
  const list = columns.map((column, index) => `${comparedValue(column, side, dialect)} as c${index}`).join(', ');
  return {
    fate,
    rows: `select ${names}, copies from differing where fate = '${fate}'`,
    all: `select ${list} from ${pair[side]} as ${side}_rows${sampledHeap(pair, side)}`,
  };
}
