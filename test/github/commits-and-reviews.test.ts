import { describe, expect, test } from 'vitest';
import { createCodeHost } from '../../src/github/create-code-host.ts';
import { createLocalWorld, type LocalWorld, openExample } from '../tools/local-github/local-world.ts';

/** The adapter against the local GitHub, which checks each request and each permission as GitHub does. */
async function aWorld(permissions: { contents: 'read' | 'write' }) {
  const world = await createLocalWorld({
    permissions: { pull_requests: 'write', issues: 'write', checks: 'write', ...permissions },
    files: { 'models/a.sql': 'select 1 as a\n', 'models/b.sql': 'select 1 as b\n' },
  });
  const { number, headSha } = await openExample(world);
  return { world, number, headSha, host: hostOf(world) };
}

function hostOf({ octokit }: LocalWorld) {
  return createCodeHost(octokit, { repository: { owner: 'acme', name: 'shop' }, appId: 4711, ownUserId: 1 });
}

const files = [
  { path: 'models/a.sql', content: 'select 3 as a -- ünïcode\n' },
  { path: 'models/new/c.sql', content: 'select 1 as c\n' },
  { path: 'models/b.sql', content: undefined },
];

describe('a commit on the branch of a pull request', () => {
  test('is made once, and moves the pull request', async () => {
    const { world, number, headSha, host } = await aWorld({ contents: 'write' });
    await using _ = world;
    const wish = { branch: 'change', parentSha: headSha, message: 'fix: a', files };
    const sha = await host.commits.create(wish);

    expect(await host.commits.create(wish)).toBe(sha);
    expect((await host.pullRequests.get(number)).headSha).toBe(sha);
    expect(await host.contents.read('models/a.sql', sha)).toBe('select 3 as a -- ünïcode\n');
    expect((await host.contents.paths(sha)).filter((path) => path.startsWith('models/'))).toEqual(['models/a.sql', 'models/new/c.sql']);
  });

  test('is not made on top of a push that came in between', async () => {
    const { world, headSha, host } = await aWorld({ contents: 'write' });
    await using _ = world;
    const pushed = await world.repo.commit({ branch: 'change', files: { 'models/z.sql': 'select 1\n' }, message: 'z', author: 'ann' });

    await expect(host.commits.create({ branch: 'change', parentSha: headSha, message: 'm', files })).rejects.toMatchObject({
      code: 'STW-3012',
    });
    expect((await world.octokit.rest.git.getRef({ owner: 'acme', repo: 'shop', ref: 'heads/change' })).data.object.sha).toBe(pushed);
  });

  test('is refused without the permission to write', async () => {
    const { world, headSha, host } = await aWorld({ contents: 'read' });
    await using _ = world;

    await expect(host.commits.create({ branch: 'change', parentSha: headSha, message: 'm', files })).rejects.toMatchObject({
      code: 'STW-3003',
    });
  });
});

describe('a review', () => {
  test('with a suggestion on a line of the diff is taken, and found again', async () => {
    const { world, number, headSha, host } = await aWorld({ contents: 'read' });
    await using _ = world;
    const comments = [{ path: 'models/a.sql', line: 1, body: 'x\n\n```suggestion\nselect 4 as a\n```\n' }];
    await host.reviews.create({ pullRequest: number, commitSha: headSha, body: '<!-- marker -->', comments });

    expect(await host.reviews.list(number)).toMatchObject([{ body: '<!-- marker -->' }]);
    expect((await host.pullRequests.changedPaths(number))[0]?.patch).toMatch(/^@@ -1 \+1 @@\n-select 1 as a\n\+select 2 as a/);
  });

  test('on another line is refused as a whole', async () => {
    const { world, number, headSha, host } = await aWorld({ contents: 'read' });
    await using _ = world;
    const comments = [{ path: 'models/a.sql', line: 9, body: 'x' }];

    await expect(host.reviews.create({ pullRequest: number, commitSha: headSha, body: 'b', comments })).rejects.toMatchObject({
      code: 'STW-3010',
    });
  });
});
