import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import type { CodeHost } from '../core/ports/code-host.ts';
import { Problem } from '../core/problem.ts';
import type { Repository } from '../core/run-key.ts';
import { createCodeHost } from '../github/create-code-host.ts';
import { API_VERSION, asking } from '../github/github-client.ts';

interface Access {
  readonly repository: Repository;
  readonly token: string;
  readonly apiUrl: string | undefined;
}

/** GitHub with the workflow's own token: comments come from github-actions[bot], checks from the app github-actions. */
export async function createActionHost({ repository, token, apiUrl }: Access): Promise<CodeHost> {
  if (token === '') throw new Problem('STW-4002', { detail: 'the input github-token is empty' });
  const client = getOctokit(token, apiUrl === undefined ? {} : { baseUrl: apiUrl }, retry);
  const { data: bot } = await asking(
    'look up its own user',
    client.request('GET /users/{username}', { username: 'github-actions[bot]', headers: API_VERSION }),
  );
  return createCodeHost(client, { repository, appId: undefined, ownUserId: Number(bot.id) });
}
