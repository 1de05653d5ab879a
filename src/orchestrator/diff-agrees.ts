import { applyPatch, parsePatch, type StructuredPatch } from 'diff';

interface Change {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Whether a unified diff, as people read it, is exactly the change: it names these files and turns each into what will be written. */
export function diffAgrees(diff: string, changes: readonly Change[]): boolean {
  const patches = parsed(diff);
  if (patches === undefined || patches.length !== changes.length) return false;
  return changes.every(({ path, before, after }) => {
    const own = patches.filter((patch) => namesOf(patch).includes(path));
    const [patch] = own;
    return patch !== undefined && own.length === 1 && applyPatch(before ?? '', patch) === (after ?? '');
  });
}

function parsed(diff: string): readonly StructuredPatch[] | undefined {
  try {
    return parsePatch(diff).filter(
      ({ hunks, oldFileName, newFileName }) => hunks.length > 0 || oldFileName !== undefined || newFileName !== undefined,
    );
  } catch {
    return undefined;
  }
}

/** With and without git's `a/` and `b/`. */
function namesOf({ oldFileName, newFileName }: StructuredPatch): readonly string[] {
  return [oldFileName, newFileName].flatMap((name) => (name === undefined ? [] : [name, name.replace(/^[ab]\//, '')]));
}
