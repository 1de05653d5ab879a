import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { at, createLocalWorld, openExample, refusal } from './local-world.ts';
import { listenForWebhooks } from './webhook-listener.ts';

const run = promisify(execFile);

async function clone(url: string, token: string, args: string[] = []): Promise<(...args: string[]) => Promise<string>> {
  const folder = await mkdtemp(join(tmpdir(), 'clone-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const auth =
    token === '' ? [] : ['-c', `http.extraheader=Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`];
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const identity = ['-c', 'user.name=ann', '-c', 'user.email=ann@example.com'];
  const git = async (...more: string[]): Promise<string> =>
    (await run('git', [...auth, ...identity, ...more], { cwd: folder, env })).stdout.trim();
  await git('clone', '--quiet', ...args, url, '.');
  return git;
}

describe('git over HTTP', () => {
  test('a push to the branch of a pull request moves its head and sends synchronize', async () => {
    await using world = await createLocalWorld();
    const listener = await listenForWebhooks();
    world.app.setWebhookUrl(listener.url);
    const { number, headSha } = await openExample(world);
    const git = await clone(world.repo.cloneUrl, world.github.tokenFor('ann'), ['--branch', 'change']);
    await writeFile(join(await git('rev-parse', '--show-toplevel'), 'models', 'b.sql'), 'select 3 as b\n');
    await git('add', '.');
    await git('commit', '--quiet', '-m', 'Add b');
    await git('push', '--quiet', 'origin', 'change');
    const pushed = await git('rev-parse', 'HEAD');
    await world.github.settled();
    const pull = await world.octokit.rest.pulls.get({ ...at, pull_number: number });
    expect(pull.data.head.sha).toBe(pushed);
    expect(pull.data.commits).toBe(2);
    expect(pull.data.changed_files).toBe(2);
    const synchronize = listener.received.find(({ payload }) => payload['action'] === 'synchronize');
    expect(synchronize?.payload).toMatchObject({
      number,
      before: headSha,
      after: pushed,
      pull_request: { head: { sha: pushed } },
      sender: { login: 'ann' },
    });
    expect(await git('ls-remote', 'origin', `refs/pull/${number}/head`)).toContain(pushed);
  });

  test('any commit may be fetched by its SHA, also shallow', async () => {
    await using world = await createLocalWorld({ private: false });
    const { headSha } = await openExample(world);
    const git = await clone(world.repo.cloneUrl, '', ['--depth', '1']);
    await git('fetch', '--quiet', '--depth', '1', 'origin', headSha);
    expect(await git('show', `${headSha}:models/a.sql`)).toBe('select 2 as a');
  });

  test('a private repository wants a token, a push wants the right to write', async () => {
    await using world = await createLocalWorld();
    await expect(clone(world.repo.cloneUrl, '')).rejects.toThrow(/Authentication|could not read Username/);
    await expect(clone(world.repo.cloneUrl, 'ghp_unknown')).rejects.toThrow(/Authentication failed|could not read Username/);
    await expect(clone(world.repo.cloneUrl, world.github.tokenFor('eve'))).rejects.toThrow(/not found/);
    const git = await clone(world.repo.cloneUrl, world.github.tokenFor('bob'));
    await git('commit', '--quiet', '--allow-empty', '-m', 'mine');
    await expect(git('push', '--quiet', 'origin', 'HEAD:main')).rejects.toThrow(/403/);
  });
});

describe('pull requests', () => {
  test('list their files as git sees them: renames, removals, binaries, patches', async () => {
    const lines = Array.from({ length: 20 }, (_, line) => `line ${line}\n`).join('');
    await using world = await createLocalWorld({ files: { 'old name.txt': lines, 'gone.txt': 'x\n' } });
    const { repo, octokit } = world;
    const files = {
      'old name.txt': null,
      'new name.txt': lines.replace('line 3', 'line three'),
      'gone.txt': null,
      'logo.png': new Uint8Array([0, 1, 2, 0]),
      'ö.sql': 'select 1\n',
    };
    await repo.commit({ branch: 'many', files, message: 'Many', author: 'ann' });
    const number = await repo.openPullRequest({ title: 'Many', branch: 'many', author: 'ann' });
    const { data } = await octokit.rest.pulls.listFiles({ ...at, pull_number: number });
    expect(data.map(({ filename, status, additions, deletions }) => ({ filename, status, additions, deletions }))).toEqual([
      { filename: 'gone.txt', status: 'removed', additions: 0, deletions: 1 },
      { filename: 'logo.png', status: 'added', additions: 0, deletions: 0 },
      { filename: 'new name.txt', status: 'renamed', additions: 1, deletions: 1 },
      { filename: 'ö.sql', status: 'added', additions: 1, deletions: 0 },
    ]);
    expect(data[2]).toMatchObject({ previous_filename: 'old name.txt', patch: expect.stringContaining('+line three') });
    expect(data[1]).not.toHaveProperty('patch');
  });

  test('page through many files with Link headers, and stop at 3,000', async () => {
    await using world = await createLocalWorld();
    const files = Object.fromEntries(Array.from({ length: 130 }, (_, count) => [`many/f${count}.sql`, `select ${count}\n`]));
    await world.repo.commit({ branch: 'many', files, message: 'Many', author: 'ann' });
    const pull_number = await world.repo.openPullRequest({ title: 'Many', branch: 'many', author: 'ann' });
    const first = await world.octokit.rest.pulls.listFiles({ ...at, pull_number });
    expect(first.data).toHaveLength(30);
    expect(first.headers.link).toContain('rel="next"');
    expect(await world.octokit.paginate(world.octokit.rest.pulls.listFiles, { ...at, pull_number, per_page: 100 })).toHaveLength(130);
  });

  test('compare freezes the merge base, also when the base has moved on', async () => {
    await using world = await createLocalWorld();
    const before = await world.repo.head('main');
    const { headSha } = await openExample(world);
    await world.repo.commit({ branch: 'main', files: { 'models/c.sql': 'select 1\n' }, message: 'Elsewhere', author: 'ann' });
    const { data } = await world.octokit.rest.repos.compareCommitsWithBasehead({ ...at, basehead: `main...${headSha}` });
    expect(data).toMatchObject({ merge_base_commit: { sha: before }, status: 'diverged', ahead_by: 1, behind_by: 1 });
    expect(data.files?.map(({ filename }) => filename)).toEqual(['models/a.sql']);
    const missing = await refusal(world.octokit.rest.repos.compareCommitsWithBasehead({ ...at, basehead: 'main...nowhere' }));
    expect(missing.status).toBe(404);
  });

  test('a patch can be committed, a fork can open a pull request, a deleted branch closes it', async () => {
    await using world = await createLocalWorld();
    const patch = '--- a/models/a.sql\n+++ b/models/a.sql\n@@ -1 +1 @@\n-select 1 as a\n+select 9 as a\n';
    const fork = await world.repo.fork('eve');
    const sha = await fork.commit({ branch: 'fix', patch, message: 'Nine', author: 'eve' });
    const number = await world.repo.openPullRequest({ title: 'Nine', branch: 'fix', author: 'eve', fork: 'eve' });
    const pull = await world.octokit.rest.pulls.get({ ...at, pull_number: number });
    expect(pull.data.head).toMatchObject({ sha, label: 'eve:fix', repo: { fork: true, full_name: 'eve/shop' } });
    expect(await world.repo.file(`refs/pull/${number}/head`, 'models/a.sql')).toBe('select 9 as a\n');
    await fork.deleteBranch('fix', 'eve');
    expect(world.repo.pullRequest(number).state).toBe('closed');
  });

  test('opening refuses what GitHub refuses', async () => {
    await using world = await createLocalWorld();
    await openExample(world);
    const ann = world.as('ann');
    const open = (head: string): Promise<unknown> => ann.rest.pulls.create({ ...at, head, base: 'main', title: 'Again' });
    expect(await refusal(open('change'))).toMatchObject({ status: 422, message: expect.stringContaining('already exists') });
    expect(await refusal(open('nowhere'))).toMatchObject({ status: 422 });
    expect(await refusal(open('main'))).toMatchObject({ status: 422, message: expect.stringContaining('No commits between') });
  });
});

describe('repositories', () => {
  test('start from a folder, without what its .gitignore leaves out, and with files on top', async () => {
    await using world = await createLocalWorld();
    const fromDirectory = await mkdtemp(join(tmpdir(), 'folder-'));
    onTestFinished(() => rm(fromDirectory, { recursive: true, force: true }));
    const write = (name: string, text: string, mode = 0o644): Promise<void> => writeFile(join(fromDirectory, name), text, { mode });
    await Promise.all([
      write('.gitignore', '*.duckdb\n'),
      write('taxi.duckdb', 'data'),
      write('run.sh', '#!/bin/sh\n', 0o755),
      write('a.sql', 'select 1\n'),
    ]);
    const repo = await world.github.createRepository({
      owner: 'ann',
      name: 'taxi',
      fromDirectory,
      files: { 'a.sql': 'select 2\n', '.github/steward.yml': 'x: 1\n' },
    });
    const { data } = await world.as('ann').rest.git.getTree({ owner: 'ann', repo: 'taxi', tree_sha: 'main', recursive: '1' });
    const files = data.tree.filter(({ type }) => type === 'blob').map(({ path, mode }) => `${mode} ${path}`);
    expect(files).toEqual(['100644 .github/steward.yml', '100644 .gitignore', '100644 a.sql', '100755 run.sh']);
    expect(await repo.file('main', 'a.sql')).toBe('select 2\n');
  });
});

describe('contents', () => {
  test('come as base64, raw, folder listing or recursive tree, at any ref', async () => {
    await using world = await createLocalWorld();
    const { headSha } = await openExample(world);
    const { rest, request } = world.octokit;
    const file = await rest.repos.getContent({ ...at, path: 'models/a.sql', ref: headSha });
    expect(file.data).toMatchObject({
      type: 'file',
      encoding: 'base64',
      content: `${Buffer.from('select 2 as a\n').toString('base64')}\n`,
    });
    const raw = await request('GET /repos/{owner}/{repo}/contents/{path}', { ...at, path: 'models/a.sql', mediaType: { format: 'raw' } });
    expect(raw.data).toBe('select 1 as a\n');
    const folder = await rest.repos.getContent({ ...at, path: 'models' });
    expect(folder.data).toMatchObject([{ name: 'a.sql', type: 'file' }]);
    const tree = await rest.git.getTree({ ...at, tree_sha: 'main', recursive: '1' });
    expect(tree.data.tree.map(({ path }) => path)).toContain('.github/workflows/steward.yml');
    expect((await refusal(rest.repos.getContent({ ...at, path: 'nothing.sql' }))).status).toBe(404);
    expect((await refusal(rest.repos.getContent({ ...at, path: 'models/a.sql', ref: 'nowhere' }))).message).toContain(
      'No commit found for the ref nowhere',
    );
  });

  test('a commit made with the git data API moves the branch and its pull request', async () => {
    await using world = await createLocalWorld({ permissions: { contents: 'write', pull_requests: 'write' } });
    const { number, headSha } = await openExample(world);
    const { git } = world.octokit.rest;
    const tree = await git.createTree({
      ...at,
      base_tree: headSha,
      tree: [{ path: 'models/d.sql', mode: '100644', type: 'blob', content: 'select 4\n' }],
    });
    const commit = await git.createCommit({ ...at, message: 'Add d', tree: tree.data.sha, parents: [headSha] });
    await git.updateRef({ ...at, ref: 'heads/change', sha: commit.data.sha });
    expect(world.repo.pullRequest(number).headSha).toBe(commit.data.sha);
    const back = refusal(git.updateRef({ ...at, ref: 'heads/change', sha: headSha }));
    expect(await back).toMatchObject({ status: 422, message: expect.stringContaining('not a fast forward') });
    const workflow = git.createTree({
      ...at,
      base_tree: headSha,
      tree: [{ path: '.github/workflows/x.yml', mode: '100644', type: 'blob', content: 'on: push' }],
    });
    expect((await refusal(workflow)).status).toBe(403);
  });
});
