import { createTwoFilesPatch } from 'diff';
import { inRepository } from '../places.ts';

/** One file before and after; undefined where it doesn't exist. `path` is from the dbt project's folder. */
interface DiffedFile {
  readonly path: string;
  readonly projectDir: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A unified diff that `git apply` takes; its paths are from the repository's root. Empty when nothing differs. */
export function unifiedDiff({ path, projectDir, before, after }: DiffedFile): string {
  if (before === after) return '';
  const name = inRepository(projectDir, path);
  const mode = before === undefined ? 'new file mode 100644\n' : after === undefined ? 'deleted file mode 100644\n' : '';
  const [from, to] = [before === undefined ? '/dev/null' : `a/${name}`, after === undefined ? '/dev/null' : `b/${name}`];
  const patch = createTwoFilesPatch(from, to, before ?? '', after ?? '', undefined, undefined, { context: 3 });
  return `diff --git a/${name} b/${name}\n${mode}${withoutBanner(patch)}`;
}

/** The line of equals signs is a habit of other tools. */
function withoutBanner(patch: string): string {
  return patch.replace(/^=+\n/, '').replaceAll(/^(---|\+\+\+) (\S.*?)\t?$/gm, '$1 $2');
}
