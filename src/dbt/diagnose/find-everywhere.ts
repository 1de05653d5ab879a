import type { Around } from './around.ts';
import { findLine } from './find-line.ts';
import { type FailurePlace, placeAt } from './place.ts';

/** Looks through the project's files for a line that fits, for errors that name none: the first file that has one. */
export function findEverywhere(
  fits: (line: string) => boolean,
  { paths, fileText }: Pick<Around, 'paths' | 'fileText'>,
  isWanted: (path: string) => boolean = () => true,
): FailurePlace | undefined {
  for (const path of paths) {
    const text = isWanted(path) ? fileText(path) : undefined;
    const found = text === undefined ? undefined : findLine(text, fits);
    if (found !== undefined) return placeAt(path, found);
  }
  return undefined;
}
