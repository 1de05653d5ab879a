import { expect, test } from 'vitest';
import { grantsWidened } from '../../../../../src/agents/code-reviewer/rules/security/grants-widened.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { changedFile, facts, model, project } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

type Grants = Readonly<Record<string, readonly string[]>>;

function granted(grants: Grants, parts: Partial<Omit<DbtNode, 'columns'>> = {}, name = 'fct_trips'): DbtNode {
  return model(name, { grants: new Map(Object.entries(grants)), ...parts });
}

function review(base: readonly DbtNode[], head: readonly DbtNode[], files = [changedFile('dbt_project.yml', 'name: taxi')]) {
  return findingsOf(grantsWidened, facts({ base: project({ nodes: base }), head: project({ nodes: head }), files }));
}

test.each<readonly [string, Grants, Grants, string]>([
  ['a new grantee', { select: ['finance'] }, { select: ['finance', 'sales'] }, '`sales` gets `select` on `fct_trips` with this change.'],
  ['a new privilege', { select: ['etl'] }, { select: ['etl'], insert: ['etl'] }, '`etl` gets `insert` on `fct_trips` with this change.'],
  ['everyone', {}, { select: ['public'] }, 'everyone (`public`) gets `select` on `fct_trips` with this change.'],
])('finds %s', (...[, before, after, message]) => {
  expect(review([granted(before)], [granted(after)])).toMatchObject([{ message, subject: 'model.taxi.fct_trips' }]);
});

test('finds a new model that everyone may read', () => {
  expect(review([], [granted({ select: ['allUsers'] })])).toHaveLength(1);
});

test('tells of a folder’s grant once', () => {
  const names = ['a', 'b', 'c', 'd'];
  const base = names.map((name) => granted({}, {}, name));
  const head = names.map((name) => granted({ select: ['sales'] }, {}, name));
  expect(review(base, head)).toMatchObject([
    {
      message: '`sales` gets `select` on `a`, `b` and 2 more with this change.',
      subject: 'dbt_project.yml',
      location: { path: 'dbt_project.yml' },
    },
  ]);
});

test.each<readonly [string, readonly DbtNode[], readonly DbtNode[]]>([
  ['fewer grantees', [granted({ select: ['a', 'b'] })], [granted({ select: ['a'] })]],
  ['another case', [granted({ select: ['FINANCE'] })], [granted({ select: ['finance'] })]],
  ['a new model with its folder’s grants', [], [granted({ select: ['finance'] })]],
  ['a package', [granted({}, { packageName: 'x' })], [granted({ select: ['a'] }, { packageName: 'x' })]],
])('passes %s', (_, base, head) => {
  expect(review(base, head)).toEqual([]);
});

function hooked(sql: string | undefined): DbtNode {
  return model('fct_trips', { hooks: sql === undefined ? [] : [{ when: 'post', sql }] });
}

test('finds a hook that grants', () => {
  const sql = 'grant select on {{ this }} to role sales';
  expect(review([hooked(undefined)], [hooked(sql)])[0]?.message).toBe(
    'A new post-hook grants rights on `fct_trips`: `grant select on {{ this }} to role sales`.',
  );
  expect(review([hooked(sql)], [hooked('grant  select on {{ this }}\n to role sales')])).toEqual([]);
});

test('passes a hook that becomes a config', () => {
  expect(review([hooked('grant select on {{ this }} to role sales')], [granted({ select: ['sales'] })])).toEqual([]);
});

test('stays quick on a hostile hook', () => {
  const started = performance.now();
  review([hooked(undefined)], [hooked(';grant '.repeat(30_000)), model('b', { hooks: [{ when: 'pre', sql: 'row mask'.repeat(30_000) }] })]);
  expect(performance.now() - started).toBeLessThan(1000);
});

test('passes hooks that grant nothing', () => {
  expect(review([hooked(undefined)], [hooked("comment on table {{ this }} is 'we grant access to it by hand'")])).toEqual([]);
  expect(review([hooked(undefined)], [hooked('delete from grants where valid_to < now()')])).toEqual([]);
});
