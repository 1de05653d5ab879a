import { expect, test } from 'vitest';
import { sourceUndescribed } from '../../../../../src/agents/code-reviewer/rules/documentation/source-undescribed.ts';
import type { DbtSource } from '../../../../../src/dbt/project.ts';
import { source } from '../../../facts-builder.ts';
import { reviewOf } from '../../../review-of.ts';

const described = Array.from({ length: 8 }, (_, index) => source(`app.table${index}`, { description: 'Rides, hourly.' }));
const yaml = 'sources:\n  - name: app\n    tables:\n      - name: zones\n';

function review(added: DbtSource, known: readonly DbtSource[] = described) {
  const bySource = (all: readonly DbtSource[]) => new Map(all.map((one) => [one.uniqueId, one]));
  const texts = { 'models/_sources.yml': yaml };
  return reviewOf(sourceUndescribed, { sources: bySource([...known, added]), base: { sources: bySource(known) }, texts });
}

test('tells a source without a description among described ones', () => {
  expect(review(source('app.zones'))).toMatchObject([
    {
      severity: 'info',
      age: 'new',
      message:
        'The source `app.zones` has no description, as 8 of 9 sources have: nobody learns here who fills it, how often, and what a row of it is.',
      location: { path: 'models/_sources.yml', line: 4 },
    },
  ]);
});

test.each([
  ['a described one', source('app.zones', { description: 'City zones.' }), described],
  ['one of an installed package', source('app.zones', { packageName: 'other' }), described],
  ['a project that does not describe its sources', source('app.zones'), [source('app.a'), ...described.slice(0, 2)]],
])('passes %s', (_, added, known) => {
  expect(review(added, known)).toEqual([]);
});
