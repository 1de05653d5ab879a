import { getOctokit } from '@actions/github';
import { defaults } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import type { CodeHost } from '../core/ports/code-host.ts';
import { Problem } from '../core/problem.ts';
import type { Repository } from '../core/run-key.ts';
import { createCodeHost } from '../github/create-code-host.ts';
import { fetchWhole } from '../github/fetch-whole.ts';
import { API_VERSION, asking } from '../github/github-client.ts';

/** Longer than the App has patience: a run's artifact may be large, and nobody else waits for this process. */
const LONGEST_MILLISECONDS = 300_000;

interface Access {
  readonly repository: Repository;
  readonly token: string;
  readonly apiUrl: string | undefined;
}

/** GitHub with the workflow's own token: comments come from github-actions[bot], checks from the app github-actions. */
export async function createActionHost({ repository, token, apiUrl }: Access): Promise<CodeHost> {
  if (token === '') throw new Problem('STW-4002', { detail: 'the input github-token is empty' });
  const place = apiUrl === undefined ? {} : { baseUrl: apiUrl };
  const client = getOctokit(token, { ...place, request: { ...defaults.request, fetch: fetchThroughProxy } }, retry);
  const { data: bot } = await asking(
    'look up its own user',
    client.request('GET /users/{username}', { username: 'github-actions[bot]', headers: API_VERSION }),
  );
  return createCodeHost(client, { repository, appId: undefined, ownUserId: Number(bot.id) });
}

/** The toolkit's own fetch knows the proxy of a self-hosted runner. */
function fetchThroughProxy(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  return fetchWhole(input, init, { ask: defaults.request?.fetch, milliseconds: LONGEST_MILLISECONDS });
}
