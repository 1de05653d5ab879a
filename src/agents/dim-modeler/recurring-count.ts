import { columnsIn } from '../../sql/column-input.ts';
import { groupKeys } from '../../sql/group-keys.ts';
import type { Expression, QueryShape, SelectShape } from '../../sql/query-shape.ts';
import { mainBlock } from '../main-block.ts';
import { columnDefinition } from './column-definition.ts';
import { withoutCasts } from './without-casts.ts';

/** Who comes back: one of these that is counted on Monday may be counted on Tuesday as well. An order or a trip is of one day. */
const RECURRING =
  /(?:^|_)(?:visitor|user|customer|client|member|subscriber|account|buyer|shopper|guest|patient|device|driver|employee|household|person)(?:_|$)/;
const TIME = /(?:^|_)(?:date|day|week|month|quarter|year|hour)(?:_|$)/;

/**
 * Whether a model counts different people or devices for each period, and a reader adds those counts up over the periods: whoever was
 * there in two of them is counted twice.
 */
export function countsAgain(column: string, made: QueryShape, reader: SelectShape): boolean {
  const definition = columnDefinition(column, made);
  const block = mainBlock(made);
  if (definition === undefined || block === undefined || !isRecurringCount(withoutCasts(definition))) return false;
  const periods = (groupKeys(block) ?? []).flatMap(columnsIn).map(({ name }) => name.toLowerCase());
  const times = periods.filter((name) => TIME.test(name));
  const kept = (groupKeys(reader) ?? []).flatMap((key) => (key.kind === 'column' ? key.name.toLowerCase() : []));
  return times.length > 0 && !times.some((name) => kept.includes(name));
}

function isRecurringCount(expression: Expression): boolean {
  if (expression.kind !== 'call' || expression.name !== 'count' || !expression.distinct) return false;
  return expression.arguments.some((argument) => columnsIn(argument).some(({ name }) => RECURRING.test(name.toLowerCase())));
}
