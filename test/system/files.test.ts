import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemFiles } from '../../src/system/files.ts';

let folder = '';
beforeEach(async () => {
  folder = await systemFiles.temporary('steward-test');
});
afterEach(() => systemFiles.remove(folder));

test('a file reads whole: an empty one, one in several bytes a letter, and one that says it has no size', async () => {
  const long = 'größer '.repeat(200_000);
  await systemFiles.write(join(folder, 'empty'), '');
  await systemFiles.write(join(folder, 'long'), long);
  expect(await systemFiles.read(join(folder, 'empty'))).toBe('');
  expect(await systemFiles.read(join(folder, 'long'))).toBe(long);
  expect(await systemFiles.read('/proc/self/status')).toContain('VmHWM:');
});

test('what is not there reads as undefined', async () => {
  await systemFiles.write(join(folder, 'file'), 'text');
  expect(await systemFiles.read(join(folder, 'file'))).toBe('text');
  expect(await systemFiles.read(join(folder, 'none'))).toBeUndefined();
  expect(await systemFiles.read(join(folder, 'file', 'below'))).toBeUndefined();
  expect(await systemFiles.read(folder)).toBeUndefined();
});

test('writes and copies make the folders that they need', async () => {
  await systemFiles.write(join(folder, 'a', 'b', 'c'), 'text');
  await systemFiles.copy(join(folder, 'a', 'b', 'c'), join(folder, 'x', 'y'));
  expect(await systemFiles.read(join(folder, 'x', 'y'))).toBe('text');
  expect(await systemFiles.exists(join(folder, 'x', 'z'))).toBe(false);
});

test('lists sorted relative paths, without what tools made and without links', async () => {
  for (const path of ['b.sql', 'a/z.sql', 'a/z.yml', 'target/run.sql', 'a/dbt_packages/p/m.sql', '.git/x.sql']) {
    await systemFiles.write(join(folder, path), '');
  }
  await mkdir(join(folder, 'links'));
  await symlink('/etc', join(folder, 'links', 'out.sql'));
  expect(await systemFiles.list(folder, '.sql')).toEqual(['a/z.sql', 'b.sql']);
  expect(await systemFiles.list(join(folder, 'none'), '.sql')).toEqual([]);
});

test('removing what is not there is no error', async () => {
  await systemFiles.remove(join(folder, 'none'));
  expect(await systemFiles.exists(folder)).toBe(true);
});
