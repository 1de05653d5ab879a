import type { Diagnosis } from '../../dbt/diagnosis.ts';
import { isYaml } from './failing-place.ts';
import { type Hunk, hunkAt, hunksOf } from './hunks.ts';

/** A file that the pull request edits. */
interface EditedFile {
  readonly path: string;
  readonly base: string;
  readonly head: string;
}

/** What is said about the whole statement or file, wherever in it the slip is. */
const ABOUT_ALL = /syntax|jinja|yaml|parse|groupby|ambiguous|contract|config|deps|project/i;

/** The hunk that the failing line lies in; a database or parser often notices a slip one line later, or only at the end. */
export function guiltyHunk(
  file: EditedFile,
  { line, confidence, cause }: Pick<Diagnosis, 'line' | 'confidence' | 'cause'>,
): Hunk | undefined {
  const hunks = hunksOf(file.base, file.head).filter((hunk) => isYaml(file.path) || !isCosmetic(hunk));
  const inside = line === undefined ? undefined : hunkAt(hunks, line);
  if (inside !== undefined) return inside;
  const only = hunks.length === 1 ? hunks[0] : undefined;
  if (line === undefined || confidence === 'file') return only;
  const near = hunks.find((hunk) => line - (hunk.line + hunk.head.length) <= 1 && hunk.line - line <= 1);
  return near ?? (isYaml(file.path) ? hunkInEntry(hunks, file.head, line) : undefined) ?? (ABOUT_ALL.test(cause) ? only : undefined);
}

/** The line of an entry stands for all lines that are indented below it. */
function hunkInEntry(hunks: readonly Hunk[], head: string, line: number): Hunk | undefined {
  const lines = head.split('\n');
  const indent = indentOf(lines[line - 1] ?? '');
  const next = lines.findIndex((text, index) => index >= line && text.trim() !== '' && indentOf(text) <= indent);
  return hunks.find((hunk) => hunk.line > line && hunk.line <= (next < 0 ? lines.length : next));
}

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}

function isCosmetic({ base, head }: Hunk): boolean {
  return base.join('').replaceAll(/\s+/g, '') === head.join('').replaceAll(/\s+/g, '');
}
