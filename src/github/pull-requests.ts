import { type ChangedPath, MOST_LISTED_FILES, type PullRequestState, type PullRequests } from '../core/ports/code-host.ts';
import { Problem } from '../core/problem.ts';
import type { Repository } from '../core/run-key.ts';
import { API_VERSION, asking, askingMaybe, type GitHubClient } from './github-client.ts';
import { allPages } from './pages.ts';

/** Pull requests through the REST API. */
export function createPullRequests(client: GitHubClient, { owner, name: repo }: Repository): PullRequests {
  const common = { owner, repo, headers: API_VERSION };
  return {
    async get(number) {
      const { data } = await asking(
        'read the pull request',
        client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { ...common, pull_number: number }),
      );
      return toState(data);
    },

    async ofCommit(sha) {
      const request = client.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { ...common, commit_sha: sha, per_page: 100 });
      return (await asking('find the pull requests of a commit', request)).data.map(toState);
    },

    async changedPaths(number) {
      const files = await allPages(async (query) => {
        const request = client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', { ...common, pull_number: number, ...query });
        return (await asking('list the changed files', request)).data;
      }, MOST_LISTED_FILES);
      return files.map(toChangedPath);
    },

    async mergeBase(base, head) {
      const request = client.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
        ...common,
        basehead: `${base}...${head}`,
        per_page: 1,
      });
      const answer = await askingMaybe('compare base and head', request);
      if (answer === undefined) throw new Problem('STW-3002', { sha: head.slice(0, 7) });
      return answer.data.merge_base_commit.sha;
    },
  };
}

interface GitHubPullRequest {
  readonly number: number;
  readonly state: string;
  readonly draft?: boolean | undefined;
  readonly head: { readonly sha: string; readonly ref: string; readonly repo?: { readonly id: number | bigint } | null | undefined };
  readonly base: { readonly sha: string; readonly ref: string };
  readonly user: { readonly login: string; readonly id: number | bigint; readonly type?: string } | null;
}

function toState({ number, state, draft, head, base, user }: GitHubPullRequest): PullRequestState {
  return {
    number,
    open: state === 'open',
    draft: draft ?? false,
    headSha: head.sha,
    headRef: head.ref,
    headRepositoryId: head.repo ? Number(head.repo.id) : undefined,
    baseRef: base.ref,
    baseSha: base.sha,
    author: { login: user?.login ?? 'ghost', id: Number(user?.id ?? 0), isBot: user?.type === 'Bot' },
  };
}

interface GitHubFile {
  readonly filename: string;
  readonly previous_filename?: string | undefined;
  readonly status: ChangedPath['status'];
  readonly patch?: string | undefined;
}

function toChangedPath({ filename, previous_filename, status, patch }: GitHubFile): ChangedPath {
  const before = previous_filename === undefined ? {} : { previousPath: previous_filename };
  return { path: filename, status, ...before, ...(patch === undefined ? {} : { patch }) };
}
