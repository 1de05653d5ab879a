import { expect, test } from 'vitest';
import { exposureNarrowed } from '../../../../../src/agents/data-modeler/rules/governance/exposure-narrowed.ts';
import type { DbtExposure } from '../../../../../src/dbt/project.ts';
import { change, exposure, facts, model, project } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

interface Side {
  readonly on?: readonly string[];
  readonly parts?: Partial<DbtExposure>;
  readonly models?: readonly string[];
}

const address = { ownerEmail: 'finance@taxi.example' };

function review(before: Side, after: Side | undefined) {
  const side = ({ on = ['fct_trips'], parts = {}, models = ['fct_trips', 'dim_zones'] }: Side, has = true) =>
    project({ nodes: models.map((name) => model(name)), exposures: has ? [exposure('board', on, parts)] : [] });
  const texts = { 'models/_exposures.yml': 'exposures:\n  - name: board\n    type: dashboard\n' };
  const gone = (before.models ?? []).filter((name) => after?.models?.includes(name) === false);
  const models = gone.map((name) => change(model(name), undefined));
  return findingsOf(exposureNarrowed, facts({ base: side(before), head: side(after ?? {}, after !== undefined), texts, models }));
}

test('finds an exposure that loses the address of its owner', () => {
  expect(review({ parts: address }, { parts: { owner: 'TBD' } })).toMatchObject([
    {
      subject: 'exposure.taxi.board',
      message: 'The exposure `board` no longer says how to reach its owner (Finance): nobody hears of changes to what it reads.',
      location: { path: 'models/_exposures.yml', line: 2 },
    },
  ]);
});

test('finds one that no longer names a model that still is there', () => {
  expect(review({ on: ['fct_trips', 'dim_zones'] }, { on: ['fct_trips'] })).toMatchObject([
    {
      message:
        'The exposure `board` no longer names `dim_zones`, although nothing else about it changes: if it still reads that, nobody hears of the next change.',
      question: 'Does board itself do without `dim_zones`, or is only its declaration changed?',
      remedy: 'Ask Finance before it is merged.',
    },
  ]);
});

test('finds one that no longer names a model which the pull request removes', () => {
  const [found] = review({ on: ['fct_trips', 'dim_zones'] }, { on: ['fct_trips'], models: ['fct_trips'] });
  expect(found?.message).toContain(
    'no longer names `dim_zones`, which this pull request removes: whatever it shows of it gets no new data',
  );
});

test.each([
  ['one that stays', { parts: address }, { parts: address }],
  ['another owner with an address', { parts: address }, { parts: { ownerEmail: 'ops@taxi.example' } }],
  ['an owner without an address as before', {}, { parts: { owner: 'Ops' } }],
  ['one that reads more', {}, { on: ['fct_trips', 'dim_zones'] }],
  ['one that reads another model instead', { on: ['fct_trips'] }, { on: ['dim_zones'] }],
  ['one that is described anew', { on: ['fct_trips', 'dim_zones'] }, { on: ['fct_trips'], parts: { description: 'Without zones.' } }],
  ['one of a package', { parts: { ...address, packageName: 'utils' } }, { parts: { packageName: 'utils' } }],
  ['one that is gone', { parts: address }, undefined],
])('passes %s', (_, before, after) => {
  expect(review(before, after)).toEqual([]);
});
