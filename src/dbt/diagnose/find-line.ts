/** A line of a text, from 1, and whether it is the only one that fits. */
export interface FoundLine {
  readonly line: number;
  readonly isOnly: boolean;
}

/** A part of a text: lines from `from` to `to`, both included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** The first line that fits; the nearest one where a line near it is known. Comments count only when nothing else fits. */
export function findLine(
  text: string,
  fits: (line: string) => boolean,
  { range, near }: { range?: LineRange | undefined; near?: number | undefined } = {},
): FoundLine | undefined {
  const numbered = text.split('\n').map((line, index) => ({ line, number: index + 1 }));
  const inRange = range === undefined ? numbered : numbered.slice(range.from - 1, range.to);
  const all = inRange.filter(({ line }) => fits(line));
  const code = all.filter(({ line }) => !isComment(line));
  const found = (code.length > 0 ? code : all).map(({ number }) => number);
  const nearest = near === undefined ? found : found.toSorted((one, other) => Math.abs(one - near) - Math.abs(other - near));
  return nearest[0] === undefined ? undefined : { line: nearest[0], isOnly: found.length === 1 };
}

/** Fits lines that hold the name as a word of its own; case counts only for names that aren't plain. */
export function holdsWord(name: string): (line: string) => boolean {
  const wanted = name.toLowerCase();
  return (line) => {
    const text = line.toLowerCase();
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      if (!isWordAt(text, at - 1) && !isWordAt(text, at + wanted.length)) return true;
    }
    return false;
  };
}

function isWordAt(text: string, index: number): boolean {
  return /\w/.test(text.charAt(index));
}

function isComment(line: string): boolean {
  return /^\s*(?:--|#|\{#)/.test(line);
}
