import { code } from '../../words.ts';
import { isAbout, restoring, wordsOf } from '../restoring.ts';

/** A Jinja expression that the pull request's edit broke: a brace, an argument, a default, a value of `config`, another `ref`. */
export const jinjaRestored = restoring({
  id: 'jinja-restored',
  when: isAbout(
    /jinja|macro|ref\.|dag\.cycle|access\.|env_var|var\.|materialization|compilation|incr\.|snapshot|unexpected|expected token|config|depends on a (?:node|source)|unclosed|end of template|takes? (?:no|not)/i,
  ),
  fits: ({ before }) => before.some(({ kind }) => kind === 'jinja'),
  words: (changes, path) => {
    const [was, is] = [wordsOf(changes, 'before'), wordsOf(changes, 'after')];
    return {
      title: `Write ${code(was)} as before`,
      rationale: `This pull request changes ${code(was)}${is === '' ? '' : ` to ${code(is)}`} in ${code(path)}; with it as it was on the base, dbt can read it again.`,
      alternative: 'If the new expression was meant, correct it instead.',
    };
  },
});
