import { diffArrays } from 'diff';

/** Where a line of the compiled text lies in the raw one. Indexes count from 0. */
export interface Alignment {
  /** The raw line that is the same line. */
  readonly match: number | undefined;
  /** The raw lines that have no counterpart around it: from the line after the one matched before to the one matched next. */
  readonly from: number;
  readonly to: number;
}

/** Beyond so many differing lines the texts have too little in common for an alignment to mean anything. */
const MAX_EDITS = 3000;

/** Aligns two texts by their longest common sequence of lines and looks up one compiled line (from 1). */
export function alignLines(compiled: readonly string[], raw: readonly string[], line: number): Alignment {
  let [compiledIndex, rawIndex, from] = [0, 0, 0];
  for (const { value, added, removed } of diffArrays([...compiled], [...raw], { maxEditLength: MAX_EDITS }) ?? []) {
    if (added) rawIndex += value.length;
    else if (removed) {
      compiledIndex += value.length;
    } else {
      const offset = line - 1 - compiledIndex;
      if (offset < 0) return { match: undefined, from, to: rawIndex };
      if (offset < value.length) return { match: rawIndex + offset, from: rawIndex + offset, to: rawIndex + offset + 1 };
      compiledIndex += value.length;
      rawIndex += value.length;
      from = rawIndex;
    }
  }
  return { match: undefined, from, to: raw.length };
}
