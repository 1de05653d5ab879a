import { code } from '../../words.ts';
import type { Blame } from '../blame-kind.ts';
import type { FixContext } from '../fix-context.ts';
import { macroMove } from '../macro-move.ts';

/** A macro that can't be found, since this pull request renames or removes it. */
export function renamedMacro(context: FixContext): Blame | undefined {
  const { missing } = context.diagnosis;
  const move = missing?.kind === 'macro' ? macroMove(context, missing.name) : undefined;
  if (move === undefined) return undefined;
  const change =
    move.renamedTo === undefined
      ? `removes the macro ${code(move.name)}, which is still called`
      : `renames the macro ${code(move.name)} to ${code(move.renamedTo)}`;
  return { path: move.file.path, line: move.line, kind: 'macro-changed', sentence: `This pull request ${change}.` };
}
