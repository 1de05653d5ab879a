import type { Palette, Style } from './palette.ts';

/** A stretch of text in one style. */
export interface Piece {
  readonly text: string;
  readonly style?: Style | undefined;
}

/** One line on the screen; its width is counted without styles. */
export type Line = readonly Piece[];

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE = /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u;

/** Columns that a text takes on the screen. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7E]*$/.test(text)) return text.length;
  return [...GRAPHEMES.segment(text)].reduce((width, { segment }) => width + (WIDE.test(segment) ? 2 : 1), 0);
}

/** Columns that a line takes on the screen. */
export function lineWidth(line: Line): number {
  return line.reduce((width, { text }) => width + displayWidth(text), 0);
}

/** Breaks pieces into lines of at most `width` columns, between words where there are any. */
export function wrap(pieces: readonly Piece[], width: number): readonly Line[] {
  const lines: Piece[][] = [[]];
  let used = 0;
  let space: Piece | undefined;
  for (const word of wordsOf(pieces).flatMap((one) => splitLongWord(one, width))) {
    const [first] = word;
    if (first?.text === ' ') {
      space = used === 0 ? undefined : first;
      continue;
    }
    const needed = lineWidth(word) + (space === undefined ? 0 : 1);
    if (used > 0 && used + needed > width) {
      lines.push([...word]);
      used = lineWidth(word);
    } else {
      lines.at(-1)?.push(...(space === undefined ? [] : [space]), ...word);
      used += needed;
    }
    space = undefined;
  }
  return lines;
}

/** A line with its styles, each written once for all neighbours that share it. */
export function paint(line: Line, palette: Palette): string {
  const joined: Piece[] = [];
  for (const piece of line) {
    const last = joined.at(-1);
    if (last !== undefined && last.style === piece.style) joined[joined.length - 1] = { text: last.text + piece.text, style: piece.style };
    else joined.push(piece);
  }
  return joined.map(({ text, style }) => (style === undefined || text === '' ? text : palette[style](text))).join('');
}

/** Words and single spaces; a word may change its style inside, as in "(`code`)." */
function wordsOf(pieces: readonly Piece[]): readonly Line[] {
  const words: Piece[][] = [];
  let open = false;
  for (const { text, style } of pieces) {
    for (const part of text.split(/( +)/).filter((some) => some !== '')) {
      const blank = part.startsWith(' ');
      if (!blank && open) words.at(-1)?.push({ text: part, style });
      else words.push([{ text: blank ? ' ' : part, style }]);
      open = !blank;
    }
  }
  return words;
}

function splitLongWord(word: Line, width: number): readonly Line[] {
  if (lineWidth(word) <= width) return [word];
  const lines: Piece[][] = [[]];
  let used = 0;
  for (const { text, style } of word) {
    for (const { segment } of GRAPHEMES.segment(text)) {
      if (used + displayWidth(segment) > width && used > 0) {
        lines.push([]);
        used = 0;
      }
      lines.at(-1)?.push({ text: segment, style });
      used += displayWidth(segment);
    }
  }
  return lines;
}
