import type { ExplainedError } from './explain-error.ts';
import { mapToRaw } from './map-to-raw.ts';
import type { DbtNode, DbtProject } from './project.ts';
import { resourceName } from './resource-name.ts';
import { placeInYaml, type YamlResource } from './yaml-places.ts';

/** Text of a file by its path from the dbt project's folder. */
export type FileText = (path: string) => string | undefined;

interface Surroundings {
  /** Unique id or name of what dbt says went wrong. */
  readonly id: string | undefined;
  readonly project: DbtProject | undefined;
  readonly fileText: FileText;
}

interface ErrorPlace {
  readonly name: string | undefined;
  readonly node: string | undefined;
  readonly file: string | undefined;
  readonly line: number | undefined;
}

/** The node, file and line that have to be mended, as far as they can be told. */
export function placeOf(error: ExplainedError, surroundings: Surroundings): ErrorPlace {
  const { id, project, fileText } = surroundings;
  const unitTest = id === undefined ? undefined : project?.unitTests.get(id);
  if (unitTest === undefined) return placeOfNode(error, nodeOf(id, project), surroundings);
  const tested = placeOfNode({ ...error, file: undefined }, nodeOf(unitTest.model, project), surroundings);
  if (tested.line !== undefined) return tested;
  const { uniqueId: node, name, path: file } = unitTest;
  return { name, node, file, line: yamlLine(fileText(file), { kind: 'unit-test', name }) };
}

function nodeOf(id: string | undefined, project: DbtProject | undefined): DbtNode | undefined {
  if (id === undefined || project === undefined) return undefined;
  return project.nodes.get(id) ?? [...project.nodes.values()].find(({ name, resourceType }) => name === id && resourceType !== 'test');
}

function placeOfNode(error: ExplainedError, node: DbtNode | undefined, { id, project, fileText }: Surroundings): ErrorPlace {
  const file = fileOf(error, node, project);
  const text = file === undefined ? undefined : (fileText(file) ?? (node?.path === file && !isYaml(file) ? node.rawCode : undefined));
  return {
    name: node?.name ?? (id?.includes('.') === true ? resourceName(id) : id),
    node: node?.uniqueId ?? (id?.includes('.') === true ? id : undefined),
    file,
    line: error.line ?? (file === undefined || text === undefined ? undefined : lineIn(text, error, isYaml(file) ? node : undefined)),
  };
}

/** dbt names files from the project's folder, from a resource folder, or the compiled copy under `target/`. */
function fileOf({ file, files }: ExplainedError, node: DbtNode | undefined, project: DbtProject | undefined): string | undefined {
  const known = new Set(
    [...(project?.nodes.values() ?? [])].flatMap(({ path, patchPath }) => (patchPath === undefined ? [path] : [path, patchPath])),
  );
  if (files !== undefined) return files.find((path) => !known.has(path)) ?? files.at(-1);
  if (file === undefined || file.startsWith('target/')) return node?.path ?? file;
  return known.has(file) ? file : ([...known].find((path) => path.endsWith(`/${file}`)) ?? file);
}

function lineIn(text: string, error: ExplainedError, described: DbtNode | undefined): number | undefined {
  if (described !== undefined) return testLine(text, described);
  return excerptLine(text, error) ?? nameLine(text, error.missing?.name);
}

function excerptLine(raw: string, { excerpt }: ExplainedError): number | undefined {
  if (excerpt === undefined) return undefined;
  const { line, confidence } = mapToRaw({ compiled: '', raw, line: 0, text: excerpt });
  return confidence === 'exact' ? line : undefined;
}

function nameLine(raw: string, name: string | undefined): number | undefined {
  const wanted = name?.split('.').at(-1);
  if (wanted === undefined) return undefined;
  const index = raw.split('\n').findIndex((line) => line.split(/\W+/).includes(wanted));
  return index < 0 ? undefined : index + 1;
}

/** Where the YAML file says what a generic test checks. */
function testLine(text: string, { test, dependsOn }: DbtNode): number | undefined {
  const [type, , ...names] = (test?.attachedTo ?? dependsOn.nodes[0] ?? '').split('.');
  if (test?.kind === undefined || (type !== 'model' && type !== 'seed' && type !== 'snapshot' && type !== 'source')) return undefined;
  const name = type === 'source' ? names.join('.') : (names[0] ?? '');
  const { kind, namespace, column } = test;
  return placeInYaml(text, { resource: { kind: type, name }, column, test: { kind, namespace, arguments: test.arguments } });
}

function yamlLine(text: string | undefined, resource: YamlResource): number | undefined {
  return text === undefined ? undefined : placeInYaml(text, { resource });
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}
