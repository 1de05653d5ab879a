import { expect, test } from 'vitest';
import { martReadsSource } from '../../../../../src/agents/code-reviewer/rules/structure/mart-reads-source.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { change, facts, model, project, source as tableOf } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

const source = tableOf('app.trips', { hasFreshness: true });
const dependsOn = { nodes: [source.uniqueId], macros: [] };
const rawCode = "select *\nfrom {{ source('app', 'trips') }}";

function review(changed: DbtNode, others: readonly DbtNode[] = [], base?: DbtNode) {
  const side = project({ nodes: [changed, ...others], sources: new Map([[source.uniqueId, source]]) });
  return findingsOf(martReadsSource, facts({ base: side, head: side, models: [change(base, changed)] }));
}

test.each([
  ['a model in a marts folder', model('revenue', { path: 'models/marts/finance/revenue.sql', dependsOn, rawCode })],
  ['a fact, wherever it is', model('fct_trips', { dependsOn, rawCode })],
  ['a dimension, wherever it is', model('dim_zone', { dependsOn, rawCode })],
])('warns about %s', (_, changed) => {
  expect(review(changed)).toMatchObject([
    {
      severity: 'warning',
      message: `\`${changed.name}\` reads the source \`app.trips\` directly (line 2).`,
      remedy: 'Put a staging model between them.',
    },
  ]);
});

test.each([
  ['a staging model', model('stg_trips', { path: 'models/staging/stg_trips.sql', dependsOn, rawCode })],
  ['a mart that reads models only', model('fct_trips', { dependsOn: { nodes: ['model.taxi.stg_trips'], macros: [] } })],
  ['a file that is called marts', model('smart_marts', { path: 'models/staging/marts.sql', dependsOn, rawCode })],
])('passes %s', (_, changed) => {
  expect(review(changed)).toEqual([]);
});

test('names the model that stages the source already', () => {
  expect(review(model('fct_trips', { dependsOn, rawCode }), [model('stg_trips', { dependsOn })])).toMatchObject([
    { remedy: 'Read `stg_trips` instead, which stages it.' },
  ]);
});

test('is older than the pull request when the base reads it, too', () => {
  const trips = model('fct_trips', { dependsOn, rawCode });
  expect(review(trips, [], trips)).toMatchObject([{ age: 'existing' }]);
});
