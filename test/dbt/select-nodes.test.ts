import { expect, test } from 'vitest';
import type { NodeChange } from '../../src/dbt/model-change.ts';
import type { DbtNode, DbtProject } from '../../src/dbt/project.ts';
import { selectNodes, selectorsOf } from '../../src/dbt/select-nodes.ts';
import { dataTest, macro, node, project, reading, unitTest } from './project-builder.ts';

/** seed → staging → mart → report; other is beside them. A relationships test of the mart looks at other. */
const nodes: readonly DbtNode[] = [
  node('seed.shop.raw'),
  reading('model.shop.staging', ['seed.shop.raw']),
  reading('model.shop.mart', ['model.shop.staging']),
  reading('model.shop.report', ['model.shop.mart']),
  reading('model.shop.far', ['seed.shop.raw']),
  reading('model.shop.other', ['model.shop.far']),
  reading('test.shop.staging_id', ['model.shop.staging']),
  reading('test.shop.report_id', ['model.shop.report']),
  reading('test.shop.mart_other', ['model.shop.mart', 'model.shop.other']),
];
const base = project(nodes);

function changed(...ids: readonly string[]): readonly NodeChange[] {
  return ids.map((uniqueId) => ({
    uniqueId,
    name: uniqueId,
    kind: 'modified',
    base: base.nodes.get(uniqueId),
    head: base.nodes.get(uniqueId),
    reasons: [],
  }));
}

function names(ids: readonly string[]): readonly string[] {
  return ids.map((id) => id.split('.')[2] ?? id).toSorted();
}

test('selects changed nodes, descendants and all ancestors, and on head what its tests look at', () => {
  const selection = selectNodes({ base, head: base, changes: changed('model.shop.mart') });
  expect(names(selection.base)).toEqual(['mart', 'raw', 'report', 'staging']);
  expect(names(selection.head)).toEqual(['far', 'mart', 'other', 'raw', 'report', 'staging']);
});

test("runs the tests of changed nodes and descendants, not an ancestor's", () => {
  const selection = selectNodes({ base, head: base, changes: changed('model.shop.mart') });
  expect(names(selection.tests)).toEqual(['mart_other', 'report_id']);
});

test('a node that exists only on one side is selected only there', () => {
  const head = project(nodes.filter(({ uniqueId }) => !uniqueId.includes('report')).concat(node('model.shop.fresh')));
  const selection = selectNodes({ base, head, changes: changed('model.shop.report', 'model.shop.fresh') });
  expect(names(selection.base)).toContain('report');
  expect(names(selection.head)).not.toContain('report');
  expect(names(selection.base)).not.toContain('fresh');
  expect(names(selection.head)).toContain('fresh');
});

test('what read a changed node on the base is compared, too', () => {
  const head = project(nodes.map((each) => (each.uniqueId === 'model.shop.report' ? reading(each.uniqueId, ['model.shop.other']) : each)));
  expect(names(selectNodes({ base, head, changes: changed('model.shop.staging') }).head)).toContain('report');
});

test('a pull request that only adds a test runs it on head, and nothing on the base', () => {
  const head = project([...nodes, reading('test.shop.new_test', ['model.shop.staging'], { test: dataTest({ kind: 'unique' }) })]);
  const selection = selectNodes({ base, head, changes: [] });
  expect(names(selection.tests)).toEqual(['new_test']);
  expect(names(selection.head)).toEqual(['raw', 'staging']);
  expect(selection.base).toEqual([]);
});

/** The nodes with one more test, which calls a macro with this text. */
function withMacro(sql: string): DbtProject {
  const check = macro('macro.shop.check', { sql });
  const calling = node('test.shop.generic', { dependsOn: { nodes: ['model.shop.far'], macros: ['macro.shop.check'] } });
  return project([...nodes, calling], { macros: new Map([[check.uniqueId, check]]) });
}

test('a test whose macro changed is run', () => {
  expect(names(selectNodes({ base: withMacro('a'), head: withMacro('b'), changes: [] }).tests)).toEqual(['generic']);
  expect(names(selectNodes({ base: withMacro('a'), head: withMacro('a'), changes: [] }).tests)).toEqual([]);
});

test('a disabled test is not run', () => {
  const head = project([...nodes, reading('test.shop.off', ['model.shop.mart'], { test: dataTest({ enabled: false }) })]);
  expect(names(selectNodes({ base, head, changes: changed('model.shop.mart') }).tests)).not.toContain('off');
});

test('nothing changed selects nothing', () => {
  expect(selectNodes({ base, head: base, changes: [] })).toEqual({ base: [], head: [], tests: [] });
});

test("selectors use full names, and keep out unit tests that aren't wanted", () => {
  const tested = project([node('model.shop.mart', { fqn: ['shop', 'marts', 'mart'] })], {
    unitTests: new Map(['one', 'two'].map((name) => [`unit_test.shop.mart.${name}`, unitTest(`unit_test.shop.mart.${name}`)])),
  });
  expect(selectorsOf(tested, ['model.shop.mart', 'unit_test.shop.mart.one'])).toEqual({
    select: ['fqn:shop.marts.mart', 'fqn:one,resource_type:unit_test'],
    exclude: ['fqn:two,resource_type:unit_test'],
  });
});
