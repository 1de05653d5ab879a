import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAct } from '../../../tools/local-github/act/find-act.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-act-'));
  await writeFile(join(folder, 'act'), '#!/bin/sh\n');
  await chmod(join(folder, 'act'), 0o755);
  await writeFile(join(folder, 'plain'), 'no program');
});
afterAll(() => rm(folder, { recursive: true }));

test('STEWARD_ACT wins, and a wrong one is not replaced by another', () => {
  expect(findAct({ STEWARD_ACT: join(folder, 'act'), PATH: '' })).toBe(join(folder, 'act'));
  expect(findAct({ STEWARD_ACT: join(folder, 'plain'), PATH: folder })).toBeUndefined();
  expect(findAct({ STEWARD_ACT: join(folder, 'missing'), PATH: folder })).toBeUndefined();
});

test('act on PATH is found', () => {
  expect(findAct({ PATH: `/nowhere:${folder}` })).toBe(join(folder, 'act'));
});
