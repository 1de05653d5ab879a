import { findLine } from './find-line.ts';
import { type FindPlace, placeAt } from './place.ts';

/** The line of a seed's CSV file that holds the value that the database refused, or that has too many cells. */
export const placeInSeed: FindPlace = ({ text, node }, around) => {
  if (node?.resourceType !== 'seed') return undefined;
  // The types of a seed's columns are configured elsewhere.
  if (/\btype (?:with name )?\S+ does not exist/i.test(text)) return undefined;
  const csv = around.fileText(node.path);
  if (csv === undefined) return { file: node.path, line: undefined, confidence: 'file' };
  const stated = /CSV Error on Line: (\d+)/.exec(text)?.[1];
  if (stated !== undefined) return placeAt(node.path, { line: Number(stated), isOnly: true });
  const row = /\bRow (\d+) has \d+ values/.exec(text)?.[1];
  if (row !== undefined) return placeAt(node.path, { line: Number(row) + 2, isOnly: true });
  for (const [, value] of text.matchAll(/["'`]([^"'`\n]{1,200})["'`]/g)) {
    const found = value === undefined ? undefined : findLine(csv, holdsCell(value));
    if (found !== undefined) return placeAt(node.path, found);
  }
  return undefined;
};

function holdsCell(value: string): (line: string) => boolean {
  return (line) => line.split(',').some((cell) => cell.trim().replaceAll('"', '') === value);
}
