import { columnsIn } from '../sql/column-input.ts';
import { groupKeys } from '../sql/group-keys.ts';
import type { Expression, QueryShape, SelectShape } from '../sql/query-shape.ts';
import { walkExpression } from '../sql/walk-expression.ts';
import type { ChangedSql } from './changed-sql.ts';
import { hasAsManyRows } from './compared-data.ts';
import type { ReviewFacts } from './review-facts.ts';

/**
 * Whether each SELECT groups, or takes what is distinct, by the same columns as on the base, only written in another way (a month as text), and
 * the data at hand give as many rows: then a row still stands for the same thing. A coarser key would make fewer of them; one that comes again each
 * year, or is a part of a text, may do so only later.
 */
export function renamesGroups({ change, before, after }: ChangedSql, facts: Pick<ReviewFacts, 'data'>): boolean {
  if (!hasAsManyRows(change.uniqueId, facts)) return false;
  const [was, is] = [groupingKeys(before), groupingKeys(after)];
  if (was === undefined || is === undefined || columnsOf(was) !== columnsOf(is)) return false;
  return !is.flat().some(takesPart) || was.flat().some(takesPart);
}

type Keys = readonly (readonly Expression[])[];

/** Of each SELECT that has some; undefined where one of them isn't sure. */
function groupingKeys({ blocks }: QueryShape): Keys | undefined {
  const keys = blocks.filter(isGrouping).map(keysOf);
  return keys.every((some) => some !== undefined) ? keys : undefined;
}

function isGrouping({ distinct, groupBy, groupsByAll }: SelectShape): boolean {
  return distinct || groupsByAll || groupBy.length > 0;
}

function keysOf(block: SelectShape): readonly Expression[] | undefined {
  const distinct = block.distinct ? block.items.map(({ expression }) => expression) : [];
  const keys = groupKeys(block)?.concat(distinct);
  return keys === undefined || keys.some(({ kind }) => kind === 'star') ? undefined : keys;
}

/** As one text. */
function columnsOf(keys: Keys): string {
  const names = keys.map((some) => some.flatMap((key) => columnsIn(key).map(({ name }) => name.toLowerCase())));
  return names.map((some) => [...new Set(some)].toSorted().join(' ')).join('\n');
}

const PARTS =
  /^(?:extract|date_?part|month|monthname|day|dayname|day_?of_?\w+|week\w*|iso\w+|quarter|hour|minute|second|left|right|substr\w*|split\w*|mod)$/;
const FORMATS = /^(?:strftime|to_char|format_date|format_datetime|date_format)$/;
const YEAR = /%[-_0]?[GgCcxFDs]|y/i;

/** Whether a value says less than what it is made of in a way that few rows don't show. */
function takesPart(key: Expression): boolean {
  let takes = false;
  walkExpression(key, (part) => {
    if (part.kind === 'operator') takes ||= part.operator === '%';
    if (part.kind === 'call') takes ||= PARTS.test(part.name) || (FORMATS.test(part.name) && !part.arguments.some(hasYear));
    return !takes;
  });
  return takes;
}

function hasYear(format: Expression): boolean {
  return format.kind === 'literal' && YEAR.test(format.value);
}
