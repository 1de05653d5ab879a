import { stripVTControlCharacters } from 'node:util';
import { redact } from '../core/redact.ts';

/** U+2060: shows nothing, joins the words around it, and breaks whatever GitHub would have recognised. */
const JOINER = '\u2060';

/** Characters that show nothing or turn the text around: zero-width, bidi, tags, variation selectors, control characters. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Noncharacter_Code_Point}\p{Cc}\uFFF9-\uFFFB]/gu;
const INVISIBLE_BUT_LINES = /(?![\n\t])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Noncharacter_Code_Point}\p{Cc}\uFFF9-\uFFFB]/gu;

/** One line of visible text without secrets: what any renderer may print as it stands, and no more than that. */
export function visibleLine(text: string): string {
  const oneLine = stripVTControlCharacters(text.toWellFormed())
    .replaceAll(/[\n\r\t\v\f\u0085]/g, ' ')
    .replaceAll(INVISIBLE, '');
  return redact(oneLine.replaceAll(/\s+/g, ' ').normalize('NFC'));
}

/** Visible text that keeps its lines: code and the output of other programs. */
export function visibleLines(text: string): string {
  const lines = stripVTControlCharacters(text.toWellFormed()).replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
  return redact(lines.replaceAll(INVISIBLE_BUT_LINES, '').normalize('NFC'));
}

/**
 * Any text as one line that GitHub shows and doesn't act on: no mention, reference, closing keyword, address, emoji code, slash command
 * or marker of ours. Markdown's own characters are left to the serialiser, which escapes them.
 */
export function inertText(text: string): string {
  return BREAKS.reduce((rest, [pattern, replacement]) => rest.replaceAll(pattern, replacement), visibleLine(text));
}

/** Any text as code inside a sentence. GitHub recognises nothing there, and commands stay good to copy; only markers are broken. */
export function inertCode(text: string): string {
  return visibleLine(text).replaceAll(MARKER, `$1${JOINER}`);
}

/** Any text as a block of code: other bots read lines that start with a slash, wherever they stand. */
export function inertCodeLines(text: string): string {
  return visibleLines(text)
    .replaceAll(/^(\s*\/)(?=\w)/gm, `$1${JOINER}`)
    .replaceAll(MARKER, `$1${JOINER}`);
}

/** Any text as lines of a job's log that the runner only shows: it obeys `::` at the beginning of a line, and `##[` anywhere in it. */
export function inertLog(text: string): string {
  return visibleLines(text)
    .replaceAll(/^(\s*:)(?=:)/gm, `$1${JOINER}`)
    .replaceAll('##[', `##${JOINER}[`);
}

/** Cuts a text to a number of characters before anything is made of it, so no construct is ever cut. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text
    .slice(0, limit - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')}…`;
}

const MARKER = /(<!--)(?=\s*steward)/gi;

const BREAKS: readonly (readonly [RegExp, string])[] = [
  [/@/g, `@${JOINER}`],
  [/#(?=\d)/g, `#${JOINER}`],
  [/\b(gh)-(?=\d)/gi, `$1${JOINER}-`],
  [/:\/\//g, `:${JOINER}//`],
  [/(www)\./gi, `$1${JOINER}.`],
  [/(mailto|xmpp):/gi, `$1${JOINER}:`],
  [/:(?=[a-z+-][\w+-]*:)/gi, `:${JOINER}`],
  [/^(\s*\/)(?=\w)/g, `$1${JOINER}`],
  [MARKER, `$1${JOINER}`],
];
