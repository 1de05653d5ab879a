import { code } from '../../words.ts';
import type { Blame } from '../blame-kind.ts';
import { missingColumn } from '../failing-place.ts';
import type { FixContext } from '../fix-context.ts';
import { lostColumn } from '../lost-column.ts';
import { readModels } from '../read-models.ts';

/** A column that can't be found, since this pull request renames or removes it upstream. */
export function lostColumns(context: FixContext): Blame | undefined {
  const column = missingColumn(context);
  if (column === undefined) return undefined;
  const lost = readModels(context)
    .map((model) => lostColumn(context, model, column))
    .find((found) => found !== undefined);
  if (lost === undefined) return undefined;
  const { model, renamedTo, file, line } = lost;
  return renamedTo === undefined
    ? {
        path: file.path,
        line,
        kind: 'column-removed',
        sentence: `This pull request removes ${code(`${model}.${column}`)}, which is still read.`,
      }
    : {
        path: file.path,
        line,
        kind: 'column-renamed',
        sentence: `This pull request renames ${code(`${model}.${column}`)} to ${code(renamedTo)}.`,
      };
}
