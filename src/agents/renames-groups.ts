import { columnsIn } from '../sql/column-input.ts';
import { groupKeys } from '../sql/group-keys.ts';
import type { QueryShape, SelectShape } from '../sql/query-shape.ts';
import type { ChangedSql } from './changed-sql.ts';
import { hasAsManyRows } from './compared-data.ts';
import type { ReviewFacts } from './review-facts.ts';

/**
 * Whether each SELECT groups, or takes what is distinct, by the same columns as on the base, only written in another way (a month as text), and
 * the data at hand give as many rows: then a row still stands for the same thing. A coarser key would make fewer of them.
 */
export function renamesGroups({ change, before, after }: ChangedSql, facts: Pick<ReviewFacts, 'data'>): boolean {
  if (!hasAsManyRows(change.uniqueId, facts)) return false;
  const [was, is] = [groupingColumns(before), groupingColumns(after)];
  return was !== undefined && was === is;
}

/** As one text; undefined where one of the keys isn't sure. */
function groupingColumns({ blocks }: QueryShape): string | undefined {
  const keys = blocks.filter(isGrouping).map(columnsOfKeys);
  return keys.every((names) => names !== undefined) ? keys.join('\n') : undefined;
}

function isGrouping({ distinct, groupBy, groupsByAll }: SelectShape): boolean {
  return distinct || groupsByAll || groupBy.length > 0;
}

function columnsOfKeys(block: SelectShape): string | undefined {
  const distinct = block.distinct ? block.items.map(({ expression }) => expression) : [];
  const keys = groupKeys(block)?.concat(distinct);
  if (keys === undefined || keys.some(({ kind }) => kind === 'star')) return undefined;
  const names = keys.flatMap((key) => columnsIn(key).map(({ name }) => name.toLowerCase()));
  return [...new Set(names)].toSorted().join(' ');
}
