import type { DbtMacro, DbtNode, DbtProject, DbtSource, DbtTest, DbtUnitTest } from '../../src/dbt/project.ts';

/** A node with plain values; its type and name come from its unique id. */
export function node(uniqueId: string, more: Partial<DbtNode> = {}): DbtNode {
  const [type = 'model', packageName = 'shop', name = uniqueId] = uniqueId.split('.');
  const resourceType = type === 'seed' || type === 'snapshot' || type === 'test' ? type : 'model';
  return {
    uniqueId,
    resourceType,
    name,
    packageName,
    path: `models/${name}.sql`,
    patchPath: undefined,
    relationName: `"db"."main"."${name}"`,
    rawCode: 'select 1 as id',
    compiledCode: undefined,
    language: 'sql',
    checksum: 'c',
    fqn: [packageName, name],
    materialized: 'table',
    config: {},
    unrenderedConfig: {},
    contractEnforced: false,
    columns: new Map(),
    description: '',
    meta: {},
    tags: [],
    group: undefined,
    access: undefined,
    version: undefined,
    latestVersion: undefined,
    deprecationDate: undefined,
    grants: new Map(),
    hooks: [],
    refs: [],
    dependsOn: { nodes: [], macros: [] },
    constraints: [],
    test: resourceType === 'test' ? dataTest() : undefined,
    ...more,
  };
}

/** What a data test checks: `not_null` of `id`, unless said otherwise. */
export function dataTest(more: Partial<DbtTest> = {}): DbtTest {
  return {
    kind: 'not_null',
    namespace: undefined,
    arguments: {},
    column: 'id',
    attachedTo: undefined,
    enabled: true,
    severity: 'error',
    where: undefined,
    limit: undefined,
    warnIf: '!= 0',
    errorIf: '!= 0',
    ...more,
  };
}

/** A project of these nodes; children follow from what they depend on. */
export function project(nodes: readonly DbtNode[], more: Partial<DbtProject> = {}): DbtProject {
  const children = new Map<string, string[]>();
  for (const { uniqueId, dependsOn } of nodes)
    for (const parent of dependsOn.nodes) children.set(parent, [...(children.get(parent) ?? []), uniqueId]);
  return {
    name: 'shop',
    dbtVersion: '1.11.16',
    adapter: 'duckdb',
    invocationId: 'i',
    nodes: new Map(nodes.map((each) => [each.uniqueId, each])),
    sources: new Map(),
    exposures: new Map(),
    consumers: new Map(),
    unitTests: new Map(),
    macros: new Map(),
    groups: new Map(),
    disabled: new Map(),
    children,
    ...more,
  };
}

/** A model that reads others. */
export function reading(uniqueId: string, parents: readonly string[], more: Partial<DbtNode> = {}): DbtNode {
  return node(uniqueId, { dependsOn: { nodes: parents, macros: [] }, ...more });
}

/** A macro with plain values; its package and name come from its unique id. */
export function macro(uniqueId: string, more: Partial<DbtMacro> = {}): DbtMacro {
  const [, packageName = 'shop', name = uniqueId] = uniqueId.split('.');
  const path = `macros/${name}.sql`;
  return { uniqueId, name, packageName, path, sql: '', macros: [], patchPath: undefined, description: '', arguments: [], ...more };
}

/** A source table with plain values; its names come from its unique id. */
export function source(uniqueId: string, more: Partial<DbtSource> = {}): DbtSource {
  const [, packageName = 'shop', sourceName = 'raw', name = uniqueId] = uniqueId.split('.');
  return {
    uniqueId,
    packageName,
    sourceName,
    name,
    identifier: name,
    relationName: undefined,
    path: 'models/sources.yml',
    hasFreshness: false,
    declinesFreshness: false,
    loadedAtField: undefined,
    loader: undefined,
    description: '',
    sourceDescription: '',
    columns: new Map(),
    tags: [],
    meta: {},
    ...more,
  };
}

/** A unit test without rows; its model and name come from its unique id. */
export function unitTest(uniqueId: string, more: Partial<DbtUnitTest> = {}): DbtUnitTest {
  const [, packageName = 'shop', model = '', name = uniqueId] = uniqueId.split('.');
  return {
    uniqueId,
    packageName,
    name,
    model,
    path: 'models/_unit.yml',
    description: '',
    checksum: 'sum',
    given: new Map(),
    expect: undefined,
    ...more,
  };
}
