import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createLocalWorld } from './local-world.ts';
import { listenForWebhooks } from './webhook-listener.ts';

const place = { owner: 'acme', repo: 'shop' };
const MANIFEST = {
  name: 'My Steward',
  url: 'https://example.com',
  hook_attributes: { url: 'https://example.com/hook' },
  redirect_url: 'http://127.0.0.1:1/created',
  default_permissions: { issues: 'write' },
  default_events: ['issue_comment'],
};

describe('the archive of a commit', () => {
  test('holds its files below one folder', async () => {
    await using world = await createLocalWorld({ files: { 'models/a.sql': 'select 1' } });
    const sha = (await world.repo.head('main')) ?? '';
    const { data } = await world.octokit.request('GET /repos/{owner}/{repo}/zipball/{ref}', { ...place, ref: sha });
    const files = unzipSync(new Uint8Array(data as ArrayBuffer));

    expect(strFromU8(files[`acme-shop-${sha.slice(0, 7)}/models/a.sql`] ?? new Uint8Array())).toBe('select 1');
  });

  test('is nobody’s who may not read the contents', async () => {
    await using world = await createLocalWorld({ permissions: { issues: 'write' } });

    await expect(world.octokit.request('GET /repos/{owner}/{repo}/zipball/{ref}', { ...place, ref: 'main' })).rejects.toMatchObject({
      status: 403,
    });
  });
});

describe('an app that gets more', () => {
  test('is told of a second repository, and of permissions', async () => {
    await using world = await createLocalWorld();
    const { url, received } = await listenForWebhooks();
    world.app.setWebhookUrl(url);
    world.app.install(await world.github.createRepository({ owner: 'acme', name: 'other', files: { a: 'a' } }));
    world.app.changePermissions({ contents: 'write' });
    await world.github.settled();

    expect(received.map(({ headers, payload }) => [headers['x-github-event'], payload['action']])).toEqual([
      ['installation_repositories', 'added'],
      ['installation', 'new_permissions_accepted'],
    ]);
    expect(received[0]?.payload['repositories_added']).toMatchObject([{ full_name: 'acme/other' }]);
    expect(received[1]?.payload['installation']).toMatchObject({ permissions: { contents: 'write' } });
  });

  test('may do it with a new token alone', async () => {
    await using world = await createLocalWorld();
    world.app.changePermissions({ contents: 'write' });
    const sha = (await world.repo.head('main')) ?? '';
    const create = { ...place, ref: 'refs/heads/new', sha };
    const route = 'POST /repos/{owner}/{repo}/git/refs';

    await expect(world.octokit.request(route, create)).rejects.toMatchObject({ status: 403 });
    const renewed = await world.byApp(world.app.id, world.installationId);
    expect((await renewed.request(route, create)).status).toBe(201);
  });
});

describe('an app that is made from a manifest', () => {
  const post = (url: string, manifest: unknown) =>
    fetch(`${url}/settings/apps/new?state=abc`, {
      method: 'POST',
      body: new URLSearchParams({ manifest: JSON.stringify(manifest) }),
      redirect: 'manual',
    });

  test('sends the browser back with a code that is good once', async () => {
    await using world = await createLocalWorld();
    const back = new URL((await post(world.github.url, MANIFEST)).headers.get('location') ?? '');
    const code = back.searchParams.get('code') ?? '';
    const convert = () =>
      fetch(`${world.github.apiUrl}/app-manifests/${code}/conversions`, { method: 'POST', headers: { 'user-agent': 'tests' } });

    expect([back.pathname, back.searchParams.get('state')]).toEqual(['/created', 'abc']);
    expect(await (await convert()).json()).toMatchObject({
      name: 'My Steward',
      permissions: { issues: 'write' },
      pem: expect.stringContaining('RSA PRIVATE KEY'),
      webhook_secret: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
    expect((await convert()).status).toBe(404);
  });

  test.each<[string, object]>([
    ['an unknown key', { permissions: {} }],
    ['an event that it may not know of', { default_events: ['check_run'] }],
    ['no address', { url: undefined }],
    ['too long a name', { name: 'x'.repeat(35) }],
  ])('is refused with %s', async (_, change) => {
    await using world = await createLocalWorld();

    expect((await post(world.github.url, { ...MANIFEST, ...change })).status).toBe(422);
  });
});
