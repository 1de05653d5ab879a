import { distance } from 'fastest-levenshtein';
import { code } from '../../words.ts';
import { missingColumn } from '../failing-place.ts';
import type { FixContext } from '../fix-context.ts';
import type { TokenChange } from '../hunks.ts';
import { restoring, wordsOf } from '../restoring.ts';

/** One word of the edit that the error is about, or that is only misspelt: a column, a keyword, a table. */
export const wordRestored = restoring({
  id: 'word-restored',
  when: () => true,
  fits: (change, context) => isNamed(change, context) || isSlip(change),
  words: (changes, path) => ({
    title: `Write ${code(wordsOf(changes, 'before'))} instead of ${code(wordsOf(changes, 'after'))}`,
    rationale: `This pull request changes ${code(wordsOf(changes, 'before'))} to ${code(wordsOf(changes, 'after'))} in ${code(path)}, and the error is about that word. Only the word is taken back.`,
  }),
});

function isNamed({ before, after }: TokenChange, context: FixContext): boolean {
  if (before.length === 0 || after.length === 0 || before.length > 3 || after.length > 3) return false;
  const column = missingColumn(context);
  const near = /(?:near|unexpected) ['"`]([^'"`]+)['"`]/i.exec(context.diagnosis.text)?.[1]?.toLowerCase();
  const wrong = new Set([column, near, context.diagnosis.missing?.name.toLowerCase()].filter((name) => name !== undefined));
  return after.some(({ text }) => wrong.has(text.replaceAll(/["`]/g, '').toLowerCase()));
}

function isSlip({ before, after }: TokenChange): boolean {
  const [was, is] = [before[0], after[0]];
  if (before.length !== 1 || after.length !== 1 || was?.kind !== 'word' || is?.kind !== 'word') return false;
  return was.text.length > 3 && distance(was.text.toLowerCase(), is.text.toLowerCase()) <= 2;
}
