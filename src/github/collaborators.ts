import type { Collaborators } from '../core/ports/code-host.ts';
import type { Repository } from '../core/run-key.ts';
import { API_VERSION, type GitHubClient, problemOf } from './github-client.ts';

/** Asks for the role of a login. Fails closed: what GitHub refuses is `none`; where it doesn't answer, it is asked another time (STW-3004). */
export function createCollaborators(client: GitHubClient, { owner, name: repo }: Repository): Collaborators {
  return {
    async permission(username) {
      try {
        const parameters = { owner, repo, username, headers: API_VERSION };
        const { data } = await client.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', parameters);
        return { level: levelOf(data), userId: data.user ? Number(data.user.id) : undefined };
      } catch (error) {
        const problem = problemOf('read a permission', error);
        if (problem.code === 'STW-3004') throw problem;
        return { level: 'none', userId: undefined };
      }
    },
  };
}

/** GitHub's five roles by the old permission that stands beside each. */
const ROLES_OF = { admin: ['admin'], write: ['maintain', 'write'], read: ['triage', 'read'] } as const;

/** The role, or the old permission where the role is an organisation's own: its name says nothing about what it allows. */
function levelOf({ permission, role_name: name }: { readonly permission: string; readonly role_name?: string }) {
  const level = (['admin', 'write', 'read'] as const).find((known) => known === permission);
  if (level === undefined) return 'none';
  return ROLES_OF[level].find((role) => role === name) ?? level;
}
