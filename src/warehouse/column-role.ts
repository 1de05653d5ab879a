import type { ColumnStats } from './column-stats.ts';
import { isNumeric, typeFamily } from './table-column.ts';

/** What a column is for, as far as its name, its type and its values tell. */
export type ColumnRole = 'key' | 'foreign_key' | 'measure' | 'attribute' | 'timestamp' | 'flag' | 'text';

/** Whether a measure may be summed: over everything, not over time, or not at all. */
export type Additivity = 'additive' | 'semi-additive' | 'non-additive';

interface Around {
  readonly rows: number;
  readonly keys: readonly (readonly string[])[];
}

const POINTS = /(?:^|_)(?:id|key|uuid|sk|fk)$|^(?:id|key|fk)_/i;
const YES_OR_NO = /^(?:is|has|was|can|should|did)_|_flag$/i;
const NUMBERED =
  /(?:^|_)(?:code|no|nr|num|number|year|month|day|week|quarter|hour|zip|postcode|phone|version|type|status|rank|level|lat|lon|latitude|longitude)$/i;
const RATIO =
  /(?:^|_)(?:rate|ratio|share|pct|percent|percentage|avg|average|mean|median|price|unit_cost|speed|temperature|score|index|margin|age)(?:_|$)/i;
const STOCK = /(?:^|_)(?:balance|stock|inventory|on_hand|headcount|level|outstanding|open_\w+)(?:_|$)/i;
const LONG_TEXT = 40;

/** The role of one column beside the others. */
export function columnRole(column: ColumnStats, { rows, keys }: Around): ColumnRole {
  const { name, type, distinct, length = 0 } = column;
  const family = typeFamily(type);
  const isAlone = keys.some((key) => key.length === 1 && key[0] === name);
  if (isAlone && (POINTS.test(name) || family !== 'date'))
    return isMeasured(column) && !POINTS.test(name) && keys.length > 1 ? 'measure' : 'key';
  if (family === 'date' || family === 'time') return 'timestamp';
  if (family === 'boolean' || (YES_OR_NO.test(name) && distinct <= 3)) return 'flag';
  if (POINTS.test(name)) return 'foreign_key';
  if (isMeasured(column)) return 'measure';
  return family === 'other' || (family === 'text' && (length > LONG_TEXT || (rows >= 20 && distinct > rows / 2))) ? 'text' : 'attribute';
}

function isMeasured({ name, type }: ColumnStats): boolean {
  const family = typeFamily(type);
  return family === 'decimal' || family === 'float' || (isNumeric(family) && !NUMBERED.test(name) && !POINTS.test(name));
}

/** How a measure may be summed, by its name. */
export function additivityOf(name: string): Additivity {
  if (RATIO.test(name)) return 'non-additive';
  return STOCK.test(name) ? 'semi-additive' : 'additive';
}
