import { readCommits } from '../git/read-commit.ts';
import { resolveCommit, setRef } from '../git/refs.ts';
import { askGit, git } from '../git/run-git.ts';
import { type ApiCall, accountOfActor, type Handler, notFound, ok, type Reply, repositoryOf, senderOf } from '../http/api-call.ts';
import { gitCommitJson } from '../json/commit-json.ts';
import { repositoryUrl } from '../json/repository-json.ts';
import { branchMoved } from '../state/branches.ts';
import { GitHubError } from '../state/github-error.ts';

interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha?: string | null;
  readonly content?: string;
}

/** The git data API: making commits without a checkout. */
export const gitDataHandlers = {
  'git/get-ref': async (call) => {
    const repository = repositoryOf(call);
    const ref = `refs/${call.params['ref'] ?? ''}`;
    const sha = await resolveCommit(repository.gitDir, ref);
    if (sha === undefined) throw notFound();
    return ok(refJson(call, ref, sha));
  },
  'git/get-commit': async (call) => ok(await commitAnswer(call, call.params['commit_sha'] ?? '')),
  'git/create-blob': async (call) => {
    const repository = repositoryOf(call);
    const { content, encoding } = call.body as { content: string; encoding?: string };
    const input = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
    const sha = await git(repository.gitDir, ['hash-object', '-w', '--stdin'], { input });
    return { status: 201, json: { sha, url: `${repositoryUrl(call.world, repository)}/git/blobs/${sha}` } };
  },
  'git/create-tree': createTree,
  'git/create-commit': createCommit,
  'git/create-ref': async (call) => {
    const { ref, sha } = call.body as { ref: string; sha: string };
    if (!ref.startsWith('refs/heads/')) throw new GitHubError(422, "Reference name must start with 'refs/heads/' here");
    if ((await resolveCommit(repositoryOf(call).gitDir, ref)) !== undefined) throw new GitHubError(422, 'Reference already exists');
    return moveRef(call, { ref, sha, before: undefined, status: 201 });
  },
  'git/update-ref': updateRef,
} satisfies Record<string, Handler>;

async function createTree(call: ApiCall): Promise<Reply> {
  const repository = repositoryOf(call);
  const { tree, base_tree: base } = call.body as { tree: readonly TreeEntry[]; base_tree?: string };
  demandWorkflowsPermission(
    call,
    tree.map(({ path }) => path),
  );
  const env = { GIT_INDEX_FILE: `${repository.gitDir}/index-${call.world.nextId()}` };
  if (base !== undefined) await git(repository.gitDir, ['read-tree', base], { env });
  for (const entry of tree) {
    const sha =
      entry.content === undefined ? entry.sha : await git(repository.gitDir, ['hash-object', '-w', '--stdin'], { input: entry.content });
    const line = sha === null || sha === undefined ? `0 ${'0'.repeat(40)}\t${entry.path}\n` : `${entry.mode} ${sha}\t${entry.path}\n`;
    await git(repository.gitDir, ['update-index', '--index-info'], { input: line, env });
  }
  const sha = await git(repository.gitDir, ['write-tree'], { env });
  return { status: 201, json: { sha, url: `${repositoryUrl(call.world, repository)}/git/trees/${sha}`, tree: [], truncated: false } };
}

/** Changing a workflow file takes a permission of its own. */
function demandWorkflowsPermission(call: ApiCall, paths: readonly string[]): void {
  const { actor } = call;
  const restricted = actor.kind === 'installation' || actor.kind === 'job';
  if (restricted && actor.permissions['workflows'] !== 'write' && paths.some((path) => path.startsWith('.github/workflows/'))) {
    throw new GitHubError(403, 'Resource not accessible by integration');
  }
}

async function createCommit(call: ApiCall): Promise<Reply> {
  const repository = repositoryOf(call);
  const { message, tree, parents = [] } = call.body as { message: string; tree: string; parents?: readonly string[] };
  const { login } = accountOfActor(call.actor);
  const email = `${login}@users.noreply.github.com`;
  const date = call.world.now();
  const people = { GIT_AUTHOR_NAME: login, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: login, GIT_COMMITTER_EMAIL: email };
  const env = { ...people, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  if ((await askGit(repository.gitDir, ['cat-file', '-t', tree])) !== 'tree') throw new GitHubError(422, 'Tree SHA does not exist');
  const sha = await git(repository.gitDir, ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'], {
    input: message,
    env,
  });
  return { status: 201, json: await commitAnswer(call, sha) };
}

async function updateRef(call: ApiCall): Promise<Reply> {
  const repository = repositoryOf(call);
  const { sha, force = false } = call.body as { sha: string; force?: boolean };
  const ref = `refs/${call.params['ref'] ?? ''}`;
  const before = await resolveCommit(repository.gitDir, ref);
  if (before === undefined || !ref.startsWith('refs/heads/')) throw new GitHubError(422, 'Reference does not exist');
  const forward = (await askGit(repository.gitDir, ['merge-base', before, sha])) === before;
  if (!forward && !force) throw new GitHubError(422, 'Update is not a fast forward');
  return moveRef(call, { ref, sha, before, status: 200 });
}

async function moveRef(call: ApiCall, move: { ref: string; sha: string; before: string | undefined; status: number }): Promise<Reply> {
  const repository = repositoryOf(call);
  if ((await resolveCommit(repository.gitDir, move.sha)) !== move.sha) throw new GitHubError(422, 'Object does not exist');
  await setRef(repository.gitDir, move.ref, move.sha);
  const branch = move.ref.replace('refs/heads/', '');
  await branchMoved(call.world, repository, { branch, before: move.before, after: move.sha, sender: senderOf(call) });
  return { status: move.status, json: refJson(call, move.ref, move.sha) };
}

function refJson(call: ApiCall, ref: string, sha: string) {
  const api = `${repositoryUrl(call.world, repositoryOf(call))}/git`;
  return { ref, node_id: `ref-${ref}`, url: `${api}/${ref}`, object: { sha, type: 'commit', url: `${api}/commits/${sha}` } };
}

async function commitAnswer(call: ApiCall, name: string) {
  const repository = repositoryOf(call);
  const sha = await resolveCommit(repository.gitDir, name);
  if (sha === undefined) throw notFound();
  const [commit] = await readCommits(repository.gitDir, sha, 1);
  if (commit === undefined) throw notFound();
  return gitCommitJson(call.world, repository, commit);
}
