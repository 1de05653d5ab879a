import type { Phrase } from '../../core/block.ts';
import { cellPieces } from './phrase-pieces.ts';
import { displayWidth, type Line, lineWidth, type Piece, wrap } from './text-layout.ts';

interface TableBlock {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Phrase[])[];
}

const GAP = 2;
/** Words up to this length are never broken to save a column. */
const LONGEST_WORD = 26;
const NUMBER = /^[−+-]?[\d.,]+ ?%?$/;

type Cell = readonly Piece[];
type Row = readonly Cell[];

/** A table with aligned columns that keeps to a width; where whole words don't fit beside each other, each row becomes a small list. */
export function tableLines({ columns, rows }: TableBlock, width: number): readonly Line[] {
  const head: Row = columns.map((column) => cellPieces([column]).map(({ text }) => ({ text, style: 'bold' })));
  const body = rows.map((row): Row => columns.map((_, index) => cellPieces(row[index] ?? [])));
  const all = [head, ...body];
  const least = columnWidths(all, longestWord);
  const available = width - GAP * (columns.length - 1);
  if (total(least) > available) return records(head, body, width);
  const widths = fitWidths({ natural: columnWidths(all, lineWidth), least, available });
  const right = columns.map((_, index) => body.length > 0 && body.every((row) => NUMBER.test(plain(row[index] ?? []))));
  const line = (row: Row) => rowLines(row, widths, right);
  const rule: Line = [{ text: widths.map((columnWidth) => '─'.repeat(columnWidth)).join(' '.repeat(GAP)), style: 'dim' }];
  return [...line(head), rule, ...body.flatMap(line)];
}

function columnWidths(rows: readonly Row[], measure: (cell: Cell) => number): readonly number[] {
  return (rows[0] ?? []).map((_, index) => rows.reduce((width, row) => Math.max(width, measure(row[index] ?? [])), 1));
}

function longestWord(cell: Cell): number {
  return plain(cell)
    .split(' ')
    .reduce((longest, word) => Math.max(longest, Math.min(LONGEST_WORD, displayWidth(word))), 0);
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, one) => sum + one, 0);
}

/** Takes what is too much from the columns with the most to spare, a character at a time. */
function fitWidths({
  natural,
  least,
  available,
}: {
  natural: readonly number[];
  least: readonly number[];
  available: number;
}): readonly number[] {
  const widths = natural.map((width) => Math.min(width, available));
  for (let excess = total(widths) - available; excess > 0; excess -= 1) {
    const spare = widths.map((width, index) => (width > (least[index] ?? 1) ? width : 0));
    const widest = spare.indexOf(Math.max(...spare));
    widths[widest] = (widths[widest] ?? 1) - 1;
  }
  return widths;
}

function rowLines(row: Row, widths: readonly number[], right: readonly boolean[]): readonly Line[] {
  const cells = row.map((cell, index) => wrap(cell, widths[index] ?? 1));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, level) =>
    cells.flatMap((lines, index): Piece[] => {
      const line = lines[level] ?? [];
      const padding: Piece = { text: ' '.repeat(Math.max(0, (widths[index] ?? 0) - lineWidth(line))) };
      const gap: Piece[] = index === 0 ? [] : [{ text: ' '.repeat(GAP) }];
      const last = index === cells.length - 1;
      return right[index] ? [...gap, padding, ...line] : [...gap, ...line, ...(last ? [] : [padding])];
    }),
  );
}

/** Each row as "Column: value" lines, an empty line between rows. */
function records(head: Row, body: readonly Row[], width: number): readonly Line[] {
  return body.flatMap((row, index) => {
    const fields = row.flatMap((cell, column) => wrap([...(head[column] ?? []), { text: ': ', style: 'bold' }, ...cell], width));
    return index === 0 ? fields : [[], ...fields];
  });
}

function plain(cell: Cell): string {
  return cell.map(({ text }) => text).join('');
}
