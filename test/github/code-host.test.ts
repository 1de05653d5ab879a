import { describe, expect, test } from 'vitest';
import type { CodeHost } from '../../src/core/ports/code-host.ts';
import { aCodeHost, REPO } from './fake-github.ts';

const SHA = 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678';
const many = <Item>(count: number, make: (index: number) => Item): Item[] => Array.from({ length: count }, (_, index) => make(index));

const annotation = (index: number) =>
  ({ path: 'a.sql', startLine: index + 1, endLine: index + 1, level: 'failure', title: 't', message: 'm' }) as const;
const read = (host: CodeHost) => host.contents.read('.github/steward.yml', 'main');

describe('checks', () => {
  test('sends 120 annotations in three requests and completes in the last one', async () => {
    const { github, host } = aCodeHost();
    const bodies: { status?: string; conclusion?: string; output: { annotations: { start_line: number }[] } }[] = [];
    github
      .patch(`${REPO}/check-runs/5`, (body) => bodies.push(body) > 0)
      .times(3)
      .reply(200, {});
    await host.checks.complete(5, 'failure', { title: 't', summary: 's', annotations: many(120, annotation), detailsUrl: 'https://x' });

    expect(bodies.map(({ output }) => output.annotations.length)).toEqual([50, 50, 20]);
    expect(bodies.flatMap(({ output }) => output.annotations.map(({ start_line: line }) => line))).toEqual(many(120, (index) => index + 1));
    expect(bodies.map(({ status, conclusion }) => [status, conclusion])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      ['completed', 'failure'],
    ]);
  });

  test.each([0, 1, 50])('completes with %i annotations in one request', async (count) => {
    const { github, host } = aCodeHost();
    github
      .patch(`${REPO}/check-runs/5`, ({ conclusion, output }) => conclusion === 'success' && output.annotations.length === count)
      .reply(200, {});

    await expect(
      host.checks.complete(5, 'success', { title: 't', summary: 's', annotations: many(count, annotation) }),
    ).resolves.toBeUndefined();
  });

  test('opens a check queued, with its run’s key', async () => {
    const { github, host } = aCodeHost();
    const body = { name: 'n', head_sha: SHA, external_id: 'key', status: 'queued', output: { title: 't', summary: 's' } };
    github.post(`${REPO}/check-runs`, body).reply(201, { id: 6 });

    expect(await host.checks.open({ name: 'n', headSha: SHA, externalId: 'key', title: 't', summary: 's' })).toBe(6);
  });

  test('starts a check with the address of its run', async () => {
    const { github, host } = aCodeHost();
    github
      .patch(`${REPO}/check-runs/5`, { status: 'in_progress', output: { title: 't', summary: 's' }, details_url: 'https://run' })
      .reply(200, {});

    await expect(host.checks.start(5, { title: 't', summary: 's', detailsUrl: 'https://run' })).resolves.toBeUndefined();
  });

  test('lists every page, and of them only the App’s own', async () => {
    const { github, host } = aCodeHost({ appId: 12 });
    const check = (id: number) => ({
      id,
      name: 'n',
      head_sha: SHA,
      external_id: null,
      status: 'waiting',
      conclusion: 'stale',
      app: { id: id % 2 === 0 ? 12 : 13 },
    });
    const query = { filter: 'all', app_id: 12, per_page: 100 };
    github
      .get(`${REPO}/commits/${SHA}/check-runs`)
      .query({ ...query, page: 1 })
      .reply(200, { check_runs: many(100, check) });
    github
      .get(`${REPO}/commits/${SHA}/check-runs`)
      .query({ ...query, page: 2 })
      .reply(200, { check_runs: [check(100)] });
    const checks = await host.checks.list(SHA);

    expect(checks).toHaveLength(51);
    expect(checks.at(-1)).toEqual({ id: 100, name: 'n', headSha: SHA, externalId: '', status: 'queued', conclusion: undefined });
  });

  test('without an id of its own, sees of the checks of one run the one that Actions made: another app’s it can not change', async () => {
    const { github, host } = aCodeHost();
    const check = (id: number, slug: string, key: string) => {
      return { id, name: 'n', head_sha: SHA, external_id: key, status: 'queued', conclusion: null, app: { id: slug.length, slug } };
    };
    const made = [check(1, 'github-actions', 'run'), check(2, 'dbt-steward', 'run'), check(3, 'our-bot', 'other run')];
    github.get(`${REPO}/commits/${SHA}/check-runs`).query(true).reply(200, { check_runs: made });
    expect((await host.checks.list(SHA)).map(({ id }) => id)).toEqual([1, 3]);
  });
});

describe('comments', () => {
  test('are listed to the last page', async () => {
    const { github, host } = aCodeHost();
    for (const page of [1, 2, 3]) {
      const comments = many(page === 3 ? 50 : 100, (index) => ({
        id: page * 1000 + index,
        user: index === 0 ? null : { id: 7, login: 'maria' },
        body: index === 1 ? undefined : 'b',
        created_at: '2026-11-24T12:00:00Z',
        updated_at: index === 2 ? '2026-11-24T12:05:00Z' : '2026-11-24T12:00:00Z',
      }));
      github.get(`${REPO}/issues/42/comments`).query({ per_page: 100, page }).reply(200, comments);
    }
    const comments = await host.comments.list(42);

    expect(comments).toHaveLength(250);
    expect(comments.slice(0, 3)).toEqual([
      { id: 1000, authorId: 0, author: '', body: 'b', edited: false },
      { id: 1001, authorId: 7, author: 'maria', body: '', edited: false },
      { id: 1002, authorId: 7, author: 'maria', body: 'b', edited: true },
    ]);
  });

  test('are written, changed and reacted to', async () => {
    const { github, host } = aCodeHost();
    github.post(`${REPO}/issues/42/comments`, { body: 'b' }).reply(201, { id: 8 });
    github.patch(`${REPO}/issues/comments/8`, { body: 'c' }).reply(200, {});
    github.post(`${REPO}/issues/comments/8/reactions`, { content: 'eyes' }).reply(200, {});

    expect(await host.comments.create(42, 'b')).toBe(8);
    await host.comments.update(8, 'c');
    await host.comments.react(8, 'eyes');
  });
});

describe('pull requests', () => {
  const pull = {
    number: 42,
    state: 'open',
    draft: true,
    head: { sha: SHA, ref: 'f', repo: { id: 7 } },
    base: { sha: SHA, ref: 'main' },
    user: { login: 'renovate[bot]', id: 3, type: 'Bot' },
  };

  test('are read', async () => {
    const { github, host } = aCodeHost();
    github.get(`${REPO}/pulls/42`).reply(200, pull);

    expect(await host.pullRequests.get(42)).toEqual({
      number: 42,
      open: true,
      draft: true,
      headSha: SHA,
      headRef: 'f',
      headRepositoryId: 7,
      baseRef: 'main',
      baseSha: SHA,
      author: { login: 'renovate[bot]', id: 3, isBot: true },
    });
  });

  test('of a fork and an author who are gone', async () => {
    const { github, host } = aCodeHost();
    github.get(`${REPO}/pulls/42`).reply(200, { ...pull, user: null, head: { ...pull.head, repo: null } });

    expect(await host.pullRequests.get(42)).toMatchObject({ headRepositoryId: undefined, author: { login: 'ghost', id: 0, isBot: false } });
  });

  test('list their files, renames with the old name, and stop where GitHub stops', async () => {
    const { github, host } = aCodeHost();
    const files = many(100, (index) => ({ filename: `f${index}`, status: 'renamed', previous_filename: 'old' }));
    for (const page of many(30, (index) => index + 1))
      github.get(`${REPO}/pulls/42/files`).query({ per_page: 100, page }).reply(200, files);
    const changed = await host.pullRequests.changedPaths(42);

    expect(changed).toHaveLength(3000);
    expect(changed[0]).toEqual({ path: 'f0', status: 'renamed', previousPath: 'old' });
  });

  test('say that a commit is gone when it can’t be compared', async () => {
    const { github, host } = aCodeHost();
    github.get(`${REPO}/compare/${SHA}...${SHA}`).query({ per_page: 1 }).reply(404, { message: 'Not Found' });

    await expect(host.pullRequests.mergeBase(SHA, SHA)).rejects.toMatchObject({ code: 'STW-3002' });
  });

  test('tell the merge base', async () => {
    const { github, host } = aCodeHost();
    github
      .get(`${REPO}/compare/${SHA}...${SHA}`)
      .query({ per_page: 1 })
      .reply(200, { merge_base_commit: { sha: 'base' } });

    expect(await host.pullRequests.mergeBase(SHA, SHA)).toBe('base');
  });
});

describe('contents', () => {
  const path = `${REPO}/contents/.github%2Fsteward.yml`;

  test.each([
    ['a file', 200, { type: 'file', encoding: 'base64', content: Buffer.from('a: "ü"\n').toString('base64') }, 'a: "ü"\n'],
    ['an empty file', 200, { type: 'file', encoding: 'base64', content: '' }, ''],
    ['a folder', 200, [{ type: 'file' }], undefined],
    ['a submodule', 200, { type: 'submodule' }, undefined],
    ['nothing', 404, { message: 'Not Found' }, undefined],
  ])('reads %s', async (...[, status, body, expected]) => {
    const { github, host } = aCodeHost();
    github.get(path).query({ ref: 'main' }).reply(status, body);

    expect(await read(host)).toBe(expected);
  });

  test('does not take a file that GitHub leaves out for an empty one', async () => {
    const { github, host } = aCodeHost();
    github.get(path).query({ ref: 'main' }).reply(200, { type: 'file', encoding: 'none', content: '' });

    await expect(read(host)).rejects.toMatchObject({ code: 'STW-3010', message: expect.stringContaining('too large') });
  });
});

describe('permissions', () => {
  const path = `${REPO}/collaborators/octo%5Bcat/permission`;

  test.each([
    ['admin', 'admin'],
    ['write', 'write'],
    ['read', 'read'],
    ['none', 'none'],
    ['maintain', 'none'],
    ['constructor', 'none'],
    [undefined, 'none'],
  ])('%s counts as %s', async (permission, level) => {
    const { github, host } = aCodeHost();
    github.get(path).reply(200, { permission, user: { id: 1 } });

    expect(await host.collaborators.permission('octo[cat')).toEqual({ level, userId: 1 });
  });

  test.each([
    ['admin', 'admin', 'admin'],
    ['write', 'maintain', 'maintain'],
    ['write', 'write', 'write'],
    ['read', 'triage', 'triage'],
    ['read', 'read', 'read'],
    ['none', 'admin', 'none'],
    ['write', 'admin', 'write'],
    ['read', 'maintain', 'read'],
    ['write', 'release-manager', 'write'],
    ['read', 'constructor', 'read'],
  ])('%s in the role %s counts as %s', async (permission, role_name, level) => {
    const { github, host } = aCodeHost();
    github.get(path).reply(200, { permission, role_name, user: { id: 1 } });

    expect(await host.collaborators.permission('octo[cat')).toEqual({ level, userId: 1 });
  });

  test('without a user there is no id to compare with', async () => {
    const { github, host } = aCodeHost();
    github.get(path).reply(200, { permission: 'admin', user: null });

    expect(await host.collaborators.permission('octo[cat')).toEqual({ level: 'admin', userId: undefined });
  });

  test.each([403, 404])('are none when GitHub answers %i', async (status) => {
    const { github, host } = aCodeHost();
    github.get(path).reply(status, { message: 'no' });

    expect(await host.collaborators.permission('octo[cat')).toEqual({ level: 'none', userId: undefined });
  });

  test.each([401, 429, 500, 502])('are asked for another time when GitHub answers %i: nobody is refused for that', async (status) => {
    const { github, host } = aCodeHost();
    github.get(path).reply(status, { message: 'no' });

    await expect(host.collaborators.permission('octo[cat')).rejects.toMatchObject({ code: 'STW-3004' });
  });

  test.each(['not json', ''])('are none when the answer is %j', async (body) => {
    const { github, host } = aCodeHost();
    github.get(path).reply(200, body);

    expect((await host.collaborators.permission('octo[cat')).level).toBe('none');
  });

  test('are asked for another time when nobody answers', async () => {
    const { github, host } = aCodeHost();
    github.get(path).replyWithError('connect ECONNREFUSED');

    await expect(host.collaborators.permission('octo[cat')).rejects.toMatchObject({ code: 'STW-3004' });
  });
});
