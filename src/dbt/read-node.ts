import { asFilledText, asListOf, asRecord, asText, asTexts, type RawRecord } from './artifact-values.ts';
import type { DbtHook, DbtNode, DbtRef } from './project.ts';
import { readColumns, readConstraints } from './read-columns.ts';
import { readTest } from './read-test.ts';
import { fieldOrConfig, metaOf, parentIds, patchPath, projectPath, tagsOf } from './shared-fields.ts';

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

const NO_GRANTS: DbtNode['grants'] = new Map();
const NO_HOOKS: DbtNode['hooks'] = [];

/**
 * One entry of the manifest's `nodes` (or `disabled`); `id` is its key there. All fields stand in one literal: V8 lets an object that is put
 * together of parts grow by a few fields at a time, and a manifest has tens of thousands of them.
 */
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
    relationName: asFilledText(raw['relation_name']),
    rawCode: asText(raw['raw_code']),
    compiledCode: asFilledText(raw['compiled_code']),
    language: asText(raw['language'], 'sql'),
    checksum: asText(asRecord(raw['checksum'])['checksum']),
    fqn: asTexts(raw['fqn']),
    materialized: asText(config['materialized']),
    config,
    unrenderedConfig: asRecord(raw['unrendered_config']),
    contractEnforced: asRecord(fieldOrConfig(raw, 'contract'))['enforced'] === true,
    columns: readColumns(raw['columns']),
    description: asText(raw['description']),
    meta: metaOf(raw),
    tags: tagsOf(raw),
    group: asFilledText(fieldOrConfig(raw, 'group')),
    access: asFilledText(fieldOrConfig(raw, 'access')),
    version: asVersion(raw['version']),
    latestVersion: asVersion(raw['latest_version']),
    deprecationDate: asFilledText(raw['deprecation_date']),
    grants: grantsOf(config),
    hooks: hooksOf(config),
    refs: readRefs(raw['refs']),
    dependsOn: { nodes: parentIds(raw), macros: asTexts(asRecord(raw['depends_on'])['macros']) },
    constraints: readConstraints(raw['constraints']),
    test: resourceType === 'test' ? readTest(raw) : undefined,
  };
}

/** dbt keeps versions as it found them in the YAML: numbers or texts. */
function asVersion(raw: unknown): string | undefined {
  return typeof raw === 'number' ? String(raw) : asFilledText(raw);
}

function grantsOf(config: RawRecord): DbtNode['grants'] {
  const grants = Object.entries(asRecord(config['grants']));
  return grants.length === 0 ? NO_GRANTS : new Map(grants.map(([privilege, grantees]) => [privilege, asTexts(grantees)]));
}

function hooksOf(config: RawRecord): readonly DbtHook[] {
  const [before, after] = [hooksIn(config['pre-hook'], 'pre'), hooksIn(config['post-hook'], 'post')];
  return before.length + after.length === 0 ? NO_HOOKS : [...before, ...after];
}

/** dbt writes a list of objects, and what it didn't render as it stands in the YAML. */
function hooksIn(raw: unknown, when: DbtHook['when']): readonly DbtHook[] {
  return asListOf(typeof raw === 'string' ? [raw] : raw, (hook) => ({ when, sql: asText(hook, asText(asRecord(hook)['sql'])) }));
}

function readRefs(raw: unknown): readonly DbtRef[] {
  return asListOf(raw, (item) => {
    const ref = asRecord(item);
    return { name: asText(ref['name']), package: asFilledText(ref['package']), version: asVersion(ref['version']) };
  });
}
