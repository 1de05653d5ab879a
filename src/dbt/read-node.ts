import { asFilledText, asList, asRecord, asText, asTexts, type RawRecord } from './artifact-values.ts';
import type { DbtColumn, DbtConstraint, DbtNode } from './project.ts';
import { readTest } from './read-test.ts';
import { fieldOrConfig, metaOf, parentIds, projectPath } from './shared-fields.ts';

const RESOURCE_TYPES: Readonly<Record<string, DbtNode['resourceType']>> = {
  model: 'model',
  seed: 'seed',
  snapshot: 'snapshot',
  test: 'test',
  analysis: 'analysis',
  operation: 'operation',
  sql_operation: 'operation',
  'sql operation': 'operation',
};

/** One entry of the manifest's `nodes` (or `disabled`); `id` is its key there. */
export function readNode(raw: RawRecord, id: string): DbtNode {
  const config = asRecord(raw['config']);
  const resourceType = RESOURCE_TYPES[asText(raw['resource_type'])] ?? 'other';
  return {
    uniqueId: asText(raw['unique_id'], id),
    resourceType,
    name: asText(raw['name']),
    packageName: asText(raw['package_name']),
    path: projectPath(raw),
    patchPath: patchPath(raw),
    ...codeOf(raw),
    fqn: asTexts(raw['fqn']),
    materialized: asText(config['materialized']),
    config,
    unrenderedConfig: asRecord(raw['unrendered_config']),
    contractEnforced: asRecord(fieldOrConfig(raw, 'contract'))['enforced'] === true,
    columns: readColumns(raw['columns']),
    description: asText(raw['description']),
    meta: metaOf(raw),
    group: asFilledText(fieldOrConfig(raw, 'group')),
    access: asFilledText(fieldOrConfig(raw, 'access')),
    dependsOn: { nodes: parentIds(raw), macros: asTexts(asRecord(raw['depends_on'])['macros']) },
    constraints: readConstraints(raw['constraints']),
    test: resourceType === 'test' ? readTest(raw) : undefined,
  };
}

/** `shop://models/schema.yml` without the package in front. */
function patchPath(raw: RawRecord): string | undefined {
  return asFilledText(raw['patch_path'])
    ?.replace(/^[^/]*:\/\//, '')
    .replaceAll('\\', '/');
}

function codeOf(raw: RawRecord): Pick<DbtNode, 'relationName' | 'rawCode' | 'compiledCode' | 'language' | 'checksum'> {
  return {
    relationName: asFilledText(raw['relation_name']),
    rawCode: asText(raw['raw_code']),
    compiledCode: asFilledText(raw['compiled_code']),
    language: asText(raw['language'], 'sql'),
    checksum: asText(asRecord(raw['checksum'])['checksum']),
  };
}

function readColumns(raw: unknown): Map<string, DbtColumn> {
  return new Map(Object.entries(asRecord(raw)).map(([name, column]) => [name, readColumn(asRecord(column), name)]));
}

function readColumn(raw: RawRecord, name: string): DbtColumn {
  return {
    name: asText(raw['name'], name),
    description: asText(raw['description']),
    dataType: asFilledText(raw['data_type']),
    constraints: readConstraints(raw['constraints']),
    meta: metaOf(raw),
  };
}

function readConstraints(raw: unknown): readonly DbtConstraint[] {
  return asList(raw).map((item) => {
    const constraint = asRecord(item);
    return { type: asText(constraint['type']), columns: asTexts(constraint['columns']) };
  });
}
