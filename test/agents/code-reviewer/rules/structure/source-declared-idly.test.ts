import { expect, test } from 'vitest';
import { sourceDeclaredIdly } from '../../../../../src/agents/code-reviewer/rules/structure/source-declared-idly.ts';
import type { DbtSource } from '../../../../../src/dbt/project.ts';
import { model, source } from '../../../facts-builder.ts';
import { reviewOf } from '../../../review-of.ts';

const trips = source('app.trips');
const reader = model('stg_trips', { dependsOn: { nodes: [trips.uniqueId], macros: [] } });
const yaml = 'sources:\n  - name: app\n    tables:\n      - name: trips\n      - name: zones\n';

function review(added: readonly DbtSource[], texts = { 'models/_sources.yml': yaml }) {
  const bySource = (all: readonly DbtSource[]) => new Map(all.map((one) => [one.uniqueId, one]));
  return reviewOf(sourceDeclaredIdly, {
    nodes: [reader],
    sources: bySource([trips, ...added]),
    base: { sources: bySource([trips]) },
    texts,
  });
}

test('tells a source that nothing reads', () => {
  expect(review([source('app.zones')])).toMatchObject([
    {
      severity: 'info',
      age: 'new',
      message:
        'Nothing reads the source `app.zones`: no model, test or freshness check would notice that the table has changed or is gone.',
      remedy: 'Delete its entry, and declare it when a model reads it.',
      location: { path: 'models/_sources.yml', line: 5 },
    },
  ]);
});

test('tells a source that is another one under a second name', () => {
  const second = source('raw.trips', { relationName: '"DB"."app"."trips"', hasFreshness: true });
  expect(review([second])).toMatchObject([
    {
      message:
        'The source `raw.trips` is the table `db.app.trips`, and so is `app.trips`: lineage, tests and freshness of one table are split in two.',
    },
  ]);
});

test.each([
  ['a source whose freshness is watched', source('app.zones', { hasFreshness: true })],
  ['a source of an installed package', source('app.zones', { packageName: 'other' })],
])('passes %s', (_, added) => {
  expect(review([added])).toEqual([]);
});

test('passes one table in CI that a template makes two in production', () => {
  const second = source('raw.trips', { relationName: trips.relationName, hasFreshness: true });
  expect(review([second], { 'models/_sources.yml': `${yaml}# schema: "{{ target.schema }}"` })).toEqual([]);
});

test('says nothing where a project declares sources that it does not read yet', () => {
  expect(review(Array.from({ length: 8 }, (_, index) => source(`app.table${index}`)))).toEqual([]);
});
