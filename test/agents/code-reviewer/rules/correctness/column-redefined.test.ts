import { expect, test } from 'vitest';
import { columnRedefined } from '../../../../../src/agents/code-reviewer/rules/correctness/column-redefined.ts';
import type { ReviewFacts } from '../../../../../src/agents/review-facts.ts';
import type { DbtExposure } from '../../../../../src/dbt/project.ts';
import type { ColumnChange } from '../../../../../src/sql/classification.ts';
import { change, consumer, exposure, model } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';
import { sqlFacts } from '../../../sql-review.ts';

const dashboard = exposure('revenue', ['m'], { columns: new Map([['m', ['margin']]]) });

function review(kind: ColumnChange['class'], exposures: readonly DbtExposure[] = [dashboard], data: ReviewFacts['data'] = new Map()) {
  const facts = sqlFacts('select fare - cost - tip as margin from t', {
    base: 'select fare - cost as margin from t',
    project: { exposures: new Map(exposures.map((one) => [one.uniqueId, one])) },
  });
  const [changed] = facts.models;
  const models = [change(changed?.base, changed?.head, { class: 'column', columns: [{ name: 'margin', class: kind }] })];
  return findingsOf(columnRedefined, { ...facts, models, data });
}

test('asks about a column that an exposure declares to read, with both expressions', () => {
  expect(review('redefined')).toMatchObject([
    {
      message:
        '`m.margin` is computed in another way: `fare - cost` before, `fare - cost - tip` now. Exposure **revenue** (owner: Finance) reads it and will show other numbers under the same name.',
      question: expect.stringContaining('Do the readers know: exposure **revenue** (owner: Finance)?'),
      location: { path: 'models/m.sql' },
    },
  ]);
});

test('asks about a column that a semantic model reads', () => {
  const facts = sqlFacts('select 2 as margin', {
    base: 'select 1 as margin',
    project: { consumers: new Map([['c', consumer('margins', 'm', ['margin'])]]) },
  });
  const [changed] = facts.models;
  const models = [change(changed?.base, changed?.head, { columns: [{ name: 'margin', class: 'redefined' }] })];
  expect(findingsOf(columnRedefined, { ...facts, models })).toMatchObject([
    { message: expect.stringContaining('Semantic model `margins` reads it') },
  ]);
});

test.each([
  ['a column that only changed its type', 'retyped', [dashboard]],
  ['a column that nobody outside reads', 'redefined', []],
  ['an exposure that reads another column', 'redefined', [exposure('revenue', ['m'], { columns: new Map([['m', ['fare']]]) })]],
  ['an exposure that declares no columns', 'redefined', [exposure('revenue', ['m'])]],
] as const)('finds nothing in %s', (_, kind, exposures) => {
  expect(review(kind, exposures)).toEqual([]);
});

test('finds nothing in a new model', () => {
  const node = model('m');
  const models = [change(undefined, node, { columns: [{ name: 'margin', class: 'redefined' }] })];
  expect(findingsOf(columnRedefined, { ...sqlFacts('select 1 as margin'), models })).toEqual([]);
});

test('leaves a hashed key alone: it shows no numbers', () => {
  const facts = sqlFacts("select md5(a || '-' || b) as margin", {
    base: 'select md5(a || b) as margin',
    project: { consumers: new Map([['c', consumer('margins', 'm', ['margin'])]]) },
  });
  const [changed] = facts.models;
  const models = [change(changed?.base, changed?.head, { columns: [{ name: 'margin', class: 'redefined' }] })];
  expect(findingsOf(columnRedefined, { ...facts, models })).toEqual([]);
});

test('finds nothing where the column has the same values on base and head', () => {
  const data = new Map([
    ['model.taxi.m', { rows: { base: 90, head: 90, added: 0, removed: 0 }, changed: new Map([['margin', 0]]), isWhole: true }],
  ]);
  expect(review('redefined', [dashboard], data)).toEqual([]);
});
