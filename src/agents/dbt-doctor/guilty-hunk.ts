import type { FixContext } from './fix-context.ts';
import { type Hunk, hunkAt, hunksOf } from './hunks.ts';

/** The hunk that the failing line lies in; a database or parser often notices a slip one line later, or only at the end. */
export function guiltyHunk({ base, head }: { readonly base: string; readonly head: string }, { diagnosis }: FixContext): Hunk | undefined {
  const hunks = hunksOf(base, head).filter((hunk) => !isCosmetic(hunk));
  const { line, confidence } = diagnosis;
  const inside = line === undefined ? undefined : hunkAt(hunks, line);
  if (inside !== undefined) return inside;
  if (line === undefined || confidence === 'file' || /syntax|jinja|yaml|parse/i.test(diagnosis.cause))
    return hunks.length === 1 ? hunks[0] : undefined;
  return hunks.find((hunk) => line - (hunk.line + hunk.head.length) <= 1 && hunk.line - line <= 1);
}

function isCosmetic({ base, head }: Hunk): boolean {
  const [before, after] = [base.join('').replaceAll(/\s+/g, ''), head.join('').replaceAll(/\s+/g, '')];
  return before === after && base.join('').trimStart() === head.join('').trimStart();
}
