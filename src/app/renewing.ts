import type { ProbotOctokit } from 'probot';
import { type GitHubClient, statusOf } from '../github/github-client.ts';

type Client = InstanceType<typeof ProbotOctokit>;

/** A client of an installation that gets a new token when GitHub no longer takes the one in use, and asks once more. */
export function renewing(client: Client): GitHubClient {
  client.hook.wrap('request', async (request, options) => {
    try {
      return await request(options);
    } catch (error) {
      if (statusOf(error) !== 401) throw error;
      await renewedToken(client);
      return request(options);
    }
  });
  return client;
}

/** Asks for a new token, which all clients of the installation use from then on. */
export async function renewedToken(client: Client): Promise<unknown> {
  return client.auth({ type: 'installation', refresh: true });
}
