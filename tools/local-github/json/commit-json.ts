import type { ChangedFile } from '../git/diff-files.ts';
import type { GitCommit } from '../git/read-commit.ts';
import type { Repository } from '../state/model.ts';
import type { World } from '../state/world.ts';
import { accountJson, nodeId } from './account-json.ts';
import { repositoryPage, repositoryUrl } from './repository-json.ts';

/** A commit as lists and comparisons have it; people are matched to accounts by name. */
export function commitJson(world: World, repository: Repository, commit: GitCommit) {
  const api = repositoryUrl(world, repository);
  const page = repositoryPage(world, repository);
  return {
    url: `${api}/commits/${commit.sha}`,
    sha: commit.sha,
    node_id: nodeId('Commit', Number.parseInt(commit.sha.slice(0, 8), 16)),
    html_url: `${page}/commit/${commit.sha}`,
    comments_url: `${api}/commits/${commit.sha}/comments`,
    commit: {
      url: `${api}/git/commits/${commit.sha}`,
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      verification: unsigned,
    },
    author: person(world, commit.author.name),
    committer: person(world, commit.committer.name),
    parents: commit.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${page}/commit/${sha}` })),
  };
}

/** A commit of the git data API. */
export function gitCommitJson(world: World, repository: Repository, commit: GitCommit) {
  const api = repositoryUrl(world, repository);
  const page = repositoryPage(world, repository);
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', Number.parseInt(commit.sha.slice(0, 8), 16)),
    url: `${api}/git/commits/${commit.sha}`,
    html_url: `${page}/commit/${commit.sha}`,
    author: commit.author,
    committer: commit.committer,
    message: commit.message,
    tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
    parents: commit.parents.map((sha) => ({ sha, url: `${api}/git/commits/${sha}`, html_url: `${page}/commit/${sha}` })),
    verification: unsigned,
  };
}

/** A changed file of a pull request, comparison or commit. */
export function changedFileJson(world: World, at: { repository: Repository; sha: string }, file: ChangedFile) {
  const path = file.filename.split('/').map(encodeURIComponent).join('/');
  const page = repositoryPage(world, at.repository);
  return {
    sha: file.sha,
    filename: file.filename,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${page}/blob/${at.sha}/${path}`,
    raw_url: `${page}/raw/${at.sha}/${path}`,
    contents_url: `${repositoryUrl(world, at.repository)}/contents/${path}?ref=${at.sha}`,
    ...(file.patch === undefined ? {} : { patch: file.patch }),
    ...(file.previousFilename === undefined ? {} : { previous_filename: file.previousFilename }),
  };
}

const unsigned = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };

function person(world: World, name: string) {
  const account = world.accounts.get(name.toLowerCase());
  return account === undefined ? null : accountJson(world, account);
}
