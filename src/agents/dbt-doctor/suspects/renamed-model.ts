import { code } from '../../words.ts';
import type { Blame } from '../blame-kind.ts';
import { type FixContext, projectFiles } from '../fix-context.ts';
import { modelMove } from '../model-move.ts';

/** A model that can't be found, since this pull request renames or removes it. */
export function renamedModel(context: FixContext): Blame | undefined {
  const { missing } = context.diagnosis;
  const move = missing?.kind === 'node' ? modelMove(context, missing.name) : undefined;
  if (move === undefined) return undefined;
  const { name, renamedTo, file } = move;
  if (renamedTo === undefined) {
    return { path: file.path, line: 1, kind: 'model-removed', sentence: `This pull request removes ${code(name)}, which is still read.` };
  }
  return {
    path: file.head === undefined ? pathOf(context, renamedTo) : file.path,
    line: 1,
    kind: 'model-renamed',
    sentence: `This pull request renames ${code(name)} to ${code(renamedTo)}.`,
  };
}

function pathOf(context: FixContext, model: string): string {
  return projectFiles(context).find(({ path }) => path.includes(`/${model}.`))?.path ?? model;
}
