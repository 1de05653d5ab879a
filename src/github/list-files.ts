import { Problem } from '../core/problem.ts';
import type { Repository } from '../core/run-key.ts';
import { API_VERSION, asking, type GitHubClient } from './github-client.ts';

/** A repository that needs more has hundreds of thousands of files. */
const MOST_REQUESTS = 100;

/** Paths of all files at a commit or branch. What GitHub cuts off is listed folder by folder; STW-3024 where that would take too many requests. */
export async function listFiles(client: GitHubClient, repository: Repository, ref: string): Promise<readonly string[]> {
  const trees = countedTrees(client, repository);
  const found: string[] = [];
  // Folders of which the whole content is wanted, by the path of each.
  const wanted = [{ sha: ref, path: '' }];
  for (const { sha, path } of wanted) {
    const all = await trees(sha, true);
    const { tree, truncated } = all.truncated ? await trees(sha, false) : all;
    if (truncated) throw new Problem('STW-3024', { detail: `in the folder ${path === '' ? 'at the top' : path} alone` });
    for (const entry of tree) {
      if (entry.type === 'blob') found.push(path + entry.path);
      else if (entry.type === 'tree' && all.truncated) wanted.push({ sha: entry.sha, path: `${path}${entry.path}/` });
    }
  }
  return found;
}

function countedTrees(client: GitHubClient, { owner, name: repo }: Repository) {
  let requests = 0;
  return async (sha: string, isWhole: boolean) => {
    requests += 1;
    if (requests > MOST_REQUESTS) throw new Problem('STW-3024', { detail: `${MOST_REQUESTS} requests did not list them all` });
    const parameters = { owner, repo, headers: API_VERSION, tree_sha: sha, ...(isWhole ? { recursive: '1' } : {}) };
    const answer = await asking(
      'list the repository’s files',
      client.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', parameters),
    );
    return answer.data;
  };
}
