import { distance } from 'fastest-levenshtein';
import { code } from '../../words.ts';
import { isYaml } from '../failing-place.ts';
import { changedOnly, defineFix } from '../fix.ts';
import type { Hunk } from '../hunks.ts';
import { withoutHunk } from '../hunks.ts';
import { type OwnEdit, ownEdit } from '../own-edit.ts';
import { isReadableYaml } from '../readable-yaml.ts';

/** A YAML line that the edit broke: its indentation, a tab, a colon, a quote, or a few letters of a key. */
export const yamlLines = defineFix({
  id: 'yaml-lines',
  propose: (context) => {
    const edit = ownEdit(context);
    if (edit === undefined || !isYaml(edit.path)) return undefined;
    const attempts = ATTEMPTS.map(({ mend, words }) => ({
      words,
      content: withLines(
        edit,
        edit.hunk.head.map((line) => mend(line, edit.hunk)),
      ),
    }));
    const found = attempts.find(({ content }) => content !== edit.head && isReadableYaml(edit.path, content));
    const files = found === undefined ? undefined : changedOnly(context, [{ path: edit.path, content: found.content }]);
    if (found === undefined || files === undefined) return undefined;
    return {
      title: `Mend line ${edit.hunk.line} of ${code(edit.path)}`,
      rationale: `This pull request's edit ${found.words}; the rest of it stays.`,
      files,
    };
  },
});

const ATTEMPTS: readonly { readonly mend: (line: string, hunk: Hunk) => string; readonly words: string }[] = [
  {
    mend: (line, { base }) => base.find((was) => bare(was) === bare(line) && bare(line) !== '') ?? line,
    words: 'lost the indentation or a sign of a line',
  },
  { mend: (line, { base }) => base.find((was) => isNear(was, line)) ?? line, words: 'misspells a line' },
  { mend: (line) => line.replace(/^[ \t]*/, (indent) => indent.replaceAll('\t', '  ')), words: 'indents with a tab, which YAML forbids' },
  { mend: (line) => line.replace(/^(\s*(?:- )?\w+:)(\S)/, '$1 $2'), words: 'lacks a space behind a colon' },
  { mend: (line) => line.replace(/^(\s*)-(\w)/, '$1- $2'), words: 'lacks a space behind a dash' },
];

function bare(line: string): string {
  return line.replaceAll(/[\s:'"`,[\]{}-]/g, '');
}

function isNear(was: string, line: string): boolean {
  const [before, after] = [was.trim(), line.trim()];
  return before !== after && distance(before, after) <= Math.max(2, Math.floor(before.length / 6));
}

function withLines(edit: OwnEdit, lines: readonly string[]): string {
  return withoutHunk(edit.head, { ...edit.hunk, base: lines });
}
