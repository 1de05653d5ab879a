import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, createLocalWorld, type LocalWorld, openExample, refusal, seconds, signJwt } from './local-world.ts';

let world: LocalWorld;
let number: number;

beforeAll(async () => {
  world = await createLocalWorld({ permissions: { contents: 'read', pull_requests: 'read', checks: 'write' } });
  ({ number } = await openExample(world));
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

describe('an app token', () => {
  test('with right claims tells who the app is', async () => {
    const { data } = await world.withToken(signJwt({ iss: 4711, iat: seconds() - 30, exp: seconds() + 500 })).rest.apps.getAuthenticated();
    expect(data).toMatchObject({ id: 4711, slug: 'steward', permissions: { checks: 'write' } });
  });

  test.each<[string, () => string]>([
    ['of an unknown app', () => signJwt({ iss: 1, iat: seconds(), exp: seconds() + 60 })],
    ['that has expired', () => signJwt({ iss: 4711, iat: seconds() - 700, exp: seconds() - 100 })],
    ['that lasts longer than ten minutes', () => signJwt({ iss: 4711, iat: seconds(), exp: seconds() + 3600 })],
    ['without an expiry', () => signJwt({ iss: 4711, iat: seconds() })],
    ['with another algorithm', () => signJwt({ iss: 4711, iat: seconds(), exp: seconds() + 60 }, 'HS256')],
    ['with a broken signature', () => `${signJwt({ iss: 4711, iat: seconds(), exp: seconds() + 60 }).slice(0, -4)}AAAA`],
  ])('%s gets 401', async (_, token) => {
    expect((await refusal(world.withToken(token()).rest.apps.getAuthenticated())).status).toBe(401);
  });
});

describe('an installation token', () => {
  test('is long, lasts an hour and can be narrowed but never widened', async () => {
    const installation_id = world.installationId;
    const { createInstallationAccessToken } = world.jwt.rest.apps;
    const narrow = await createInstallationAccessToken({
      installation_id,
      permissions: { checks: 'read' },
      repository_ids: [world.repo.id],
    });
    expect(narrow.data.token).toMatch(/^ghs_4711_[\w.-]{480,}$/);
    expect(narrow.data.permissions).toEqual({ checks: 'read' });
    expect((await refusal(createInstallationAccessToken({ installation_id, permissions: { contents: 'write' } }))).status).toBe(422);
    expect((await refusal(createInstallationAccessToken({ installation_id, repository_ids: [999_999] }))).status).toBe(422);
    const octokit = world.withToken(narrow.data.token);
    const sha = (await world.repo.head('main')) ?? '';
    expect((await refusal(octokit.rest.checks.create({ ...at, name: 'x', head_sha: sha }))).status).toBe(403);
    expect((await octokit.rest.checks.listForRef({ ...at, ref: sha })).status).toBe(200);
  });

  test.each<[string, (world: LocalWorld) => Promise<unknown>]>([
    ['comment without issues: write', ({ octokit }) => octokit.rest.issues.createComment({ ...at, issue_number: number, body: 'x' })],
    [
      'dispatch without actions: write',
      ({ octokit }) => octokit.rest.actions.createWorkflowDispatch({ ...at, workflow_id: 'steward.yml', ref: 'main' }),
    ],
    ['commit without contents: write', ({ octokit }) => octokit.rest.git.createBlob({ ...at, content: 'x' })],
  ])('cannot %s', async (_, call) => {
    expect(await refusal(call(world))).toMatchObject({
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration'),
    });
  });

  test('does not see a private repository where the app is not installed', async () => {
    await world.github.createRepository({ owner: 'acme', name: 'secret', private: true, files: { 'a.txt': 'a' } });
    expect((await refusal(world.octokit.rest.repos.get({ owner: 'acme', repo: 'secret' }))).status).toBe(404);
    const { data } = await world.octokit.rest.apps.listReposAccessibleToInstallation();
    expect(data.repositories.map(({ name }) => name)).toEqual(['shop']);
  });

  test('dies after an hour', async () => {
    let time = new Date('2026-11-24T10:00:00Z');
    await using own = await createLocalWorld({ clock: () => time });
    const { data } = await own.jwt.rest.apps.createInstallationAccessToken({ installation_id: own.installationId });
    const octokit = own.withToken(data.token);
    expect((await octokit.rest.repos.get(at)).status).toBe(200);
    time = new Date('2026-11-24T11:00:01Z');
    expect(await refusal(octokit.rest.repos.get(at))).toMatchObject({ status: 401, message: expect.stringContaining('Bad credentials') });
  });
});

describe('people', () => {
  test('an unknown token is nobody', async () => {
    expect((await refusal(world.withToken('ghs_bad').rest.repos.get(at))).status).toBe(401);
  });

  test.each([
    ['acme', 'admin', 'admin'],
    ['ann', 'write', 'write'],
    ['bob', 'read', 'read'],
    ['eve', 'none', 'none'],
  ])('%s has %s', async (username, permission, role_name) => {
    const { data } = await world.octokit.rest.repos.getCollaboratorPermissionLevel({ ...at, username });
    expect(data).toMatchObject({ permission, role_name, user: { login: username, id: expect.any(Number) } });
  });

  test('maintain counts as write, triage as read, an unknown login is 404', async () => {
    world.repo.setPermission('eve', 'maintain');
    const level = async (username: string) => (await world.octokit.rest.repos.getCollaboratorPermissionLevel({ ...at, username })).data;
    expect(await level('eve')).toMatchObject({ permission: 'write', role_name: 'maintain' });
    world.repo.setPermission('eve', 'triage');
    expect(await level('eve')).toMatchObject({ permission: 'read', role_name: 'triage' });
    world.repo.setPermission('eve', 'none');
    expect((await refusal(level('nobody-at-all'))).status).toBe(404);
  });

  test('without a role see no private repository; readers talk but do not dispatch', async () => {
    expect((await refusal(world.as('eve').rest.pulls.get({ ...at, pull_number: number }))).status).toBe(404);
    expect((await world.as('bob').rest.issues.createComment({ ...at, issue_number: number, body: 'x' })).status).toBe(201);
    const dispatch = world
      .as('bob')
      .rest.actions.createWorkflowDispatch({ ...at, workflow_id: 'steward.yml', ref: 'main', inputs: { request: '{}' } });
    expect((await refusal(dispatch)).status).toBe(403);
  });
});
