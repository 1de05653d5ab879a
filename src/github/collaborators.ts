import type { Collaborators } from '../core/ports/code-host.ts';
import type { Repository } from '../core/run-key.ts';
import { API_VERSION, type GitHubClient } from './github-client.ts';

/** Asks for the permission of a login. Fails closed: whatever goes wrong, the answer is `none`. */
export function createCollaborators(client: GitHubClient, { owner, name: repo }: Repository): Collaborators {
  return {
    async permission(username) {
      try {
        const parameters = { owner, repo, username, headers: API_VERSION };
        const { data } = await client.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', parameters);
        return { level: LEVELS.find((level) => level === data.permission) ?? 'none', userId: data.user ? Number(data.user.id) : undefined };
      } catch {
        return { level: 'none', userId: undefined };
      }
    },
  };
}

const LEVELS = ['admin', 'write', 'read'] as const;
