import type { CommitFile, Commits } from '../core/ports/code-host.ts';
import { Problem } from '../core/problem.ts';
import type { Repository } from '../core/run-key.ts';
import { API_VERSION, asking, type GitHubClient, problemOf, statusOf } from './github-client.ts';
import { refuseIrregularFiles } from './irregular-files.ts';

const REGULAR_FILE = '100644';

/** Commits through the git data API: blobs, a tree, a commit, and the branch moved to it without force. */
export function createCommits(client: GitHubClient, { owner, name: repo }: Repository): Commits {
  const at = { client, common: { owner, repo, headers: API_VERSION } };
  return {
    async create({ branch, parentSha, message, files }) {
      const head = await headOf(branch, at);
      const done = head === parentSha ? undefined : await madeAlready(head, parentSha, at);
      const root = await treeOf(parentSha, at);
      await refuseIrregularFiles(files, root, at);
      const tree = await writeTree(files, root, at);
      if (done !== undefined) {
        if (done.tree !== tree) throw moved(parentSha);
        return done.sha;
      }
      const sha = await writeCommit({ message, tree, parents: [parentSha] }, at);
      await moveBranch({ branch, parentSha, sha }, at);
      return sha;
    },
  };
}

/** Where requests go. */
interface At {
  readonly client: GitHubClient;
  readonly common: { readonly owner: string; readonly repo: string; readonly headers: typeof API_VERSION };
}

async function headOf(branch: string, { client, common }: At): Promise<string> {
  const request = client.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...common, ref: `heads/${branch}` });
  return (await asking('read the branch', request)).data.object.sha;
}

/** The branch's head, when it can be the very commit that is asked for: an earlier attempt may have been cut off after making it. */
async function madeAlready(head: string, parentSha: string, at: At): Promise<{ readonly sha: string; readonly tree: string }> {
  const { sha, tree, parents } = await readCommit(head, at);
  if (parents.length !== 1 || parents[0]?.sha !== parentSha) throw moved(parentSha);
  return { sha, tree: tree.sha };
}

async function treeOf(sha: string, at: At): Promise<string> {
  return (await readCommit(sha, at)).tree.sha;
}

async function readCommit(sha: string, { client, common }: At) {
  const request = client.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { ...common, commit_sha: sha });
  return (await asking('read a commit', request)).data;
}

async function writeTree(files: readonly CommitFile[], base: string, at: At): Promise<string> {
  const { client, common } = at;
  const tree = [];
  for (const file of files)
    tree.push({ path: file.path, mode: REGULAR_FILE, type: 'blob', sha: await writeBlob(file.content, at) } as const);
  const request = client.request('POST /repos/{owner}/{repo}/git/trees', { ...common, base_tree: base, tree });
  return (await asking('write a tree', request)).data.sha;
}

/** In a tree, null takes a file away. */
async function writeBlob(content: string | undefined, { client, common }: At): Promise<string | null> {
  if (content === undefined) return null;
  const request = client.request('POST /repos/{owner}/{repo}/git/blobs', { ...common, content, encoding: 'utf-8' });
  return (await asking('write a file', request)).data.sha;
}

async function writeCommit(commit: { message: string; tree: string; parents: string[] }, { client, common }: At): Promise<string> {
  return (await asking('write a commit', client.request('POST /repos/{owner}/{repo}/git/commits', { ...common, ...commit }))).data.sha;
}

/** GitHub moves a branch only forward unless forced: a push that came in between wins. */
async function moveBranch(
  { branch, parentSha, sha }: { branch: string; parentSha: string; sha: string },
  { client, common }: At,
): Promise<void> {
  try {
    await client.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', { ...common, ref: `heads/${branch}`, sha, force: false });
  } catch (error) {
    const isMoved = statusOf(error) === 422 && error instanceof Error && /fast.?forward|does not exist/i.test(error.message);
    throw isMoved ? moved(parentSha) : problemOf('move the branch', error);
  }
}

function moved(parentSha: string): Problem {
  return new Problem('STW-3012', { sha: parentSha.slice(0, 7) });
}
