import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { exitCodeOf } from '../../src/cli/exit-codes.ts';
import { findBase } from '../../src/cli/find-base.ts';
import { findPython } from '../../src/cli/find-python.ts';
import type { Git } from '../../src/core/ports/git.ts';
import type { Verdict } from '../../src/core/verdict.ts';

/** A repository with these revisions; the merge base of two is `base-of-…`. */
const repository = (revisions: Readonly<Record<string, string>>, unrelated = false): Pick<Git, 'resolve' | 'mergeBase'> => ({
  resolve: async (_, revision) => (Object.hasOwn(revisions, revision) ? revisions[revision] : undefined),
  mergeBase: async (_, left) => (unrelated ? undefined : `base-of-${left}`),
});

const python = (folder: string): string => {
  mkdirSync(join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'bin', 'python'), '');
  return join(folder, 'bin', 'python');
};

const aPlace = () => {
  const root = mkdtempSync(join(tmpdir(), 'steward-python-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return { root, place: { cwd: root, root, projectDir: 'transform', variables: {} } };
};

describe('exit codes', () => {
  test.each<[Pick<Verdict, 'outcome' | 'because'>, number]>([
    [{ outcome: 'passed', because: 'clean' }, 0],
    [{ outcome: 'failed', because: 'findings' }, 1],
    [{ outcome: 'failed', because: 'broken' }, 1],
    [{ outcome: 'failed', because: 'could-not-check' }, 2],
    [{ outcome: 'neutral', because: 'could-not-check' }, 0],
    [{ outcome: 'action-required', because: 'clean' }, 0],
    [{ outcome: 'cancelled', because: 'cancelled' }, 3],
    [{ outcome: 'timed-out', because: 'timed-out' }, 3],
  ])('of %j is %i', (verdict, code) => {
    expect(exitCodeOf(verdict)).toBe(code);
  });
});

describe('findBase', () => {
  test.each<[string, [Record<string, string>, string?], string]>([
    ['the named revision', [{ v1: 'x', main: 'y' }, 'v1'], 'base-of-x'],
    ['what the remote calls its default', [{ 'origin/HEAD': 'd', 'origin/main': 'm' }], 'base-of-d'],
    ['the remote’s main before the local one', [{ 'origin/main': 'm', main: 'l' }], 'base-of-m'],
    ['master', [{ 'origin/master': 'm', main: 'l' }], 'base-of-m'],
    ['the local main', [{ main: 'l', master: 'n' }], 'base-of-l'],
  ])('takes the merge base with %s', async (_, [revisions, wanted], expected) => {
    expect(await findBase(repository(revisions), '/r', wanted)).toBe(expected);
  });

  test('takes the revision itself where there is no common commit', async () => {
    expect(await findBase(repository({ main: 'l' }, true), '/r', undefined)).toBe('l');
  });

  test.each([
    ['nope', /nope is no commit/],
    [undefined, /looked for origin\/HEAD, origin\/main/],
  ])('says what it looked for (%s), and takes no other', async (wanted, message) => {
    const known: Record<string, string> = wanted === undefined ? {} : { main: 'l' };

    await expect(findBase(repository(known), '/r', wanted)).rejects.toMatchObject({
      code: 'STW-4004',
      message: expect.stringMatching(message),
    });
  });
});

describe('findPython', () => {
  test('takes the named one as it is: a path from here, a name from PATH', async () => {
    const { place, root } = aPlace();

    expect(await findPython('env/bin/python', place)).toBe(join(root, 'env/bin/python'));
    expect(await findPython('/usr/bin/python3.11', place)).toBe('/usr/bin/python3.11');
    expect(await findPython('python3.11', place)).toBe('python3.11');
  });

  test('prefers the active environment, then the project’s, then the repository’s, then PATH', async () => {
    const { place, root } = aPlace();
    expect(await findPython(undefined, place)).toBe('python3');

    const ofRoot = python(join(root, '.venv'));
    expect(await findPython(undefined, place)).toBe(ofRoot);

    const ofProject = python(join(root, 'transform', '.venv'));
    expect(await findPython(undefined, place)).toBe(ofProject);

    const active = python(join(root, 'active'));
    expect(await findPython(undefined, { ...place, variables: { VIRTUAL_ENV: join(root, 'active') } })).toBe(active);
  });

  test('an active environment that is gone is passed over', async () => {
    const { place, root } = aPlace();

    expect(await findPython(undefined, { ...place, variables: { VIRTUAL_ENV: join(root, 'gone') } })).toBe('python3');
  });
});
