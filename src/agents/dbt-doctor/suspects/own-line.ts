import type { Diagnosis } from '../../../dbt/diagnosis.ts';
import { code } from '../../words.ts';
import { type Blame, kindOf } from '../blame-kind.ts';
import { failingNode, failingPath } from '../failing-place.ts';
import { changedFile, type FixContext } from '../fix-context.ts';
import { guiltyHunk } from '../guilty-hunk.ts';

/** The failing line itself, since this pull request wrote it. */
export function ownLine(context: FixContext): Blame | undefined {
  return inFile(context, failingPath(context), context.diagnosis) ?? inNode(context);
}

/** A line in a macro that nobody touched may fail since the model calls it in another way. */
function inNode(context: FixContext): Blame | undefined {
  const path = failingNode(context)?.path;
  return path === failingPath(context) ? undefined : inFile(context, path, { ...context.diagnosis, line: undefined });
}

function inFile(context: FixContext, path: string | undefined, diagnosis: Diagnosis): Blame | undefined {
  const file = changedFile(context, path);
  if (file === undefined || file.head === undefined) return undefined;
  if (file.base === undefined)
    return {
      path: file.path,
      line: diagnosis.line ?? 1,
      kind: kindOf(file.path),
      sentence: `${code(file.path)} is new in this pull request.`,
    };
  const hunk = guiltyHunk({ path: file.path, base: file.base, head: file.head }, diagnosis);
  if (hunk === undefined) return undefined;
  return {
    path: file.path,
    line: hunk.line,
    kind: kindOf(file.path),
    sentence: `This pull request edits ${hunk.head.length > 1 ? 'these lines' : 'this line'} of ${code(file.path)}.`,
  };
}
