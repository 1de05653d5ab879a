import { describe, expect, test } from 'vitest';
import { createLocalWorld } from './local-world.ts';

const place = { owner: 'acme', repo: 'shop' };

describe('a renamed repository', () => {
  test('is found under its old name by a redirect that keeps a write a write', async () => {
    await using world = await createLocalWorld();
    world.repo.rename('store');
    const { data } = await world.octokit.request('GET /repos/{owner}/{repo}', place);
    const sha = (await world.repo.head('main')) ?? '';
    const check = await world.octokit.request('POST /repos/{owner}/{repo}/check-runs', { ...place, name: 'x', head_sha: sha });

    expect([data.name, world.repo.name, check.status]).toEqual(['store', 'store', 201]);
    expect(world.repo.checksOf(sha)).toHaveLength(1);
    expect(world.github.violations()).toEqual([]);
  });
});

describe('an app that was uninstalled', () => {
  test('can do nothing any more: its tokens are dead and it gets no new ones', async () => {
    await using world = await createLocalWorld();
    world.app.uninstall(world.repo);

    await expect(world.octokit.request('GET /repos/{owner}/{repo}', place)).rejects.toMatchObject({ status: 401 });
    await expect(world.byApp(world.app.id, world.installationId)).rejects.toMatchObject({ status: 404 });
  });
});
