import { type Block, table, text } from '../../core/block.ts';
import type { DbtNode } from '../../dbt/project.ts';
import type { ReviewFacts } from '../review-facts.ts';
import { code } from '../words.ts';
import { type BusRow, busMatrix } from './bus-matrix.ts';

const MOST_ROWS = 10;
/** More columns than that don't fit beside each other in a comment; those that stay as they were give way first. */
const MOST_COLUMNS = 8;

/** The part of the bus matrix that this pull request changes; nothing where it changes none. */
export function dimensionalView(facts: ReviewFacts): readonly Block[] {
  const changed = busMatrix(facts).filter((row) => dimensionsOf(row).some(({ uniqueId }) => isMoved(row, uniqueId)));
  if (changed.length === 0) return [];
  const rows = changed.slice(0, MOST_ROWS);
  const columns = columnsOf(rows);
  const cells = rows.map((row) => [nameOf(row), ...columns.map(({ uniqueId }) => cellOf(row, uniqueId))]);
  const more = changed.length - rows.length;
  return [
    text('Which process has which dimension, where this pull request changes it:'),
    table(['Process', ...columns.map(({ name }) => code(name))], cells),
    ...(more > 0 ? [text(`${more} more ${more === 1 ? 'process changes' : 'processes change'}.`)] : []),
  ];
}

function dimensionsOf({ base, head }: BusRow): readonly DbtNode[] {
  return [...new Map([...(base ?? []), ...(head ?? [])]).values()];
}

function isMoved({ base, head }: BusRow, dimension: string): boolean {
  return (base?.has(dimension) ?? false) !== (head?.has(dimension) ?? false);
}

function columnsOf(rows: readonly BusRow[]): readonly DbtNode[] {
  const all = [...new Map(rows.flatMap(dimensionsOf).map((node) => [node.uniqueId, node])).values()];
  const isChanged = ({ uniqueId }: DbtNode): boolean => rows.some((row) => isMoved(row, uniqueId));
  const shown = [...all.filter(isChanged), ...all.filter((node) => !isChanged(node))].slice(0, MOST_COLUMNS);
  return shown.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function nameOf({ fact, base, head }: BusRow): string {
  return `${code(fact.name)}${base === undefined ? ' (new)' : head === undefined ? ' (gone)' : ''}`;
}

function cellOf(row: BusRow, dimension: string): string {
  if (isMoved(row, dimension)) return row.head?.has(dimension) === true ? '**new**' : '**gone**';
  return row.head?.has(dimension) === true ? 'yes' : '';
}
