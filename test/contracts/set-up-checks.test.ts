import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../../scripts/root.ts';
import { checks } from '../../src/orchestrator/verify-setup/checks.ts';

const ids = checks.map(({ id }) => id);

test('every check of an installation is in the list, once, under the name of its file', () => {
  const files = readdirSync(`${root}/src/orchestrator/verify-setup/checks`).map((file) => file.replace(/\.ts$/, ''));

  expect(ids.toSorted()).toEqual(files.toSorted());
});

test('docs/verify-setup.md says what each looks at', () => {
  const page = readFileSync(`${root}/docs/verify-setup.md`, 'utf8');
  const rows = page.split('\n').flatMap((line) => /^\| ([^|]+) \|/.exec(line)?.[1]?.split(', ') ?? []);

  expect(rows).toEqual(expect.arrayContaining(checks.map(({ title }) => title)));
});

test.each(ids)('%s has cases that must be told and cases that must not', (id) => {
  const tables = ['files', 'git-hub']
    .map((name) => readFileSync(`${root}/test/orchestrator/verify-setup/${name}.test.ts`, 'utf8'))
    .join('\n');

  expect(tables.split(`check: '${id}',`).length).toBeGreaterThan(2);
});
