import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from '../../tools/stage/example.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steward-compiled-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function help(): string {
  const env = { PATH: process.env['PATH'] ?? '', XDG_CACHE_HOME: folder };
  return execFileSync(process.execPath, [join(ROOT, 'src/cli/index.ts'), '--help'], { env, encoding: 'utf8' });
}

test('what Node compiled is kept where nobody else can write', () => {
  expect(help()).toContain('Usage: steward');
  expect(readdirSync(join(folder, 'steward/compiled'))).not.toEqual([]);
  expect(statSync(join(folder, 'steward')).mode & 0o777).toBe(0o700);
});

test('a link in the place of the folder is not followed, and the command runs all the same', () => {
  mkdirSync(join(folder, 'elsewhere'));
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'steward'));
  expect(help()).toContain('Usage: steward');
  expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
});
