import type { SetUpPlace } from '../core/ports/set-up-place.ts';
import { Problem } from '../core/problem.ts';
import type { Repository } from '../core/run-key.ts';
import { createArchive } from './archive.ts';
import { API_VERSION, asking, askingMaybe, type GitHubClient, problemOf, type RepositoryCall, statusOf } from './github-client.ts';
import { ASKED_ONCE, makeOnce } from './make-once.ts';

/** A repository through the REST API, for its set-up. */
export function createSetUpPlace(client: GitHubClient, { owner, name: repo }: Repository): SetUpPlace {
  const common = { owner, repo, headers: API_VERSION };
  return {
    async about() {
      const { data } = await asking('read the repository', client.request('GET /repos/{owner}/{repo}', common));
      return { defaultBranch: data.default_branch, isArchived: data.archived };
    },
    ...treeCalls(client, common),
    texts: createArchive(client, common),
    ...pullCalls(client, common),
  };
}

function treeCalls(client: GitHubClient, common: RepositoryCall): Pick<SetUpPlace, 'headOf' | 'paths' | 'createBranch'> {
  return {
    async headOf(branch) {
      // An empty repository answers 409.
      const request = client.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...common, ref: `heads/${branch}` });
      const ref = await askingMaybe('read a branch', request.catch(asAbsence));
      return ref?.data.object.sha;
    },

    async paths(sha) {
      const request = client.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { ...common, tree_sha: sha, recursive: '1' });
      const { data } = await asking('list the repository’s files', request);
      if (data.truncated) throw new Problem('STW-3010', { operation: 'list the repository’s files', detail: 'there are too many' });
      return data.tree.flatMap(({ path, mode, type }) =>
        type === 'tree' ? [] : [{ path, isRegular: type === 'blob' && mode.startsWith('100') }],
      );
    },

    async createBranch(branch, sha) {
      try {
        await client.request('POST /repos/{owner}/{repo}/git/refs', { ...common, ref: `refs/heads/${branch}`, sha });
      } catch (error) {
        // Asked a second time after the first answer got lost; whose commit it has is looked at before anything is written to it.
        const isThere = statusOf(error) === 422 && error instanceof Error && /already exists/i.test(error.message);
        if (!isThere) throw problemOf('create a branch', error);
      }
    },
  };
}

function pullCalls(client: GitHubClient, common: RepositoryCall): Pick<SetUpPlace, 'pullRequestFrom' | 'openPullRequest'> {
  const pullRequestFrom: SetUpPlace['pullRequestFrom'] = async (branch) => {
    const query = { head: `${common.owner}:${branch}`, state: 'all', per_page: 100 } as const;
    const { data } = await asking('look for a pull request', client.request('GET /repos/{owner}/{repo}/pulls', { ...common, ...query }));
    // GitHub lists all of them for a filter that it doesn't understand.
    return data.find(({ head }) => head.ref === branch && head.repo?.full_name.toLowerCase() === fullName(common))?.number;
  };
  return {
    pullRequestFrom,
    openPullRequest: ({ branch, base, title, body }) =>
      makeOnce('open a pull request', {
        async make() {
          const parameters = { ...common, head: branch, base, title, body, request: ASKED_ONCE };
          return (await client.request('POST /repos/{owner}/{repo}/pulls', parameters)).data.number;
        },
        find: () => pullRequestFrom(branch),
      }),
  };
}

function fullName({ owner, repo }: RepositoryCall): string {
  return `${owner}/${repo}`.toLowerCase();
}

function asAbsence(error: unknown): never {
  throw statusOf(error) === 409 ? Object.assign(new Error('the repository is empty'), { status: 404 }) : error;
}
