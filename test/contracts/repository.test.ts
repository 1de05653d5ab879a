import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/root.ts';

/** Files that git would keep: tracked ones and new ones that it doesn't ignore. */
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '');

const textOf = (file: string): string => {
  try {
    return readFileSync(`${root}/${file}`, 'utf8');
  } catch {
    return '';
  }
};

/** `file:line text` of each line that matches, bundles and recorded API descriptions aside where asked. */
function linesLike(pattern: RegExp, among: readonly string[] = files): readonly string[] {
  return among.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 120)}`] : [])),
  );
}

const written = files.filter((file) => !file.startsWith('dist/') && !file.endsWith('openapi.json'));
const sources = written.filter((file) => /\.(?:ts|mjs|json|py)$/.test(file));

// Put together here, so that this file doesn't find itself.
const SUPPRESSION = new RegExp(
  ['oxlint-disable', 'eslint-disable', 'biome-ignore', '@ts-(?:ignore|expect-error|nocheck)', 'type: ignore', 'noqa']
    .map((word) => `(?:${word})`)
    .join('|'),
);
/** `… -- the reason`, in words. */
const HAS_REASON = /-- \w.{10,}/;
const REGISTRY = new RegExp(['registry', 'files'].map((name) => `https?://${name}\\.(?:npmjs|yarnpkg|pythonhosted)`).join('|'));
const MACHINE = new RegExp(`(?:^|[\\s"'(=])/(?:${['work', 'root', 'home/(?!runner/)[a-z]+', 'Users/[A-Za-z]+'].join('|')})/[\\w.]`);

describe('what is committed', () => {
  test('the lock file pins without addresses, so that any registry serves it', () => {
    const lock = JSON.parse(textOf('package-lock.json'));
    const packages: readonly Record<string, unknown>[] = Object.values(lock.packages);
    expect(packages.filter((one) => 'resolved' in one)).toEqual([]);
    expect(packages.slice(1).filter((one) => one['integrity'] === undefined)).toEqual([]);
  });

  test('names no package registry', () => {
    expect(linesLike(REGISTRY, written)).toEqual([]);
  });

  test('names no folder of the machine that it was written on', () => {
    expect(linesLike(MACHINE, written)).toEqual([]);
  });

  test('suppresses no linter, formatter or compiler without a reason', () => {
    const bare = linesLike(SUPPRESSION, sources).filter((line) => !HAS_REASON.test(line));
    expect(bare.filter((line) => !line.startsWith('test/contracts/'))).toEqual([]);
  });
});

test.each([
  ['// oxlint-disable-next-line no-console', SUPPRESSION],
  ['x = 1  # noqa', SUPPRESSION],
  [['', 'home', 'someone', 'steward'].join('/'), MACHINE],
  [['https://registry', 'npmjs.org/zod'].join('.'), REGISTRY],
])('the guards would see %s', (line, pattern) => {
  expect(pattern.test(line)).toBe(true);
});
