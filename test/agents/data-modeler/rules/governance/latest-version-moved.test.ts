import { expect, test } from 'vitest';
import { latestVersionMoved } from '../../../../../src/agents/data-modeler/rules/governance/latest-version-moved.ts';
import type { DbtNode, DbtRef } from '../../../../../src/dbt/project.ts';
import { dataTest, exposure, facts, model, project } from '../../../facts-builder.ts';
import { messagesOf } from '../../../findings-of.ts';

const one = 'model.taxi.dim_zone.v1';
const two = 'model.taxi.dim_zone.v2';

function zone(version: string, latestVersion: string, columns: readonly string[] = []): DbtNode {
  return model('dim_zone', { uniqueId: `model.taxi.dim_zone.v${version}`, version, latestVersion, columns });
}

function reader(id: string, version?: string, rawCode = 'select'): DbtNode {
  const refs: readonly DbtRef[] = [{ name: 'dim_zone', package: undefined, version }];
  return model('fct_trips', { dependsOn: { nodes: [id], macros: [] }, refs, rawCode });
}

function given(before: readonly DbtNode[], after: readonly DbtNode[], latest = '2') {
  return facts({
    base: project({ nodes: [zone('1', '1', ['id', 'name']), ...before] }),
    head: project({ nodes: [zone('1', latest, ['id', 'name']), zone('2', latest, ['id']), ...after] }),
  });
}

test('finds a reader that moves along, and says what the new version lacks', () => {
  expect(messagesOf(latestVersionMoved, given([reader(one)], [reader(two)]))).toEqual([
    "`ref('dim_zone')` means version `2` instead of `1` from now on, and `fct_trips` reads it without a change of its own. It doesn't declare `name`.",
  ]);
});

test('finds an exposure and a model that had no versions', () => {
  const base = project({ nodes: [model('dim_zone')], exposures: [exposure('sales', ['dim_zone'])] });
  const head = project({ nodes: [zone('2', '2')], exposures: [exposure('sales', [], { dependsOn: [two] })] });
  expect(messagesOf(latestVersionMoved, facts({ base, head }))).toEqual([
    "`ref('dim_zone')` means version `2` instead of the model without versions from now on, and `sales` reads it without a change of its own.",
  ]);
});

const aTest = (id: string) => dataTest(undefined, undefined, { node: { name: 't', dependsOn: { nodes: [id], macros: [] } } });

test.each([
  ['a reader that pins its version', given([reader(one, '1')], [reader(one, '1')])],
  ['a reader that moves on purpose', given([reader(one, '1')], [reader(two, '2', 'select 2')])],
  ['a reader whose code changed', given([reader(one)], [reader(two, undefined, 'select 2')])],
  ['a version that isn’t the latest one yet', given([reader(one)], [reader(one)], '1')],
  ['a version that nobody reads', given([], [])],
  ['a singular test', given([aTest(one)], [aTest(two)])],
  ['a new reader', given([], [reader(two)])],
])('passes %s', (_, review) => {
  expect(messagesOf(latestVersionMoved, review)).toEqual([]);
});
