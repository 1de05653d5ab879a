import { code } from '../../words.ts';
import { isAbout, restoring, wordsOf } from '../restoring.ts';

/** A column that became ambiguous because the edit took its table's name away. */
export const qualifier = restoring({
  id: 'qualifier',
  when: isAbout(/ambiguous/i),
  fits: ({ before, after }) => after.length === 0 && before.length === 2 && before[1]?.text === '.',
  words: (changes, path) => ({
    title: `Say which table the column is of: ${code(wordsOf(changes, 'before'))}`,
    rationale: `This pull request takes the qualifier ${code(wordsOf(changes, 'before'))} away in ${code(path)}, and more than one table has the column.`,
  }),
});
