import { code } from '../../words.ts';
import { isAbout, restoring, wordsOf } from '../restoring.ts';

const CASTS = new Set(['cast', 'try_cast', 'safe_cast', 'convert', '::']);

/** A cast that the edit removed, or turned to another type. */
export const castRestored = restoring({
  id: 'cast-restored',
  when: isAbout(/cast|conversion|convert|type|operator|contract|function|invalid input/i),
  fits: ({ before, after }) => isCast(before) || isCast(after) || isTail(before) || isType(before, after),
  words: (changes, path) => ({
    title: `Cast as before: ${code(wordsOf(changes, 'before'))}`,
    rationale: `This pull request changes a cast in ${code(path)}; with the type that it had on the base, the values fit again.`,
    alternative: 'If the new type was meant, everything that reads the column has to follow.',
  }),
});

type Words = readonly { readonly kind: string; readonly text: string }[];

function isCast(words: Words): boolean {
  return words.some(({ text }) => CASTS.has(text.toLowerCase()));
}

/** The end of a cast whose beginning is a change of its own: `as decimal(10, 2))`. */
function isTail(words: Words): boolean {
  return words[0]?.text.toLowerCase() === 'as' && words.at(-1)?.text === ')';
}

const TYPE =
  /^(?:(?:big|small|tiny|huge)?int(?:eger)?|decimal|numeric|double|float\d?|real|varchar|text|string|char|bool(?:ean)?|date|time|timestamp\w*|uuid|json|\d+)$/i;

function isType(before: Words, after: Words): boolean {
  return before.length > 0 && after.length > 0 && [...before, ...after].every(({ kind, text }) => kind === 'mark' || TYPE.test(text));
}
