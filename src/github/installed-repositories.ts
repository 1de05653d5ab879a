import type { GivenRepository } from '../core/ports/set-up-place.ts';
import { API_VERSION, asking, type GitHubClient } from './github-client.ts';
import { allPages } from './pages.ts';

/** All repositories that an installation may touch; the client must be that installation. */
export async function installedRepositories(client: GitHubClient, installationId: number): Promise<readonly GivenRepository[]> {
  const found = await allPages(async (query) => {
    const request = client.request('GET /installation/repositories', { ...query, headers: API_VERSION });
    return (await asking('list the repositories of the installation', request)).data.repositories;
  });
  return found.map(({ id, name, owner }) => ({ repository: { owner: owner.login, name }, repositoryId: Number(id), installationId }));
}
