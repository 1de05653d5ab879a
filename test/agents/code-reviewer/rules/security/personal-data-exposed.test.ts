import { expect, test } from 'vitest';
import { personalDataExposed } from '../../../../../src/agents/code-reviewer/rules/security/personal-data-exposed.ts';
import type { DbtColumn, DbtNode } from '../../../../../src/dbt/project.ts';
import { change, exposure, facts, model, project, source } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';
import { shapesOf } from '../../../shape-of.ts';

type Parts = Parameters<typeof model>[1];

const users = source('crm.users', { relationName: '"db"."crm"."users"' });

/** `stg_users` reads the source, and `dim_user` reads that. */
function world(staging: string, mart: string, { upstream = {}, ...parts }: Parts & { readonly upstream?: Parts } = {}) {
  const nodes: readonly DbtNode[] = [
    model('stg_users', { compiledCode: staging, dependsOn: { nodes: [users.uniqueId], macros: [] }, ...upstream }),
    model('dim_user', { compiledCode: mart, dependsOn: { nodes: ['model.taxi.stg_users'], macros: [] }, ...parts }),
  ];
  return project({ nodes, sources: new Map([[users.uniqueId, users]]) });
}

type World = ReturnType<typeof world>;

function review(base: World, head: World, changed = ['stg_users', 'dim_user']) {
  const uncompiled = (node: DbtNode | undefined) => (node === undefined ? undefined : { ...node, compiledCode: undefined });
  const sidesOf = (id: string) => [base, head].map(({ nodes }) => uncompiled(nodes.get(id)));
  const models = changed.map((name) => {
    const [before, after] = sidesOf(`model.taxi.${name}`);
    return change(before, after);
  });
  return findingsOf(personalDataExposed, facts({ base, head, models, details: shapesOf({ base, head }) }));
}

const all = 'select id, email, zone, mail as contact from "db"."crm"."users"';
const few = 'select id, zone from "db"."main"."stg_users"';
const messages = (...worlds: Parameters<typeof review>) => review(...worlds).map(({ message }) => message);

test('finds a personal column that a mart gains, with where it is from', () => {
  expect(review(world(all, few), world(all, 'select id, email, zone from "db"."main"."stg_users"'))).toMatchObject([
    {
      subject: 'model.taxi.dim_user',
      message: '`dim_user.email` is an e-mail address, from `crm.users.email`; this mart did not show it before, and nothing marks it.',
      location: { path: 'models/dim_user.sql' },
    },
  ]);
});

const named = (parts: Partial<DbtColumn>) => ({ columns: [{ name: 'mail', ...parts }] });
const raw = 'select id, mail from "db"."crm"."users"';

const found: readonly (readonly [string, World, World, string])[] = [
  [
    'one under another name',
    world(all, few),
    world(all, 'select id, email as login from "db"."main"."stg_users"'),
    '`dim_user.login` is an e-mail',
  ],
  [
    'one through CTEs and a star',
    world('select id, zone from "db"."crm"."users"', 'with u as (select * from "db"."main"."stg_users") select * from u'),
    world('select id, zone, phone_number from "db"."crm"."users"', 'with u as (select * from "db"."main"."stg_users") select * from u'),
    '`dim_user.phone_number` is a phone number',
  ],
  [
    'one that is only cleaned',
    world(all, few),
    world(all, 'select lower(trim(email)) as email from "db"."main"."stg_users"'),
    'an e-mail address;',
  ],
  [
    'one that is marked upstream',
    world(raw, few, { upstream: named({ tags: ['pii'] }) }),
    world(raw, 'select id, mail from "db"."main"."stg_users"', { upstream: named({ tags: ['pii'] }) }),
    '`dim_user.mail` is marked as personal upstream (the tag `pii`), from `stg_users.mail`',
  ],
  [
    'one that was hashed before',
    world('select id, md5(email) as email from "db"."crm"."users"', 'select id, email from "db"."main"."stg_users"'),
    world('select id, email from "db"."crm"."users"', 'select id, email from "db"."main"."stg_users"'),
    '`dim_user.email` is an e-mail address',
  ],
  [
    'a model that becomes public',
    world(all, all, { name: 'user_list', access: 'protected' }),
    world(all, all, { name: 'user_list', access: 'public' }),
    'widely read',
  ],
];

test.each(found)('finds %s', (...[, base, head, words]) => {
  expect(messages(base, head)[0]).toContain(words);
});

test('finds a new mart, and a model that an exposure reads', () => {
  const head = world(all, 'select id, email from "db"."main"."stg_users"');
  expect(messages(project({ sources: head.sources }), head)[0]).toContain('this mart is new');
  const report = project({ nodes: [...head.nodes.values()], sources: head.sources, exposures: [exposure('crm', ['stg_users'])] });
  expect(messages(project({ sources: head.sources }), report)).toHaveLength(2);
});

test('finds a column that the base only shows as a hash, on whatever floor', () => {
  const hashed = 'select id, md5(lower(email)) as email_hash from "db"."crm"."users"';
  expect(messages(world(hashed, few), world(hashed.replace('id,', 'id, email,'), few))).toEqual([
    '`stg_users.email` is an e-mail address, from `crm.users.email`; this model only showed it as `email_hash` before, and nothing marks it.',
  ]);
  const key = 'select id, md5(email || id) as user_key from "db"."crm"."users"';
  expect(messages(world(key, few), world(key.replace('id,', 'id, email,'), few))).toEqual([]);
});

const marked = { columns: [{ name: 'email', tags: ['pii'] }] };
const shown = 'select id, email from "db"."main"."stg_users"';

test.each<readonly [string, World, World]>([
  ['what was there before', world(all, shown), world(all, `${shown} where id > 1`)],
  ['what only has another name', world(all, shown), world(all, 'select id, email as login from "db"."main"."stg_users"')],
  ['what is marked', world(all, few), world(all, shown, marked)],
  ['a hash', world(all, few), world(all, 'select md5(email) as email from "db"."main"."stg_users"')],
  ['a hash further up', world(all, few), world('select md5(email) as email, id from "db"."crm"."users"', shown)],
  ['a count', world(all, few), world(all, 'select count(distinct email) as email from "db"."main"."stg_users"')],
  ['a literal', world(all, few), world(all, 'select id, null as email from "db"."main"."stg_users"')],
  [
    'what is about an address',
    world(all, few),
    world('select email_sent_at, is_email, id from "db"."crm"."users"', 'select email_sent_at, id from "db"."main"."stg_users"'),
  ],
  ['a staging model', world(few, few), world(all, few)],
  ['columns that nobody knows', world(all, few), world(all, 'select * from "db"."raw"."elsewhere"')],
  ['SQL that can’t be read on the base', world(all, 'select select'), world(all, shown)],
])('passes %s', (_, base, head) => {
  expect(messages(base, head)).toEqual([]);
});

test('finds nothing without SQL', () => {
  const head = project({ nodes: [model('dim_user', { columns: ['email'] })] });
  expect(findingsOf(personalDataExposed, facts({ head, models: [change(undefined, model('dim_user'))] }))).toEqual([]);
});
