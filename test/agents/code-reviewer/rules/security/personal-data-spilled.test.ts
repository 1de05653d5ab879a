import { expect, test } from 'vitest';
import { personalDataSpilled } from '../../../../../src/agents/code-reviewer/rules/security/personal-data-spilled.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { changedFile, dataTest, facts, model, project } from '../../../facts-builder.ts';
import { messagesOf } from '../../../findings-of.ts';

const seed = model('drivers', { uniqueId: 'seed.taxi.drivers', resourceType: 'seed', path: 'seeds/drivers.csv' });

function reviewSeed(text: string, base = ''): readonly string[] {
  const files = [{ ...changedFile('seeds/drivers.csv', text), base }];
  return messagesOf(personalDataSpilled, facts({ files, head: project({ nodes: [seed] }) }));
}

// Put together here, so that nobody takes them for people.
const at = (name: string, domain: string) => [name, domain].join('@');
const people = ['ada.l', 'grace', 'mary_k'];

test('finds a seed with addresses that look real', () => {
  const rows = people.map((name, index) => `${index},${at(name, 'posteo.de')}`);
  expect(reviewSeed(['id,email', ...rows].join('\n'))).toEqual([
    'The seed `drivers` puts 3 different e-mail addresses into the repository (column `email`), where its history keeps them.',
  ]);
  expect(
    reviewSeed(['last_name;"Home_Phone"', 'L.;"+49 30 9018 2091"', 'K.;030 9018 2092', 'M.;(030) 9018-2093'].join('\r\n')),
  ).toHaveLength(1);
});

test.each([
  ['invented addresses', ['id,email', ...people.map((name) => `1,${at(name, 'example.com')}`)]],
  ['addresses of a test domain', ['id,email', ...people.map((name) => `1,${at(name, 'mail.test')}`)]],
  ['one address', ['id,email', `1,${at('ops', 'acme-taxi.com')}`, `2,${at('ops', 'acme-taxi.com')}`]],
  ['an empty column', ['id,email', '1,', '2,', '3,']],
  ['addresses of offices', ['id,email', ...people.map((name) => `1,${at('info', `${name}-cars.de`.replace('_', '-'))}`)]],
  ['phones of shops', ['shop,phone', 'A,+49 30 9018 2091', 'B,+49 30 9018 2092', 'C,+49 30 9018 2094']],
  ['made-up phone numbers', ['last_name,phone', 'L,+1 202 555-0101', 'K,0000000000', 'M,1234567890']],
  ['counts', ['id,email_count', '1,2', '2,3', '3,4']],
  ['hashes', ['id,email', '1,5f4dcc3b', '2,6cb75f65', '3,7c6a180b']],
])('passes a seed with %s', (_, lines) => {
  expect(reviewSeed(lines.join('\n'))).toEqual([]);
});

test('passes what a seed held before', () => {
  const rows = people.map((name) => `1,${at(name, 'posteo.de')}`);
  expect(reviewSeed(['id,email', ...rows, `2,${at('eve', 'posteo.de')}`].join('\n'), ['id,email', ...rows].join('\n'))).toEqual([]);
});

const user = model('dim_user', { columns: ['user_id', 'email', 'phone_number', { name: 'login', tags: ['pii'] }] });

function reviewTests(head: readonly DbtNode[], base: readonly DbtNode[] = []): readonly string[] {
  return messagesOf(personalDataSpilled, facts({ base: project({ nodes: [user, ...base] }), head: project({ nodes: [user, ...head] }) }));
}

const kept = { config: { store_failures: true } };

test('finds tests that keep rows about people, once for each model', () => {
  const tests = [
    dataTest('not_null', 'dim_user', { column: 'user_id', node: kept }),
    dataTest('unique', 'dim_user', { column: 'email', node: { config: { store_failures_as: 'table' } } }),
  ];
  expect(reviewTests(tests)).toEqual([
    '2 tests of `dim_user` will keep failing rows with `email`, `phone_number` and `login` in a table of its own, without the grants and masks of `dim_user`.',
  ]);
});

test.each<readonly [string, DbtNode]>([
  ['a test that keeps nothing', dataTest('not_null', 'dim_user', { column: 'user_id' })],
  ['values of a key', dataTest('unique', 'dim_user', { column: 'user_id', node: kept })],
  ['another package’s test', dataTest('expect_values', 'dim_user', { namespace: 'dbt_expectations', node: kept })],
  ['an ephemeral store', dataTest('not_null', 'dim_user', { node: { config: { store_failures: true, store_failures_as: 'ephemeral' } } })],
  ['a test that is off', dataTest('not_null', 'dim_user', { enabled: false, node: kept })],
])('passes %s', (_, node) => {
  expect(reviewTests([node])).toEqual([]);
});

test('tells of a setting of the whole project once', () => {
  const names = ['a', 'b', 'c', 'd'];
  const models = names.map((name) => model(name, { columns: ['email'] }));
  const tests = names.map((name) => dataTest('unique', name, { column: 'email', node: kept }));
  expect(reviewTests([...models, ...tests])).toEqual([
    'Tests of `a`, `b` and 2 more will keep failing rows with personal columns in tables of their own, without the grants and masks of these models.',
  ]);
});

test('passes a test that kept them before', () => {
  const node = dataTest('not_null', 'dim_user', { column: 'user_id', node: kept });
  expect(reviewTests([node], [node])).toEqual([]);
});

function reviewMacro(text: string): readonly string[] {
  return messagesOf(personalDataSpilled, facts({ files: [changedFile('macros/show.sql', text)] }));
}

test('finds rows that go into the log', () => {
  expect(reviewMacro("{% set found = run_query('select email from users') %}\n{% do found.print_table() %}")).toEqual([
    '`macros/show.sql` (line 2) writes rows of a query into dbt’s log, and the query names `email`.',
  ]);
  expect(reviewMacro("{% set r = run_query('select phone_number from u') %}\n{{ log(r.rows, info=true) }}")).toHaveLength(1);
});

test.each([
  ['a count', "{% set r = run_query('select count(email) from u') %}\n{{ log('rows: ' ~ n, info=true) }}"],
  ['rows about places', "{% set r = run_query('select zone from z') %}\n{% do r.print_table() %}"],
  ['words', "{{ log('loading email', info=true) }}"],
])('passes a log of %s', (_, text) => {
  expect(reviewMacro(text)).toEqual([]);
});

test('stays quick on a hostile file', () => {
  const started = performance.now();
  reviewSeed(`email,phone\n${`${'1 '.repeat(20_000)},${'a.'.repeat(20_000)}@\n`.repeat(20)}`);
  expect(performance.now() - started).toBeLessThan(1000);
});
