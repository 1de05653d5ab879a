import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemFiles } from '../../src/system/files.ts';
import { checkedOutSha, systemGit } from '../../src/system/git.ts';
import { systemProcesses } from '../../src/system/processes.ts';

const git = systemGit({ processes: systemProcesses(), files: systemFiles, path: process.env['PATH'] ?? '' });
let root = '';

beforeEach(async () => {
  root = await systemFiles.temporary('steward-git');
  run('init', '--quiet', '--initial-branch=main');
  await write('models/a.sql', 'select 1\nfrom x\n');
  commit('first');
});
afterEach(() => systemFiles.remove(root));

function run(...args: string[]): string {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...identity, ...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

function write(path: string, text: string): Promise<void> {
  return systemFiles.write(join(root, path), text);
}

function commit(message: string): string {
  run('add', '--all');
  run('commit', '--quiet', '--message', message);
  return run('rev-parse', 'HEAD');
}

test('finds the root and resolves revisions', async () => {
  expect(await git.root(join(root, 'models'))).toBe(root);
  expect(await git.resolve(root, 'main')).toBe(run('rev-parse', 'HEAD'));
  expect(await checkedOutSha(git, root)).toBe(run('rev-parse', 'HEAD'));
});

test.each(['no-such-branch', '--output=/tmp/x', '-h', ''])('the revision %j is none', async (revision) => {
  expect(await git.resolve(root, revision)).toBeUndefined();
});

test('a folder outside of any repository has no root', async () => {
  const outside = await systemFiles.temporary('steward-none');
  expect(await git.root(outside)).toBeUndefined();
  await systemFiles.remove(outside);
});

test('finds the merge base, also when one side moved on', async () => {
  const first = run('rev-parse', 'HEAD');
  run('checkout', '--quiet', '-b', 'topic');
  await write('b.sql', 'select 2\n');
  commit('topic');
  run('checkout', '--quiet', 'main');
  await write('c.sql', 'select 3\n');
  commit('main moved');
  expect(await git.mergeBase(root, 'main', 'topic')).toBe(first);
});

test('an untracked file makes the working tree dirty', async () => {
  expect(await git.dirty(root)).toBe(false);
  await write('new.sql', 'select 1\n');
  expect(await git.dirty(root)).toBe(true);
});

test('the diff of two commits has renames and no context', async () => {
  const from = run('rev-parse', 'HEAD');
  await rename(join(root, 'models/a.sql'), join(root, 'models/ä "b".sql'));
  await write('models/c.sql', '1\n2\n3\n');
  const to = commit('second');
  const diff = await git.diff(root, from, to);
  expect(diff).toContain('rename from models/a.sql');
  expect(diff).toContain('@@ -0,0 +1,3 @@');
});

test('the diff with the working tree has new, changed and deleted files and leaves the index alone', async () => {
  await write('models/gone.sql', 'select 9\n');
  const from = commit('second');
  await write('models/a.sql', 'select 1\nfrom y\n');
  await write('models/new.sql', 'select 2\n');
  await rm(join(root, 'models/gone.sql'));
  const before = run('status', '--porcelain');
  const objects = await readdir(join(root, '.git/objects'));
  const diff = await git.diff(root, from, 'working-tree');
  expect(diff).toContain('-from x\n+from y');
  expect(diff).toContain('+++ b/models/new.sql');
  expect(diff).toContain('--- a/models/gone.sql');
  expect(run('status', '--porcelain')).toBe(before);
  expect(await readdir(join(root, '.git/objects'))).toEqual(objects);
});

test('a diff longer than what is kept of an output is whole', async () => {
  const from = run('rev-parse', 'HEAD');
  await write('big.csv', 'a line of a big seed file\n'.repeat(300_000));
  const to = commit('big');
  const diff = await git.diff(root, from, to);
  expect(diff.startsWith('diff --git a/big.csv')).toBe(true);
  expect(diff.length).toBeGreaterThan(7_500_000);
});

test('a worktree is at its commit and goes away again, with hooks and settings of the repository asleep', async () => {
  const sha = run('rev-parse', 'HEAD');
  await write('.git/hooks/post-checkout', `#!/bin/sh\ntouch ${root}/hook-ran\n`);
  await chmod(join(root, '.git/hooks/post-checkout'), 0o755);
  run('config', 'diff.noprefix', 'true');
  await write('models/a.sql', 'select 2\n');
  const to = commit('second');
  const folder = join(await systemFiles.temporary('steward-base'), 'base');
  const worktree = await git.worktree(root, sha, folder);
  expect(await checkedOutSha(git, folder)).toBe(sha);
  expect(await systemFiles.read(join(folder, 'models/a.sql'))).toBe('select 1\nfrom x\n');
  await worktree.remove();
  expect(await systemFiles.exists(folder)).toBe(false);
  expect(await systemFiles.exists(join(root, 'hook-ran'))).toBe(false);
  expect(await git.diff(root, sha, to)).toContain('--- a/models/a.sql');
  await systemFiles.remove(join(folder, '..'));
});

test('an external diff program is never run', async () => {
  const from = run('rev-parse', 'HEAD');
  await mkdir(join(root, 'bin'));
  await write('.gitattributes', '*.sql diff=evil\n');
  run('config', 'diff.evil.command', `touch ${root}/evil-ran`);
  run('config', 'diff.evil.textconv', `touch ${root}/evil-ran`);
  await write('models/a.sql', 'select 3\n');
  const to = commit('second');
  expect(await git.diff(root, from, to)).toContain('+select 3');
  expect(await systemFiles.exists(join(root, 'evil-ran'))).toBe(false);
});

test.each(['HEAD', '--output=x', ''])('the diff from %j is refused: only full SHAs are compared', async (from) => {
  await expect(git.diff(root, from, run('rev-parse', 'HEAD'))).rejects.toMatchObject({ code: 'STW-4004' });
});
