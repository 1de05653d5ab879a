import type { Seen } from '../core/ports/repository-settings.ts';
import { API_VERSION, type GitHubClient } from './github-client.ts';

/** What an installation was granted. The client must be the App itself (its JWT), not an installation. */
export async function grantedPermissions(
  clientOfApp: () => Promise<GitHubClient>,
  installationId: number,
): Promise<Seen<Readonly<Record<string, string>>>> {
  try {
    const parameters = { installation_id: installationId, headers: API_VERSION };
    const { data } = await (await clientOfApp()).request('GET /app/installations/{installation_id}', parameters);
    const permissions = Object.entries(data.permissions).flatMap(([name, level]) => (typeof level === 'string' ? [[name, level]] : []));
    return { value: Object.fromEntries(permissions) };
  } catch {
    return { unseen: 'GitHub did not answer when asked for the App’s permissions' };
  }
}
