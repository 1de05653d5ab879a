import { expect, test } from 'vitest';
import { freshnessDropped } from '../../../../../src/agents/code-reviewer/rules/testing/freshness-dropped.ts';
import type { DbtSource } from '../../../../../src/dbt/project.ts';
import { facts, project, source } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

type Tables = Readonly<Record<string, Partial<DbtSource>>>;

function review(before: Tables, after: Tables) {
  const side = (tables: Tables) => {
    const all = Object.entries(tables).map(([name, parts]) => source(`app.${name}`, parts));
    return project({ sources: new Map(all.map((one) => [one.uniqueId, one])) });
  };
  const texts = { 'models/_sources.yml': 'sources:\n  - name: app\n    tables:\n      - name: trips\n      - name: zones\n' };
  return findingsOf(freshnessDropped, facts({ base: side(before), head: side(after), texts }));
}

const watched = { hasFreshness: true };
const dropped = { hasFreshness: false, declinesFreshness: true };

test('finds a table that is no longer checked', () => {
  expect(review({ trips: watched }, { trips: dropped })).toMatchObject([
    {
      message: '`app.trips` is no longer checked for freshness: when the loads stop, models go on with old rows, and nobody hears of it.',
      location: { path: 'models/_sources.yml', line: 4 },
    },
  ]);
});

test('says it once for all tables of a source', () => {
  expect(review({ trips: watched, zones: watched }, { trips: dropped, zones: { hasFreshness: false } })).toMatchObject([
    { message: expect.stringContaining('`app.trips` and `app.zones` are no longer checked'), location: { line: 2 } },
  ]);
});

test.each([
  ['a table that still is checked', { trips: watched }, { trips: watched }],
  ['one that never was', { trips: dropped }, { trips: dropped }],
  ['a new one', {}, { trips: dropped }],
  ['one that is gone', { trips: watched }, {}],
  ['one of a package', { trips: { ...watched, packageName: 'utils' } }, { trips: { ...dropped, packageName: 'utils' } }],
])('passes %s', (_, before, after) => {
  expect(review(before, after)).toEqual([]);
});
