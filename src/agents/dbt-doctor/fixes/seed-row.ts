import { code } from '../../words.ts';
import { changedOnly, defineFix } from '../fix.ts';
import { hunksOf } from '../hunks.ts';
import { ownEdit } from '../own-edit.ts';
import { linesWithEnds } from '../text-edit.ts';

/** Rows of a seed that this pull request broke: as many as before, as they were. Rows that it adds stay. */
export const seedRow = defineFix({
  id: 'seed-row',
  propose: (context) => {
    const edit = ownEdit(context);
    if (edit === undefined || !edit.path.endsWith('.csv')) return undefined;
    const lines = [...linesWithEnds(edit.head)];
    for (const { line, base, head } of hunksOf(edit.base, edit.head)) {
      const pairs = head.length >= base.length ? base : [];
      for (const [index, was] of pairs.entries()) lines[line - 1 + index] = was;
    }
    const files = changedOnly(context, [{ path: edit.path, content: lines.join('') }]);
    if (files === undefined) return undefined;
    return {
      title: `Write the changed rows of ${code(edit.path)} as before`,
      rationale: `The database can't read the rows of ${code(edit.path)} that this pull request changes. They get the values back that they have on the base; no row is deleted.`,
      files,
      alternative: 'Correct the values instead, if the rows were meant to change.',
    };
  },
});
