import { asFilledText, asList, asRecord, asText, asTexts, type RawRecord } from './artifact-values.ts';
import { childrenOf, type Reader } from './children-of.ts';
import { parseArtifact } from './parse-artifact.ts';
import type { DbtDisabled, DbtMacro, DbtNode, DbtProject } from './project.ts';
import { readConsumers } from './read-consumers.ts';
import { readExposure } from './read-exposure.ts';
import { readNode } from './read-node.ts';
import { readSource } from './read-source.ts';
import { readUnitTest } from './read-unit-test.ts';
import { ownerName, parentIds, patchPath, projectPath } from './shared-fields.ts';

/**
 * Reads manifest.json (v12 or v20, dbt 1.8 to 2.x) into the small part that reviews need; what is missing becomes empty.
 * Throws STW-2005 when the text is no manifest.
 */
export function readManifest(text: string, where = 'the target folder'): DbtProject {
  const raw = parseArtifact(text, { artifact: 'manifest.json', where, key: 'nodes' });
  const metadata = asRecord(raw['metadata']);
  return {
    name: asText(metadata['project_name']),
    dbtVersion: asText(metadata['dbt_version']),
    adapter: asText(metadata['adapter_type']),
    invocationId: asText(metadata['invocation_id']),
    nodes: readNodes(raw),
    exposures: mapOf(raw['exposures'], readExposure),
    consumers: readConsumers(raw),
    unitTests: mapOf(raw['unit_tests'], readUnitTest),
    sources: mapOf(raw['sources'], readSource),
    macros: mapOf(raw['macros'], readMacro),
    groups: mapOf(raw['groups'], readGroup),
    disabled: readDisabled(raw['disabled']),
    children: childrenOf(readersIn(raw)),
  };
}

/** Enabled nodes, and the data tests that were switched off: a test that somebody disabled is a fact of a review. */
function readNodes(raw: RawRecord): Map<string, DbtNode> {
  const nodes = mapOf(raw['nodes'], readNode);
  for (const [id, versions] of Object.entries(asRecord(raw['disabled']))) {
    const disabled = asRecord(asList(versions)[0]);
    if (disabled['resource_type'] === 'test' && !nodes.has(id)) nodes.set(id, asDisabled(readNode(disabled, id)));
  }
  return nodes;
}

/** Disabled tests stand outside of these maps: nothing has them as children. */
function readersIn(raw: RawRecord): readonly Reader[] {
  const maps = ['nodes', 'exposures', 'semantic_models', 'metrics', 'saved_queries', 'unit_tests'].map((key) => asRecord(raw[key]));
  return maps.flatMap((map) => Object.entries(map).map(([uniqueId, item]) => ({ uniqueId, parents: parentIds(asRecord(item)) })));
}

function asDisabled(node: DbtNode): DbtNode {
  return node.test === undefined ? node : { ...node, test: { ...node.test, enabled: false } };
}

/** The manifest lists each switched-off id with all versions of it that it found. */
function readDisabled(raw: unknown): ReadonlyMap<string, DbtDisabled> {
  return new Map(
    Object.entries(asRecord(raw)).map(([id, versions]) => {
      const item = asRecord(asList(versions)[0]);
      const resourceType = asText(item['resource_type']);
      const packageName = asText(item['package_name']);
      return [id, { uniqueId: id, resourceType, name: asText(item['name']), packageName, path: projectPath(item) }];
    }),
  );
}

function mapOf<Value>(raw: unknown, read: (item: RawRecord, id: string) => Value): Map<string, Value> {
  return new Map(Object.entries(asRecord(raw)).map(([id, item]) => [id, read(asRecord(item), id)]));
}

function readMacro(raw: RawRecord, id: string): DbtMacro {
  return {
    uniqueId: id,
    name: asText(raw['name']),
    packageName: asText(raw['package_name']),
    path: projectPath(raw),
    sql: asText(raw['macro_sql']),
    macros: asTexts(asRecord(raw['depends_on'])['macros']),
    patchPath: patchPath(raw),
    description: asText(raw['description']),
    arguments: asList(raw['arguments']).map(readArgument),
  };
}

function readArgument(raw: unknown): DbtMacro['arguments'][number] {
  const argument = asRecord(raw);
  return { name: asText(argument['name']), description: asText(argument['description']) };
}

function readGroup(raw: RawRecord): { name: string; owner: string | undefined } {
  return { name: asText(raw['name']), owner: asFilledText(ownerName(raw)) };
}
