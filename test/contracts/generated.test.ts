import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { securityPage } from '../../scripts/generate/attack-table.ts';
import { environmentExample, operationsPage } from '../../scripts/generate/environment-files.ts';
import { errorsPage } from '../../scripts/generate/errors-page.ts';
import { rulesPage } from '../../scripts/generate/rules-page.ts';
import { schemaFiles } from '../../scripts/generate/schema-files.ts';
import { root } from '../../scripts/root.ts';
import { PROBLEMS } from '../../src/core/problem-catalogue.ts';

type Json = Readonly<Record<string, unknown>>;

const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const schema = (name: string): Json => JSON.parse(read(`schema/${name}.json`));

const generated = [...schemaFiles(), errorsPage(), rulesPage(), securityPage(), operationsPage(), environmentExample()];

test.each(generated)('$path is what the code says', ({ path, text }) => {
  expect(read(path)).toBe(text);
});

/** Every property of a schema with its path, at any depth. */
function propertiesOf(node: unknown, path: string): readonly { readonly path: string; readonly property: Json }[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => {
    if (key !== 'properties') return propertiesOf(child, path);
    return Object.entries<Json>(child).flatMap(([name, property]) => [
      { path: `${path}.${name}`, property },
      ...propertiesOf(property, `${path}.${name}`),
    ]);
  });
}

function* objectsOf(node: unknown): Generator<Json> {
  if (typeof node !== 'object' || node === null) return;
  if ('properties' in node) yield { ...node };
  for (const child of Object.values(node)) yield* objectsOf(child);
}

describe('the schema of the configuration', () => {
  const validate = new Ajv2020({ strict: false }).compile(schema('config'));

  test('describes every field, so that editors can explain it', () => {
    const silent = propertiesOf(schema('config'), 'config').filter(({ property }) => typeof property['description'] !== 'string');
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test('accepts the example’s configuration', () => {
    validate(parse(read('examples/taxi/.github/steward.yml')));
    expect(validate.errors).toBeNull();
  });

  test.each([
    ['an unknown key', { project: [] }],
    ['an unknown rule', { rules: { 'no-such-rule': 'off' } }],
    ['an unknown severity', { rules: { 'test-removed': 'fatal' } }],
    ['a project outside the repository', { projects: [{ name: 'a', dir: '../b' }] }],
    ['a suppression without a reason', { suppressions: [{ rule: 'test-removed' }] }],
  ])('refuses %s', (_name, config) => {
    expect(validate(config)).toBe(false);
  });
});

test.each(['config', 'run-request', 'report'])('schema/%s.json leaves no object open', (name) => {
  const open = [...objectsOf(schema(name))].filter(({ additionalProperties }) => additionalProperties !== false);
  expect(open).toEqual([]);
});

test('docs/errors.md has an entry for every code', () => {
  const codes = [...read('docs/errors.md').matchAll(/^### (STW-\d+)$/gm)].map(([, code]) => code);
  expect(codes).toEqual(Object.keys(PROBLEMS));
});
