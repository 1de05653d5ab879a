import { Octokit } from '@octokit/rest';
import { strToU8, zipSync } from 'fflate';
import nock from 'nock';
import { describe, expect, onTestFinished, test } from 'vitest';
import { installedRepositories } from '../../src/github/installed-repositories.ts';
import { createSetUpPlace } from '../../src/github/set-up-place.ts';
import { HEAD_SHA } from '../fakes/code-host.ts';
import { REPO } from './fake-github.ts';

const ZIP_TYPE = { 'content-type': 'application/zip' };

function aPlace() {
  const github = nock('https://api.github.com', { reqheaders: { 'x-github-api-version': '2022-11-28', authorization: 'token secret' } });
  onTestFinished(() => {
    const pending = nock.pendingMocks();
    nock.cleanAll();
    expect(pending).toEqual([]);
  });
  const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  const client = new Octokit({ auth: 'secret', log: quiet });
  return { github, client, place: createSetUpPlace(client, { owner: 'acme', name: 'taxi' }) };
}

/** GitHub's archive of a commit: everything lies below one folder. */
function archive(files: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(files).map(([path, text]) => [`acme-taxi-0123456/${path}`, strToU8(text)] as const);
  return Buffer.from(zipSync({ 'acme-taxi-0123456/': new Uint8Array(), ...Object.fromEntries(entries) }));
}

describe('the files of a repository', () => {
  test('are told apart from links and submodules', async () => {
    const { github, place } = aPlace();
    const tree = [
      { path: 'models', mode: '040000', type: 'tree', sha: 'a' },
      { path: 'models/a.sql', mode: '100644', type: 'blob', sha: 'b' },
      { path: 'run.sh', mode: '100755', type: 'blob', sha: 'c' },
      { path: 'link.sql', mode: '120000', type: 'blob', sha: 'd' },
      { path: 'vendor', mode: '160000', type: 'commit', sha: 'e' },
    ];
    github.get(`${REPO}/git/trees/${HEAD_SHA}`).query({ recursive: '1' }).reply(200, { tree, truncated: false });

    expect(await place.paths(HEAD_SHA)).toEqual([
      { path: 'models/a.sql', isRegular: true },
      { path: 'run.sh', isRegular: true },
      { path: 'link.sql', isRegular: false },
      { path: 'vendor', isRegular: false },
    ]);
  });

  test('that are too many to be listed are a refusal, not a part of them', async () => {
    const { github, place } = aPlace();
    github.get(`${REPO}/git/trees/${HEAD_SHA}`).query({ recursive: '1' }).reply(200, { tree: [], truncated: true });

    await expect(place.paths(HEAD_SHA)).rejects.toMatchObject({ code: 'STW-3010' });
  });

  test('come with one request, those that are wanted, as they are called in the repository', async () => {
    const { github, place } = aPlace();
    const files = { 'dbt_project.yml': 'name: 🚕\n', 'models/a.sql': 'select 1', 'data.csv': 'secret' };
    github.get(`${REPO}/zipball/${HEAD_SHA}`).reply(200, archive(files), ZIP_TYPE);

    expect(await place.texts(HEAD_SHA, new Set(['dbt_project.yml', 'models/a.sql', 'gone.yml']))).toEqual({
      'dbt_project.yml': 'name: 🚕\n',
      'models/a.sql': 'select 1',
    });
  });

  test('leave one out that is very large', async () => {
    const { github, place } = aPlace();
    github.get(`${REPO}/zipball/${HEAD_SHA}`).reply(200, archive({ 'a.sql': ' '.repeat(6 * 1024 * 1024), 'b.sql': 'select 1' }), ZIP_TYPE);

    expect(await place.texts(HEAD_SHA, new Set(['a.sql', 'b.sql']))).toEqual({ 'b.sql': 'select 1' });
  });

  test('that are very large together are refused before they are unpacked', async () => {
    const { github, place } = aPlace();
    const files = Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`${index}.sql`, ' '.repeat(4 * 1024 * 1024)]));
    github.get(`${REPO}/zipball/${HEAD_SHA}`).reply(200, archive(files), ZIP_TYPE);

    await expect(place.texts(HEAD_SHA, new Set(Object.keys(files)))).rejects.toMatchObject({ code: 'STW-3010' });
  });

  test('whose archive ends in the middle are asked for another time', async () => {
    const { github, place } = aPlace();
    const half = archive({ 'a.sql': 'select 1' }).subarray(0, 60);
    github.get(`${REPO}/zipball/${HEAD_SHA}`).reply(200, half, ZIP_TYPE);

    await expect(place.texts(HEAD_SHA, new Set(['a.sql']))).rejects.toMatchObject({ code: 'STW-3004' });
  });
});

describe('a branch', () => {
  const REF = `${REPO}/git/ref/heads%2Fmain`;

  test.each([404, 409])('is none where GitHub answers %i: it isn’t there, or nothing is', async (status) => {
    const { github, place } = aPlace();
    github.get(REF).reply(status, { message: 'Git Repository is empty.' });

    expect(await place.headOf('main')).toBeUndefined();
  });

  test('that was made the moment before is made', async () => {
    const { github, place } = aPlace();
    github.post(`${REPO}/git/refs`, { ref: 'refs/heads/a', sha: HEAD_SHA }).reply(422, { message: 'Reference already exists' });

    await expect(place.createBranch('a', HEAD_SHA)).resolves.toBeUndefined();
  });

  test('that a ruleset forbids is a refusal', async () => {
    const { github, place } = aPlace();
    github.post(`${REPO}/git/refs`).reply(422, { message: 'Repository rule violations found' });

    await expect(place.createBranch('a', HEAD_SHA)).rejects.toMatchObject({ code: 'STW-3010' });
  });
});

describe('the pull request from a branch', () => {
  const LIST = { head: 'acme:steward/set-up', state: 'all', per_page: 100 };
  const pull = (number: number, ref: string, fullName: string) => ({ number, head: { ref, repo: { full_name: fullName } } });

  test('is found open or closed, and is no other branch’s and no fork’s', async () => {
    const { github, place } = aPlace();
    const pulls = [pull(9, 'other', 'acme/taxi'), pull(8, 'steward/set-up', 'mallory/taxi'), pull(7, 'steward/set-up', 'Acme/Taxi')];
    github.get(`${REPO}/pulls`).query(LIST).reply(200, pulls);

    expect(await place.pullRequestFrom('steward/set-up')).toBe(7);
  });

  test('that a lost answer tells of is found, not opened twice', async () => {
    const { github, place } = aPlace();
    github.post(`${REPO}/pulls`).reply(502, {});
    github
      .get(`${REPO}/pulls`)
      .query(LIST)
      .reply(200, [pull(7, 'steward/set-up', 'acme/taxi')]);

    expect(await place.openPullRequest({ branch: 'steward/set-up', base: 'main', title: 'T', body: 'B' })).toBe(7);
  });
});

test('an installation tells all its repositories, page by page', async () => {
  const { github, client } = aPlace();
  const repository = (id: number) => ({ id, name: `r${id}`, owner: { login: 'acme' } });
  const page = (number: number) => github.get('/installation/repositories').query({ per_page: 100, page: number });
  page(1).reply(200, { repositories: Array.from({ length: 100 }, (_, id) => repository(id)) });
  page(2).reply(200, { repositories: [repository(100)] });
  const found = await installedRepositories(client, 3);

  expect(found).toHaveLength(101);
  expect(found.at(-1)).toEqual({ repository: { owner: 'acme', name: 'r100' }, repositoryId: 100, installationId: 3 });
});
