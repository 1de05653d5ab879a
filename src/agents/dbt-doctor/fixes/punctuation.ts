import { code } from '../../words.ts';
import { isAbout, restoring, wordsOf } from '../restoring.ts';

const SIGNS = /^[,();[\]{}%'"`.:]$/;

/** A comma, bracket or quote that the pull request's own edit lost, or has too many. */
export const punctuation = restoring({
  id: 'punctuation',
  when: isAbout(/syntax|jinja|unexpected|unterminated|expected token|end of (?:input|template)|parser error|column/i),
  fits: ({ before, after }) => [...before, ...after].every(({ kind, text }) => kind === 'mark' && SIGNS.test(text)),
  words: (changes, path) => {
    const [lost, extra] = [wordsOf(changes, 'before'), wordsOf(changes, 'after')];
    return {
      title: lost === '' ? `Take out the extra ${code(extra)}` : `Put the lost ${code(lost)} back`,
      rationale: `This pull request's edit of ${code(path)} ${lost === '' ? `has a ${code(extra)} too many` : `lost a ${code(lost)}`}; nothing else of the edit changes.`,
    };
  },
});
