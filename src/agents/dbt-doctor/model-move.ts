import { type FixContext, type ProjectFile, projectFiles } from './fix-context.ts';
import { tokenChanges } from './hunks.ts';
import { relationsOf } from './inventory.ts';

/** A model, seed or snapshot that the base has under this name and the head doesn't. */
export interface ModelMove {
  readonly name: string;
  /** Undefined when it was removed. */
  readonly renamedTo: string | undefined;
  readonly file: ProjectFile;
}

/** What this pull request did to a model that can no longer be found. */
export function modelMove(context: FixContext, name: string): ModelMove | undefined {
  const before = relationsOf(context, 'base').get(name.toLowerCase());
  const relations = relationsOf(context, 'head');
  if (before === undefined || relations.has(name.toLowerCase())) return undefined;
  const files = projectFiles(context);
  const file = files.find(({ basePath }) => basePath === before.path);
  if (file === undefined) return undefined;
  const known = new Set(relationsOf(context, 'base').keys());
  const added = [...relations.values()].filter((relation) => !known.has(relation.name.toLowerCase()));
  const successor =
    added.find(({ path }) => path === file.path) ??
    added.find(({ path }) =>
      isCopy(
        files.find((each) => each.path === path),
        file,
      ),
    );
  return { name: before.name, renamedTo: successor?.name, file };
}

/** Git calls it a removal and an addition when a rename comes with too many edits; here half of the words must be the same. */
function isCopy(candidate: ProjectFile | undefined, { base }: ProjectFile): boolean {
  if (candidate?.head === undefined || base === undefined) return false;
  const changed = tokenChanges(base, candidate.head).reduce((sum, { before, after }) => sum + before.length + after.length, 0);
  const size = base.length + candidate.head.length;
  return changed * 12 < size;
}
