import { expect, test } from 'vitest';
import { maskingDropped } from '../../../../../src/agents/code-reviewer/rules/security/masking-dropped.ts';
import type { DbtColumn, DbtHook, DbtNode } from '../../../../../src/dbt/project.ts';
import { change, changedFile, facts, model, project } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';
import { shapesOf } from '../../../shape-of.ts';

type Column = Partial<DbtColumn>;

function users(columns: readonly Column[], parts: Partial<Omit<DbtNode, 'columns'>> = {}): DbtNode {
  return model('dim_user', { columns, ...parts });
}

function review(base: DbtNode, head: DbtNode, parts?: Parameters<typeof change>[2]) {
  const models = parts === undefined ? [] : [change(base, head, parts)];
  const texts = { 'models/_models.yml': 'models:\n  - name: dim_user\n    columns:\n      - name: email\n' };
  return findingsOf(maskingDropped, facts({ base: project({ nodes: [base] }), head: project({ nodes: [head] }), models, texts }));
}

const email = (parts: Column = {}): Column => ({ name: 'email', ...parts });
const tagged = email({ policyTags: ['projects/p/locations/eu/taxonomies/1/policyTags/2'] });

const found: readonly [string, Column, Column, string][] = [
  ['a policy tag', tagged, email(), 'has lost its policy tag: whoever may read the table reads its values.'],
  ['a policy tag, though a label is left', tagged, email({ tags: ['pii'] }), 'has lost its policy tag:'],
  ['a masking policy', email({ meta: { masking_policy: 'hide' } }), email({ meta: {} }), 'has lost `meta.masking_policy`:'],
  [
    'a label',
    email({ meta: { contains_pii: true } }),
    email({ meta: { contains_pii: false } }),
    'has lost `meta.contains_pii`: nothing tells',
  ],
  ['a tag', email({ tags: ['PII', 'crm'] }), email({ tags: ['crm'] }), 'has lost the tag `PII`:'],
  [
    'a classification',
    email({ meta: { classification: 'restricted' } }),
    email({ meta: { classification: 'public' } }),
    '`meta.classification`',
  ],
];

test.each(found)('finds %s that is gone', (...[, before, after, words]) => {
  expect(review(users([before]), users([after]))).toMatchObject([
    {
      message: expect.stringMatching(/^`dim_user.email` has lost/),
      severity: 'error',
      location: { path: 'models/_models.yml', line: 4 },
    },
  ]);
  expect(review(users([before]), users([after]))[0]?.message).toContain(words);
});

test('finds a column whose whole entry is gone while the SQL is the same', () => {
  expect(review(users([tagged]), users([]))).toHaveLength(1);
});

test('follows a renamed column', () => {
  const parts = { class: 'column', columns: [{ name: 'contact', class: 'renamed', previousName: 'email' }] } as const;
  expect(review(users([tagged]), users([{ name: 'contact' }]), parts)[0]?.message).toMatch(
    /^`dim_user.contact`, the former `email`, has lost/,
  );
  expect(review(users([tagged]), users([{ ...tagged, name: 'contact' }]), parts)).toEqual([]);
});

const gone = { class: 'column', columns: [{ name: 'email', class: 'removed' }], reasons: [{ kind: 'body', text: '' }] } as const;
const unread = { class: 'unknown', reasons: [{ kind: 'body', text: '' }] } as const;

const passed: readonly (readonly [string, DbtNode, DbtNode, Parameters<typeof change>[2]?])[] = [
  ['a column that is gone', users([tagged]), users([]), gone],
  ['SQL that can’t be read', users([tagged]), users([]), unread],
  ['another policy tag', users([tagged]), users([email({ policyTags: ['other'] })])],
  ['a tag in the place of meta', users([email({ meta: { pii: true } })]), users([email({ tags: ['pii'] })])],
  ['a masking policy in the place of a label', users([email({ tags: ['pii'] })]), users([email({ meta: { masking_policy: 'x' } })])],
  ['other tags', users([email({ tags: ['crm'] })]), users([email()])],
  ['another case', users([tagged]), users([{ ...tagged, name: 'EMAIL' }])],
  ['a package', users([tagged], { packageName: 'x' }), users([], { packageName: 'x' })],
];

test.each(passed.map(([name, ...sides]) => [name, sides] as const))('passes %s', (_, sides) => {
  expect(review(...sides)).toEqual([]);
});

test('passes a column of the YAML that the SQL never had', () => {
  const head = project({ nodes: [users([], { compiledCode: 'select 1 as user_id' })] });
  const base = project({ nodes: [users([tagged])] });
  expect(findingsOf(maskingDropped, facts({ base, head, details: shapesOf({ head }) }))).toEqual([]);
});

const mask: DbtHook = { when: 'post', sql: "{{ apply_masking_policies('models') }}" };

test('finds a masking hook that is gone, once for all models', () => {
  const sides = [[mask], []].map((hooks) => project({ nodes: ['a', 'b', 'c'].map((name) => model(name, { hooks })) }));
  const [base = project(), head = project()] = sides;
  const files = [changedFile('dbt_project.yml', 'name: taxi')];
  expect(findingsOf(maskingDropped, facts({ base, head, files }))).toMatchObject([
    {
      subject: 'dbt_project.yml',
      message:
        "The post-hook that protects `a`, `b` and 1 more is gone: `{{ apply_masking_policies('models') }}`. What dbt builds from now on has no such protection.",
    },
  ]);
});

test('passes a hook that is written otherwise, and one that takes a mask off', () => {
  const other: DbtHook = { when: 'post', sql: 'alter table {{ this }} modify column email set masking policy hide' };
  expect(review(users([], { hooks: [mask] }), users([], { hooks: [other] }))).toEqual([]);
  const off: DbtHook = { when: 'pre', sql: 'alter table {{ this }} modify column email unset masking policy' };
  expect(review(users([], { hooks: [off] }), users([], { hooks: [] }))).toEqual([]);
});
