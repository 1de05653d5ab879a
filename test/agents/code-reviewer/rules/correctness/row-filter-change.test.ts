import { expect, test } from 'vitest';
import { rowFilterChange } from '../../../../../src/agents/code-reviewer/rules/correctness/row-filter-change.ts';
import type { ReviewFacts } from '../../../../../src/agents/review-facts.ts';
import { change, dataTest, facts, model } from '../../../facts-builder.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';
import { sqlFacts } from '../../../sql-review.ts';

const trips = model('stg_trips');
const filter = { line: 22, text: 'where distance > 0', why: 'rows filtered' };

function given(parts: Parameters<typeof change>[2]): ReviewFacts {
  return facts({ models: [change(trips, trips, parts)] });
}

const found: readonly [string, Parameters<typeof change>[2], string][] = [
  [
    'a filter that is new',
    { class: 'model-wide', causes: [filter] },
    '`stg_trips` now leaves out rows (rows filtered, line 22: `where distance > 0`).',
  ],
  [
    'a filter that is gone',
    { class: 'model-wide', causes: [{ ...filter, side: 'base', why: 'filter removed' }] },
    '`stg_trips` now keeps rows that it left out (filter removed, line 22 of the base: `where distance > 0`).',
  ],
  [
    'a filter that is another one',
    {
      class: 'model-wide',
      causes: [{ ...filter, text: 'where distance >= 1', why: 'filter changed' }],
    },
    '`stg_trips` now returns other rows (filter changed, line 22: `where distance >= 1`).',
  ],
  [
    'a join, beside a column that doesn’t explain it',
    {
      class: 'model-wide',
      causes: [
        { line: 3, text: 'a.fare as fee', why: 'column renamed' },
        { line: 9, text: 'inner join {{ ref("b") }} b', why: 'join changed' },
      ],
    },
    '`stg_trips` now returns other rows (join changed, line 9: `inner join {{ ref("b") }} b`).',
  ],
  [
    'a column under DISTINCT, which is no mere column change',
    { class: 'model-wide', causes: [{ line: 2, text: 'day,', why: 'column under DISTINCT added' }] },
    '`stg_trips` now returns other rows (column under DISTINCT added, line 2: `day,`).',
  ],
  ['a change without a known line', { class: 'model-wide' }, '`stg_trips` now returns other rows.'],
  [
    'rows of incremental runs alone',
    { class: 'none', incremental: { class: 'model-wide', columns: [], causes: [] }, causes: [filter] },
    '`stg_trips` now leaves out rows in incremental runs (rows filtered, line 22: `where distance > 0`).',
  ],
];

test.each(found)('finds %s', (_, parts, message) => {
  expect(messagesOf(rowFilterChange, given(parts))).toEqual([message]);
});

const passed: readonly [string, ReviewFacts][] = [
  ['a model of which the rows are proved the same', given({ class: 'column', columns: [{ name: 'fare', class: 'redefined' }] })],
  ['a model of which nothing could be proved: that is not known to change rows', given({ class: 'unknown', reason: 'Python' })],
  ['a new model', facts({ models: [change(undefined, trips, { class: 'model-wide' })] })],
  ['a removed model', facts({ models: [change(trips, undefined, { class: 'model-wide' })] })],
];

test.each(passed)('passes %s', (_, review) => {
  expect(messagesOf(rowFilterChange, review)).toEqual([]);
});

test('asks the author, points at the line and says how to allow it', () => {
  const [finding] = findingsOf(rowFilterChange, given({ class: 'model-wide', causes: [filter] }));
  expect(finding).toMatchObject({
    severity: 'error',
    age: 'new',
    question: '`stg_trips` now leaves out rows (rows filtered, line 22: `where distance > 0`). Intended?',
    remedy: 'If it is, say why on the line before: `-- steward: allow row-filter-change because …`.',
    location: { path: 'models/stg_trips.sql', line: 22, side: 'head' },
  });
});

test('keeps its fingerprint when the filter moves, and gets another one when the filter changes', () => {
  const fingerprint = (cause: typeof filter) =>
    findingsOf(rowFilterChange, given({ class: 'model-wide', causes: [cause] }))[0]?.fingerprint;
  expect(fingerprint({ ...filter, line: 40 })).toBe(fingerprint(filter));
  expect(fingerprint({ ...filter, text: 'where distance > 5' })).not.toBe(fingerprint(filter));
});

const unique = [dataTest('unique', 'zones', { column: 'zone_id' }), dataTest('not_null', 'zones', { column: 'zone_id' })];

function joined(join: string, tests: typeof unique = unique, why: readonly string[] = ['join added']) {
  const zones = model('zones', { relationName: '"db"."main"."zones"' });
  const base = 'select t.trip_id from db.main.trips as t';
  const review = sqlFacts(`select t.trip_id, z.name from db.main.trips as t ${join}`, { base, nodes: [zones, ...tests] });
  const [changed] = review.models;
  const causes = why.map((one) => ({ line: 1, text: join, why: one }));
  return messagesOf(rowFilterChange, { ...review, models: [change(changed?.base, changed?.head, { class: 'model-wide', causes })] });
}

test('a left join by a tested key leaves the rows as they are', () => {
  expect(joined('left join db.main.zones as z on t.zone_id = z.zone_id')).toEqual([]);
});

test.each([
  ['without a tested key', joined('left join db.main.zones as z on t.zone_id = z.zone_id', [])],
  ['by another column', joined('left join db.main.zones as z on t.zone = z.name')],
  ['that drops rows', joined('inner join db.main.zones as z on t.zone_id = z.zone_id')],
  ['beside a filter', joined('left join db.main.zones as z on t.zone_id = z.zone_id', unique, ['join added', 'rows filtered'])],
])('asks about a join %s', (_, messages) => {
  expect(messages).toHaveLength(1);
});

/** What is asked where base and head were built and have these rows. */
function compared(sql: string, { why = 'join changed', base = 'select t.id from t left join u on t.k = u.k', ...parts }: Compared = {}) {
  const review = sqlFacts(sql, { base });
  const [changed] = review.models;
  const rows = { base: 100, head: 100, added: 0, removed: 0, ...parts.rows };
  const data = new Map([['model.taxi.m', { rows, changed: new Map(), isWhole: parts.isWhole ?? true }]]);
  const causes = [{ line: 1, text: sql, why }];
  return messagesOf(rowFilterChange, {
    ...review,
    data,
    models: [change(changed?.base, changed?.head, { class: 'model-wide', causes })],
  });
}

interface Compared {
  readonly why?: string;
  readonly base?: string;
  readonly rows?: Partial<{ readonly base: number; readonly head: number; readonly added: number; readonly removed: number }>;
  readonly isWhole?: boolean;
}

const REWRITTEN = 'select t.id from t left join u on t.k = u.other_k';

test('does not ask about a join that is written in another way and returns the same rows', () => {
  expect(compared(REWRITTEN)).toEqual([]);
});

test.each([
  ['a join that returns other rows', compared(REWRITTEN, { rows: { removed: 3, head: 97 } })],
  ['so few rows that they may be alike by chance', compared(REWRITTEN, { rows: { base: 5, head: 5 } })],
  ['a sample of the rows', compared(REWRITTEN, { isWhole: false })],
  [
    'a filter, for which today’s data may have no row',
    compared('select t.id from t left join u on t.k = u.k where t.x > 0', { why: 'rows filtered' }),
  ],
  ['a join that must find its match now', compared('select t.id from t inner join u on t.k = u.k')],
])('still asks about %s', (_, messages) => {
  expect(messages).toHaveLength(1);
});

/** What is asked about groups that are all others by their key, and as many. */
function regrouped(before: string, after: string, { why = 'grouping changed', head = 100 } = {}) {
  return compared(after, { base: before, why, rows: { head, added: head, removed: 100 } });
}

const BY_MONTH = "select date_trunc('month', at) as month, count(*) as n from t group by 1";

test.for([
  ['groups whose key is a text now', BY_MONTH, BY_MONTH.replace("date_trunc('month', at)", "strftime(at, '%m/%Y')"), 'grouping changed'],
  [
    'what is distinct under another hash',
    'select distinct md5(a || b) as k from t',
    'select distinct md5(b || a) as k from t',
    'column under DISTINCT changed',
  ],
] as const)('does not ask about %s, and as many rows', ([, before, after, why]) => {
  expect(regrouped(before, after, { why })).toEqual([]);
});

test.each([
  ['fewer groups', regrouped(BY_MONTH, BY_MONTH.replace('month', 'year'), { head: 9 })],
  ['groups of another column, by chance as many', regrouped(BY_MONTH, BY_MONTH.replace(', at', ', paid_at'))],
  [
    'months of any year, as many while the data are of one',
    regrouped(BY_MONTH, BY_MONTH.replace("date_trunc('month', at)", 'extract(month from at)')),
  ],
  ['a format that leaves the year out', regrouped(BY_MONTH, BY_MONTH.replace("date_trunc('month', at)", "strftime(at, '%m')"))],
  [
    'a part of a text',
    regrouped('select code, count(*) as n from t group by 1', 'select left(code, 3) as code, count(*) as n from t group by 1'),
  ],
  ['a filter beside other groups', regrouped(BY_MONTH, BY_MONTH, { why: 'rows filtered' })],
])('asks about %s', (_, messages) => {
  expect(messages).toHaveLength(1);
});

test('still asks about a history that is new beside the model: today each thing may have one version', () => {
  const review = sqlFacts(REWRITTEN, { base: 'select t.id from t' });
  const [changed] = review.models;
  const head = changed?.head && { ...changed.head, dependsOn: { nodes: ['snapshot.taxi.prices'], macros: [] } };
  const rows = { base: 100, head: 100, added: 0, removed: 0 };
  const data = new Map([['model.taxi.m', { rows, changed: new Map(), isWhole: true }]]);
  const causes = [{ line: 1, text: REWRITTEN, why: 'join added' }];
  const models = [change(changed?.base, head, { class: 'model-wide', causes })];
  expect(messagesOf(rowFilterChange, { ...review, data, models })).toHaveLength(1);
});

/** What is asked of a model whose hashes are made by another function on the head; `H(…)` stands for the hash. */
function rehashed(sql: string, { upstream, head = sql }: { readonly upstream?: string; readonly head?: string } = {}) {
  const made = (text: string, way: string) => text.replaceAll(/H\((.*?)\)/g, way);
  const [old, now] = ["md5(upper($1) || '-')", 'sha256(cast($1 as text))'];
  const zones = (way: string) =>
    model('zones', {
      relationName: '"db"."main"."zones"',
      compiledCode: made(upstream ?? 'select H(zone) as zone_key, zone from db.main.raw', way),
    });
  const current = model('current_zones', {
    relationName: '"db"."main"."current_zones"',
    compiledCode: 'select * from db.main.zones qualify row_number() over (partition by zone_key order by zone) = 1',
    dependsOn: { nodes: ['model.taxi.zones'], macros: [] },
  });
  const review = sqlFacts(made(head, now), { base: made(sql, old), nodes: [zones(now), current] });
  const before = sqlFacts(made(sql, old), { base: made(sql, old), nodes: [zones(old), current] });
  const details = { base: before.details?.base ?? {}, head: review.details?.head ?? {} };
  const [changed] = review.models;
  const causes = [{ line: 1, text: sql, why: 'join changed' }];
  return messagesOf(rowFilterChange, {
    ...review,
    base: before.base,
    details,
    models: [change(changed?.base, changed?.head, { class: 'model-wide', causes })],
  });
}

test.each([
  [
    'that are compared with each other',
    'with a as (select H(x) as k from t), b as (select H(y) as k from u) select a.k from a inner join b on a.k = b.k',
  ],
  [
    'that the model before them makes in the same way',
    'with a as (select H(x) as k from t) select a.k from a left join db.main.current_zones as z on a.k = z.zone_key',
  ],
  ['under DISTINCT', 'select distinct H(x) as k, y from t where y is not null'],
  [
    'of a row and of the one before it',
    'with a as (select H(x) as k, lag(H(x)) over (partition by y order by z) as before from t) select k from a where before is null or before <> k',
  ],
])('does not ask about other hashes %s', (_, sql) => {
  expect(rehashed(sql)).toEqual([]);
});

const byUpstream = 'with a as (select H(x) as k from t) select a.k from a inner join db.main.zones as z on a.k = z.zone_key';

test.each([
  ['that a value is compared with', rehashed("select x from t where H(x) = 'abc'")],
  ['that choose a share of the rows', rehashed('select x from t where H(x) % 10 = 1')],
  [
    'that nothing says are made in the same way',
    rehashed('with a as (select H(x) as k from t) select a.k from a inner join u on a.k = u.k'),
  ],
  [
    'that the model before them still makes in the old way',
    rehashed(byUpstream, { upstream: "select md5(upper(zone) || '-') as zone_key from raw" }),
  ],
  ['of other columns', rehashed('select distinct H(x) as k from t', { head: 'select distinct H(y) as k from t' })],
  ['that a limit follows', rehashed('select x from t order by H(x) limit 10')],
  ['beside another filter', rehashed('select distinct H(x) as k from t', { head: 'select distinct H(x) as k from t where y > 1' })],
  ['in a subquery', rehashed('select x from t where x in (select H(y) from u)')],
])('asks about other hashes %s', (_, messages) => {
  expect(messages).toHaveLength(1);
});

test('points at a line that changed before one that only surrounds the change', () => {
  const review = sqlFacts('select a,\nb\nfrom t\njoin u using (k, l)', { base: 'select a,\nb\nfrom t\njoin u using (k)' });
  const [changed] = review.models;
  const causes = [
    { line: 2, text: 'b', why: 'join changed' },
    { line: 4, text: 'join u using (k, l)', why: 'join changed' },
  ];
  const models = [change(changed?.base, changed?.head, { class: 'model-wide', causes })];
  expect(messagesOf(rowFilterChange, { ...review, models })).toEqual([
    '`m` now returns other rows (join changed, line 4: `join u using (k, l)`).',
  ]);
});
