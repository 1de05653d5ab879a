import type { Blame } from './blame-kind.ts';
import { type FixContext, projectFiles } from './fix-context.ts';
import { changedParent } from './suspects/changed-parent.ts';
import { closedCircle } from './suspects/closed-circle.ts';
import { lostColumns } from './suspects/lost-columns.ts';
import { ownContract } from './suspects/own-contract.ts';
import { ownLine } from './suspects/own-line.ts';
import { renamedMacro } from './suspects/renamed-macro.ts';
import { renamedModel } from './suspects/renamed-model.ts';
import { renamedSource } from './suspects/renamed-source.ts';
import { usedMacro } from './suspects/used-macro.ts';

export type { Blame } from './blame-kind.ts';

/** Who may have done it, the best evidence first. */
const SUSPECTS: readonly ((context: FixContext) => Blame | undefined)[] = [
  renamedModel,
  renamedSource,
  renamedMacro,
  lostColumns,
  closedCircle,
  ownContract,
  ownLine,
  usedMacro,
  changedParent,
];

/**
 * The change of this pull request that caused the failure; undefined when nothing in it touches what failed. Nobody is blamed for what
 * an administrator, the tool or the data has to answer for, nor for what passes when it is only run again. Whoever knows that the base
 * fails the same way blames nobody at all.
 */
export function blame(context: FixContext): Blame | undefined {
  const { transient, owner } = context.diagnosis;
  if (transient || owner !== 'author' || projectFiles(context).length === 0) return undefined;
  for (const suspect of SUSPECTS) {
    const found = suspect(context);
    if (found !== undefined) return found;
  }
  return undefined;
}
