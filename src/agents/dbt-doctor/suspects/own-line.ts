import { code } from '../../words.ts';
import { type Blame, kindOf } from '../blame-kind.ts';
import { failingPath } from '../failing-place.ts';
import { changedFile, type FixContext } from '../fix-context.ts';
import { guiltyHunk } from '../guilty-hunk.ts';

/** The failing line itself, since this pull request wrote it. */
export function ownLine(context: FixContext): Blame | undefined {
  const path = failingPath(context);
  const file = changedFile(context, path);
  if (file === undefined || file.head === undefined) return undefined;
  if (file.base === undefined)
    return {
      path: file.path,
      line: context.diagnosis.line ?? 1,
      kind: kindOf(file.path),
      sentence: `${code(file.path)} is new in this pull request.`,
    };
  const hunk = guiltyHunk({ path: file.path, base: file.base, head: file.head }, context.diagnosis);
  if (hunk === undefined) return undefined;
  return {
    path: file.path,
    line: hunk.line,
    kind: kindOf(file.path),
    sentence: `This pull request edits ${hunk.head.length > 1 ? 'these lines' : 'this line'} of ${code(file.path)}.`,
  };
}
