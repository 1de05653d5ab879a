import { diffFiles } from '../git/diff-files.ts';
import { readCommits } from '../git/read-commit.ts';
import { mergeBase, resolveCommit } from '../git/refs.ts';
import { git } from '../git/run-git.ts';
import { type ApiCall, accountOfActor, type Handler, notFound, ok, paginate, type Reply, repositoryOf } from '../http/api-call.ts';
import { accountJson, profileJson } from '../json/account-json.ts';
import { changedFileJson, commitJson } from '../json/commit-json.ts';
import { simplePullRequestJson } from '../json/pull-request-json.ts';
import { fullRepositoryJson, repositoryPage, repositoryUrl } from '../json/repository-json.ts';
import { GitHubError } from '../state/github-error.ts';
import type { Repository } from '../state/model.ts';
import { permissionOf, roleOf } from '../state/roles.ts';
import { accountOf, findRepository } from '../state/world.ts';

const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** Users, repositories, commits and comparisons. */
export const repositoryHandlers = {
  'users/get-by-username': (call) => ok(profileJson(call.world, accountOf(call.world, call.params['username'] ?? ''))),
  'users/get-authenticated': (call) => {
    if (call.actor.kind !== 'user') throw new GitHubError(403, 'Resource not accessible by integration');
    return ok(profileJson(call.world, accountOfActor(call.actor)));
  },
  'rate-limit/get': () => {
    const core = { limit: 5000, used: 0, remaining: 5000, reset: Math.floor(Date.now() / 1000) + 3600 };
    return ok({ resources: { core, search: core }, rate: core });
  },
  'repos/get': (call) => ok(fullRepositoryJson(call.world, repositoryOf(call))),
  'repos/get-collaborator-permission-level': (call) => {
    const user = accountOf(call.world, call.params['username'] ?? '');
    const role = roleOf(repositoryOf(call), user);
    return ok({ permission: permissionOf(role), role_name: role, user: { ...accountJson(call.world, user), role_name: role } });
  },
  'repos/get-branch': getBranch,
  'repos/get-commit': getCommit,
  'repos/list-commits': listCommits,
  'repos/compare-commits-with-basehead': compare,
  'repos/list-pull-requests-associated-with-commit': async (call) => {
    const repository = repositoryOf(call);
    const sha = await commitOf(repository, call.params['commit_sha'] ?? '');
    const contains = async (head: string) => (await mergeBase(repository.gitDir, sha, head)) === sha;
    const found = [];
    for (const pull of repository.pullRequests.values()) {
      const reached = await contains(pull.head.sha);
      if (reached && !(await contains(pull.base.sha))) found.push(simplePullRequestJson(call.world, pull));
    }
    const { page, headers } = paginate(call, found);
    return { ...ok(page), headers };
  },
} satisfies Record<string, Handler>;

async function getBranch(call: ApiCall): Promise<Reply> {
  const repository = repositoryOf(call);
  const name = call.params['branch'] ?? '';
  const sha = await resolveCommit(repository.gitDir, `refs/heads/${name}`);
  if (sha === undefined) throw new GitHubError(404, 'Branch not found');
  const [commit] = await readCommits(repository.gitDir, sha, 1);
  if (commit === undefined) throw notFound();
  const self = `${repositoryUrl(call.world, repository)}/branches/${name}`;
  const protection = { ...protectionOf(repository, name), protection_url: `${self}/protection` };
  const links = { self, html: `${repositoryPage(call.world, repository)}/tree/${name}` };
  return ok({ name, commit: commitJson(call.world, repository, commit), _links: links, ...protection });
}

/** The older protection shows its checks to whoever may read the branch. */
function protectionOf({ settings, defaultBranch }: Repository, branch: string) {
  const checks = settings.requiredChecks.filter(({ by }) => by === 'protection' && branch === defaultBranch);
  if (checks.length === 0) return { protected: false, protection: { enabled: false } };
  const shown = checks.map(({ name, appId }) => ({ context: name, app_id: appId ?? null }));
  const required = { enforcement_level: 'non_admins', contexts: checks.map(({ name }) => name), checks: shown };
  return { protected: true, protection: { enabled: true, required_status_checks: required } };
}

async function getCommit(call: ApiCall): Promise<Reply> {
  const repository = repositoryOf(call);
  const name = call.params['ref'] ?? '';
  const sha = await resolveCommit(repository.gitDir, name);
  if (sha === undefined) throw new GitHubError(422, `No commit found for SHA: ${name}`);
  if (/application\/vnd\.github(\.v3)?\.sha/.test(call.accept)) return text(sha);
  const [commit] = await readCommits(repository.gitDir, sha, 1);
  if (commit === undefined) throw notFound();
  const changed = await diffFiles(repository.gitDir, commit.parents[0] ?? emptyTree, sha);
  const files = changed.slice(0, 300).map((file) => changedFileJson(call.world, { repository, sha }, file));
  const additions = changed.reduce((sum, file) => sum + file.additions, 0);
  const deletions = changed.reduce((sum, file) => sum + file.deletions, 0);
  const stats = { additions, deletions, total: additions + deletions };
  return ok({ ...commitJson(call.world, repository, commit), stats, files });
}

async function listCommits(call: ApiCall): Promise<Reply> {
  const repository = repositoryOf(call);
  const sha = await commitOf(repository, call.query['sha'] ?? repository.defaultBranch);
  const { page, headers } = paginate(call, await readCommits(repository.gitDir, sha, 10_000));
  return { ...ok(page.map((commit) => commitJson(call.world, repository, commit))), headers };
}

async function compare(call: ApiCall): Promise<Reply> {
  const repository = repositoryOf(call);
  const { gitDir } = repository;
  const [baseName = '', headName] = (call.params['basehead'] ?? '').split('...');
  if (headName === undefined) throw notFound();
  const [base, head] = [await endOf(call, baseName), await endOf(call, headName)];
  const from = await mergeBase(gitDir, base, head);
  if (from === undefined) throw new GitHubError(404, `No common ancestor between ${baseName} and ${headName}.`);
  const [behind = 0, ahead = 0] = (await git(gitDir, ['rev-list', '--left-right', '--count', `${base}...${head}`])).split('\t').map(Number);
  const commits = ahead === 0 ? [] : (await readCommits(gitDir, `${base}..${head}`, 10_000)).toReversed();
  const files = (await diffFiles(gitDir, from, head)).slice(0, 300);
  const [baseCommit] = await readCommits(gitDir, base, 1);
  const [mergeBaseCommit] = await readCommits(gitDir, from, 1);
  if (baseCommit === undefined || mergeBaseCommit === undefined) throw notFound();
  const page = `${repositoryPage(call.world, repository)}/compare/${baseName}...${headName}`;
  return ok({
    url: `${repositoryUrl(call.world, repository)}/compare/${baseName}...${headName}`,
    html_url: page,
    permalink_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    base_commit: commitJson(call.world, repository, baseCommit),
    merge_base_commit: commitJson(call.world, repository, mergeBaseCommit),
    status: statusOf(ahead, behind),
    ahead_by: ahead,
    behind_by: behind,
    total_commits: ahead,
    commits: (call.query['page'] === undefined ? commits.slice(0, 250) : paginate(call, commits).page).map((commit) =>
      commitJson(call.world, repository, commit),
    ),
    files: files.map((file) => changedFileJson(call.world, { repository, sha: head }, file)),
  });
}

/** One end of a comparison: `branch`, `sha` or `owner:branch` of a fork, whose commits the base has through refs/pull. */
async function endOf(call: ApiCall, name: string): Promise<string> {
  const repository = repositoryOf(call);
  const [owner, branch] = name.includes(':') ? name.split(':', 2) : [repository.owner.login, name];
  const other = findRepository(call.world, owner ?? '', repository.name) ?? repository;
  const sha = await resolveCommit(other.gitDir, branch ?? '');
  if (sha === undefined) throw notFound();
  return commitOf(repository, sha);
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0 && behind > 0) return 'diverged';
  if (ahead > 0) return 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

async function commitOf(repository: Repository, name: string): Promise<string> {
  const sha = await resolveCommit(repository.gitDir, name);
  if (sha === undefined) throw notFound();
  return sha;
}

function text(value: string): Reply {
  return { status: 200, bytes: Buffer.from(value), headers: { 'content-type': 'application/vnd.github.sha; charset=utf-8' } };
}
