/**
 * Makes `openapi.json` beside this file from an unpacked `@octokit/openapi`:
 * `node tools/local-github/trim-openapi.ts <folder of the package>`. Only needed when operations are added or GitHub's schema moves on.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { servedOperations } from './served-operations.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** Prose and examples: they make up nine tenths of the file and decide nothing. */
const dropped = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'tags',
  'headers',
  'deprecated',
  'title',
  'contentMediaType',
]);

const folder = process.argv[2];
if (folder === undefined) throw new Error('Say where the unpacked package is: trim-openapi.ts <folder of @octokit/openapi>');
const source = JSON.parse(readFileSync(join(folder, 'generated', 'api.github.com.json'), 'utf8')) as JsonObject;
const trimmed = trim(source);
writeFileSync(join(import.meta.dirname, 'openapi.json'), `${JSON.stringify(trimmed)}\n`);
console.log(`${Object.keys(object(trimmed['paths'])).length} paths, ${JSON.stringify(trimmed).length} characters`);

function trim(whole: JsonObject): JsonObject {
  const paths = wantedPaths(object(whole['paths']));
  const components = reachableComponents(paths, object(whole['components']));
  return {
    openapi: whole['openapi'] ?? '3.0.3',
    info: { title: 'GitHub REST API, the part that local-github serves', version: version(whole) },
    paths,
    components,
  };
}

function version(whole: JsonObject): Json {
  return object(whole['info'])['version'] ?? '';
}

function wantedPaths(all: JsonObject): JsonObject {
  const wanted = new Set<string>(servedOperations);
  const paths: JsonObject = {};
  for (const [path, item] of Object.entries(all)) {
    for (const [method, operation] of Object.entries(object(item))) {
      const id = object(operation)['operationId'];
      if (typeof id !== 'string' || !wanted.delete(id)) continue;
      paths[path] = { ...object(paths[path] ?? {}), [method]: trimOperation(object(operation)) };
    }
  }
  if (wanted.size > 0) throw new Error(`Not in the specification: ${[...wanted].join(', ')}`);
  return paths;
}

function trimOperation(operation: JsonObject): JsonObject {
  const success = Object.entries(object(operation['responses'] ?? {})).filter(([status]) => status.startsWith('2'));
  return {
    operationId: operation['operationId'] ?? '',
    ...(operation['parameters'] ? { parameters: strip(operation['parameters']) } : {}),
    ...(operation['requestBody'] ? { requestBody: strip(operation['requestBody']) } : {}),
    responses: strip(Object.fromEntries(success)),
  };
}

function reachableComponents(paths: JsonObject, all: JsonObject): JsonObject {
  const found = new Map<string, Json>();
  const queue = references(paths);
  for (let reference = queue.pop(); reference !== undefined; reference = queue.pop()) {
    if (found.has(reference)) continue;
    const [kind = '', name = ''] = reference.split('/').slice(2);
    const component = strip(object(all[kind] ?? {})[name] ?? {});
    found.set(reference, component);
    queue.push(...references(component));
  }
  const components: JsonObject = {};
  for (const [reference, component] of [...found].toSorted(([a], [b]) => a.localeCompare(b))) {
    const [kind = '', name = ''] = reference.split('/').slice(2);
    components[kind] = { ...object(components[kind] ?? {}), [name]: component };
  }
  return components;
}

function references(value: Json): string[] {
  return [...JSON.stringify(value).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? '');
}

/** Drops prose, vendor extensions and examples; a property that merely has such a name is kept. */
function strip(value: Json, insideProperties = false): Json {
  if (Array.isArray(value)) return value.map((entry) => strip(entry));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => insideProperties || !(dropped.has(key) || key.startsWith('x-')));
  const stripped = Object.fromEntries(kept.map(([key, entry]) => [key, strip(entry, !insideProperties && key === 'properties')]));
  return insideProperties ? stripped : spellOutNull(stripped);
}

/** OpenAPI 3.0 says `nullable`, JSON Schema knows only a type of its own for null. */
function spellOutNull({ nullable, ...schema }: JsonObject): JsonObject {
  return nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema;
}

function object(value: Json | undefined): JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}
