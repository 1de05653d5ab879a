import { code } from '../../words.ts';
import { type Blame, kindOf } from '../blame-kind.ts';
import type { FixContext } from '../fix-context.ts';
import { hunksOf } from '../hunks.ts';
import { measureMove } from '../measure-move.ts';

/** A measure that a metric asks for in vain, since this pull request gives it another name. */
export function renamedMeasure(context: FixContext): Blame | undefined {
  const move = measureMove(context);
  if (move === undefined) return undefined;
  const { name, renamedTo, file } = move;
  const hunk = hunksOf(file.base ?? '', file.head ?? '').find(({ head }) => head.some((line) => line.includes(renamedTo)));
  return {
    path: file.path,
    line: hunk?.line ?? 1,
    kind: kindOf(file.path),
    sentence: `This pull request renames the measure ${code(name)} to ${code(renamedTo)}.`,
  };
}
