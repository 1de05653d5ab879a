import { expect, test } from 'vitest';
import { docDrift } from '../../../../../src/agents/code-reviewer/rules/documentation/doc-drift.ts';
import type { ChangeClass, ColumnChange } from '../../../../../src/sql/classification.ts';
import { change, facts, model } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';
import { sqlFacts } from '../../../sql-review.ts';

interface Case {
  readonly before?: string;
  readonly after?: string;
  readonly column?: ColumnChange['class'];
  readonly class?: ChangeClass;
  readonly why?: string;
  readonly model?: string;
}

function review({
  before = 'Distance in miles.',
  after = before,
  column,
  class: changeClass = 'column',
  why,
  model: description = '',
}: Case) {
  const node = (text: string) => model('stg_trips', { description, columns: [{ name: 'distance', description: text }] });
  const columns = column === undefined ? [] : [{ name: 'Distance', class: column }];
  const causes = why === undefined ? [] : [{ line: 4, text: 'changed line', why }];
  return findingsOf(docDrift, facts({ models: [change(node(before), node(after), { class: changeClass, columns, causes })] })).map(
    ({ message }) => message,
  );
}

const found: readonly [string, Case, string][] = [
  [
    'a column that is computed otherwise',
    { column: 'redefined' },
    '`stg_trips.Distance` is computed in another way; its description still says “Distance in miles.”.',
  ],
  [
    'a column of another type',
    { column: 'retyped' },
    '`stg_trips.Distance` has another type; its description still says “Distance in miles.”.',
  ],
  [
    'a model with another grouping',
    { class: 'model-wide', why: 'grouping changed', model: 'One row per day.' },
    'What a row of `stg_trips` is has changed (grouping changed, line 4); its description still says “One row per day.”.',
  ],
];

test.each(found)('warns about %s', (_, given, message) => {
  expect(review(given)).toEqual([message]);
});

const passed: readonly [string, Case][] = [
  ['a column whose description changed with it', { column: 'redefined', after: 'Distance in kilometres.' }],
  ['a column without a description: that is another matter', { column: 'redefined', before: '' }],
  ['a column that is only new', { column: 'added' }],
  ['a column that stays', { column: 'unchanged' }],
  ['a filter: a row is still what it was', { class: 'model-wide', why: 'rows filtered', model: 'One row per day.' }],
  ['another grouping of a model that nobody described', { class: 'model-wide', why: 'grouping changed' }],
  ['a new model', {}],
];

test.each(passed)('passes %s', (_, given) => {
  expect(review(given)).toEqual([]);
});

test('a key that is hashed in another way still means what its description says', () => {
  const given = sqlFacts("select md5(zone_id || '-' || day) as zone_key, fare - tip as fare from t", {
    base: 'select md5(zone_id || day) as zone_key, fare as fare from t',
  });
  const described = ['zone_key', 'fare'].map((name) => ({ name, description: 'As it was.' }));
  const [changed] = given.models;
  const [base, head] = [changed?.base, changed?.head].map((node) => ({
    ...(node ?? model('m')),
    columns: model('m', { columns: described }).columns,
  }));
  const columns = [
    { name: 'zone_key', class: 'redefined' as const },
    { name: 'fare', class: 'redefined' as const },
  ];
  const findings = findingsOf(docDrift, { ...given, models: [change(base, head, { class: 'column', columns })] });
  expect(findings.map(({ message }) => message)).toEqual(['`m.fare` is computed in another way; its description still says “As it was.”.']);
});
