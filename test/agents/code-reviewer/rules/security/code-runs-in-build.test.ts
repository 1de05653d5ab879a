import { expect, test } from 'vitest';
import { codeRunsInBuild } from '../../../../../src/agents/code-reviewer/rules/security/code-runs-in-build.ts';
import type { ChangedFile } from '../../../../../src/agents/review-facts.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { change, changedFile, facts, model, project } from '../../../facts-builder.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';

function reviewFile(path: string, head: string, base = ''): readonly string[] {
  const before = new Set(base.split('\n'));
  const lines = head.split('\n').flatMap((line, index) => (before.has(line) ? [] : index + 1));
  const file: ChangedFile = { ...changedFile(path, head, lines), base };
  return messagesOf(codeRunsInBuild, facts({ files: [file] }));
}

function reviewNodes(base: readonly DbtNode[], head: readonly DbtNode[]): readonly string[] {
  const models = head.map((node) =>
    change(
      base.find(({ uniqueId }) => uniqueId === node.uniqueId),
      node,
    ),
  );
  return messagesOf(codeRunsInBuild, facts({ base: project({ nodes: base }), head: project({ nodes: head }), models }));
}

const operation = (rawCode: string, parts: Partial<Omit<DbtNode, 'columns'>> = {}) =>
  model('taxi-on-run-end-0', { uniqueId: 'operation.taxi.taxi-on-run-end-0', resourceType: 'operation', rawCode, ...parts });

test.each([
  [
    'run_query',
    'macros/a.sql',
    "{% set rows = run_query('select 1') %}",
    '`macros/a.sql` (line 1) runs SQL of its own whenever dbt compiles it.',
  ],
  ['a statement', 'models/a.sql', "\n{%- call statement('x', fetch_result=True) -%}", '`models/a.sql` (line 2) runs SQL of its own'],
  ['a call of the adapter', 'macros/a.sql', '{% do adapter.drop_relation(old) %}', 'runs SQL of its own'],
  [
    'a package from git',
    'transform/packages.yml',
    'packages:\n  - git: "https://example.org/a/b.git"\n    revision: main',
    '`transform/packages.yml` (line 2) takes a package from https://example.org/a/b.git.',
  ],
  ['an archive', 'dependencies.yml', 'packages:\n  - tarball: https://example.org/a.tgz', 'takes a package from https://example.org/a.tgz'],
])('finds %s', (...[, path, text, words]) => {
  expect(reviewFile(path, text)).toEqual([expect.stringContaining(words)]);
});

test('finds a git package that moves', () => {
  const text = (revision: string) => `packages:\n  - git: https://example.org/a.git\n    revision: ${revision}\n`;
  expect(reviewFile('packages.yml', text('v2'), text('v1'))).toEqual([
    '`packages.yml` (line 3) takes the package of https://example.org/a.git at v2.',
  ]);
});

test.each([
  ['a package of the registry', 'packages.yml', 'packages:\n  - package: dbt-labs/dbt_utils\n    version: 1.3.0', ''],
  ['a query that was there', 'macros/a.sql', "{% if true %}\n  {% set rows = run_query('x') %}", "{% set rows = run_query('x') %}"],
  ['a comment', 'macros/a.sql', "{# run_query('x') #}", ''],
  ['prose', 'docs/a.md', "run_query('x') is slow", ''],
  ['the revision of a registry’s package', 'packages.yml', '  - package: a/b\n    revision: v1', '  - git: x\n    revision: v1'],
])('passes %s', (...[, path, head, base]) => {
  expect(reviewFile(path, head, base)).toEqual([]);
});

test('finds what runs after every run', () => {
  expect(reviewNodes([operation('select 1')], [operation('grant select on x to public')])).toEqual([
    'dbt now runs `grant select on x to public` after every run of the project, whatever is selected.',
  ]);
});

test('passes what another package runs, and what only moved in its list', () => {
  expect(reviewNodes([], [operation('select 1', { packageName: 'elementary' })])).toEqual([]);
  const moved = operation('select 1', { uniqueId: 'operation.taxi.taxi-on-run-end-1' });
  expect(reviewNodes([operation('select 1')], [moved])).toEqual([]);
});

const hooks = [{ when: 'post', sql: 'analyze {{ this }}' }] as const;

test('finds new hooks, once for all models', () => {
  const names = ['a', 'b', 'c'];
  expect(
    reviewNodes(
      names.map((name) => model(name)),
      names.map((name) => model(name, { hooks })),
    ),
  ).toEqual(['A new post-hook of `a`, `b` and 1 more runs `analyze {{ this }}` with each build.']);
});

test('passes a new model with the hook that its neighbours have', () => {
  const old = model('a', { hooks });
  expect(reviewNodes([old], [old, model('b', { hooks })])).toEqual([]);
  expect(reviewNodes([], [model('b', { hooks })])).toHaveLength(1);
});

test('finds a new Python model, and passes one that was one before', () => {
  const scores = model('scores', { language: 'python', path: 'models/scores.py' });
  expect(reviewNodes([], [scores])[0]).toMatch(/^`scores` is a new Python model/);
  expect(reviewNodes([scores], [{ ...scores, checksum: 'other' }])).toEqual([]);
});

test('stays quick on a hostile macro', () => {
  const started = performance.now();
  for (const text of ['{#', '{# #', 'run_query', '{% call ']) reviewFile('macros/a.sql', text.repeat(40_000));
  expect(performance.now() - started).toBeLessThan(1000);
});

test('tells each query of a file apart', () => {
  const text = "{% do run_query('a') %}\n{% do run_query('b') %}";
  const findings = findingsOf(codeRunsInBuild, facts({ files: [changedFile('macros/a.sql', text)] }));
  expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
});
