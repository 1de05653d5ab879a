import { renamedIn } from '../agents/dbt-doctor/allowance.ts';
import type { ChangedPath, CodeHost } from '../core/ports/code-host.ts';
import type { GuardAllowance } from '../dbt/guard-tests-allowance.ts';

interface About {
  readonly changed: readonly ChangedPath[];
  readonly folders: readonly string[];
  readonly headSha: string;
  readonly baseSha: string;
}

/** More changed models than this are no evidence that anybody could follow. */
const MOST_MODELS = 30;

/**
 * What this pull request itself renamed, read from its two commits: a test may follow its column or its model to the new name. What a
 * proposal says about itself counts for nothing.
 */
export async function gatherAllowance(about: About, contents: CodeHost['contents']): Promise<GuardAllowance> {
  const models = about.changed.filter((file) => isModel(file, about.folders)).slice(0, MOST_MODELS);
  const renamedColumns = [];
  for (const { path, previousPath = path } of models) {
    const [base, head] = [await contents.read(previousPath, about.baseSha), await contents.read(path, about.headSha)];
    if (base !== undefined && head !== undefined) renamedColumns.push(...renamedIn({ path, base, head }));
  }
  return { renamedColumns, renamedModels: models.flatMap(renamedModel) };
}

function isModel({ path, status }: ChangedPath, folders: readonly string[]): boolean {
  const isChanged = status === 'modified' || status === 'renamed';
  return isChanged && path.endsWith('.sql') && folders.some((folder) => path.startsWith(`${folder}/`));
}

function renamedModel({ path, previousPath, status }: ChangedPath) {
  const [from, to] = [nameOf(previousPath ?? path), nameOf(path)];
  return status === 'renamed' && from !== to ? [{ from, to }] : [];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.sql$/, '');
}
