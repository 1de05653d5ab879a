import type { CommitFile } from '../core/ports/code-host.ts';
import { Problem } from '../core/problem.ts';
import { type API_VERSION, asking, type GitHubClient } from './github-client.ts';

interface At {
  readonly client: GitHubClient;
  readonly common: { readonly owner: string; readonly repo: string; readonly headers: typeof API_VERSION };
}

/** What stands at a name of a folder, as git keeps it. */
interface Entry {
  readonly mode: string;
  readonly sha: string;
}

type Folder = ReadonlyMap<string, Entry>;

const FOLDER = '040000';
const REGULAR_FILE = '100644';

/**
 * Throws STW-3013 unless every path leads through real folders to a regular file or to nothing yet. A link on the way would let a
 * harmless name write somewhere else; an executable would lose its bit.
 */
export async function refuseIrregularFiles(files: readonly CommitFile[], rootTree: string, at: At): Promise<void> {
  const known = new Map<string, Promise<Folder>>();
  const read = (tree: string): Promise<Folder> => {
    const folder = known.get(tree) ?? readFolder(tree, at);
    known.set(tree, folder);
    return folder;
  };
  for (const { path } of files) await refuseIrregular(path, rootTree, read);
}

async function refuseIrregular(path: string, rootTree: string, read: (tree: string) => Promise<Folder>): Promise<void> {
  const names = path.split('/');
  const name = names.pop() ?? '';
  let tree = rootTree;
  for (const folder of names) {
    const entry = (await read(tree)).get(folder);
    if (entry === undefined) return;
    if (entry.mode !== FOLDER) throw irregular(path, 'stands in a folder that is a link or a submodule');
    tree = entry.sha;
  }
  const file = (await read(tree)).get(name);
  if (file !== undefined && file.mode !== REGULAR_FILE) throw irregular(path, 'is no regular file');
}

async function readFolder(tree: string, { client, common }: At): Promise<Folder> {
  const request = client.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { ...common, tree_sha: tree });
  const { data } = await asking('read a folder', request);
  if (data.truncated) throw new Problem('STW-3010', { operation: 'read a folder', detail: 'it is too large' });
  return new Map(data.tree.map(({ path, mode, sha }) => [path, { mode, sha }]));
}

function irregular(path: string, detail: string): Problem {
  return new Problem('STW-3013', { detail: `\`${path}\` ${detail}` });
}
