import { code } from '../../words.ts';
import { failingPath, isSql, missingColumn } from '../failing-place.ts';
import { defineFix } from '../fix.ts';
import { lostColumn } from '../lost-column.ts';
import { parentsIn } from '../output-names.ts';
import { readModels } from '../read-models.ts';
import { withRenamedReads } from '../rename-reads.ts';

/** A reader of a column that this pull request renamed: the new name is read, the old one is given out. */
export const columnRenamed = defineFix({
  id: 'column-renamed',
  propose: (context) => {
    const [column, path] = [missingColumn(context), failingPath(context)];
    const text = path === undefined || !isSql(path) ? undefined : context.text('head', path);
    if (column === undefined || path === undefined || text === undefined) return undefined;
    const parents = new Set(parentsIn(text));
    for (const model of readModels(context).filter((name) => parents.has(name.toLowerCase()))) {
      const to = lostColumn(context, model, column)?.renamedTo;
      const content = to === undefined ? undefined : withRenamedReads(text, { model: model.toLowerCase(), from: column, to });
      if (to === undefined || content === undefined) continue;
      return {
        title: `Read ${code(`${model}.${to}`)}, which was ${code(column)}`,
        rationale: `This pull request renames ${code(column)} to ${code(to)}. ${code(path)} reads the new name and keeps the name that it gives out, so nothing downstream moves.`,
        files: [{ path, content }],
        alternative: `Rename the column through to everything that reads it.`,
      };
    }
    return undefined;
  },
});
