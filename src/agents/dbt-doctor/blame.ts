import type { Blame } from './blame-kind.ts';
import { type FixContext, projectFiles } from './fix-context.ts';
import { changedParent } from './suspects/changed-parent.ts';
import { closedCircle } from './suspects/closed-circle.ts';
import { lostColumns } from './suspects/lost-columns.ts';
import { ownContract } from './suspects/own-contract.ts';
import { ownLine } from './suspects/own-line.ts';
import { renamedMacro } from './suspects/renamed-macro.ts';
import { renamedMeasure } from './suspects/renamed-measure.ts';
import { renamedModel } from './suspects/renamed-model.ts';
import { renamedSource } from './suspects/renamed-source.ts';
import { secondEntry } from './suspects/second-entry.ts';
import { usedMacro } from './suspects/used-macro.ts';

export type { Blame } from './blame-kind.ts';

/** Who may have done it, the best evidence first. */
const SUSPECTS: readonly ((context: FixContext) => Blame | undefined)[] = [
  renamedModel,
  renamedSource,
  renamedMacro,
  renamedMeasure,
  lostColumns,
  closedCircle,
  secondEntry,
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
  if (transient || projectFiles(context).length === 0) return undefined;
  if (owner !== 'author') return newVariable(context);
  for (const suspect of SUSPECTS) {
    const found = suspect(context);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A variable that the CI doesn't have is an administrator's matter, unless this pull request is the first to ask for it. */
function newVariable(context: FixContext): Blame | undefined {
  const { cause, facts, confidence } = context.diagnosis;
  const name = facts['name'] ?? facts['name2'] ?? facts['var'];
  if (!/^(?:env_var|var)\.missing/.test(cause) || name === undefined || confidence !== 'exact') return undefined;
  const found = ownLine(context);
  const line = context.text('head', found?.path ?? '')?.split('\n')[(context.diagnosis.line ?? 0) - 1] ?? '';
  return line.includes(name) ? found : undefined;
}
