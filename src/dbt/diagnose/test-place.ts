import type { DbtNode } from '../project.ts';
import { placeInYaml, type YamlPlace, type YamlResource } from '../yaml-places.ts';
import type { Around } from './around.ts';
import { quotedCore } from './executed-line.ts';
import { type FoundLine, findLine, holdsWord } from './find-line.ts';
import { exactPlace, type Failed, type FailurePlace, type FindPlace, placeAt } from './place.ts';
import { macrosNamed } from './project-macros.ts';
import { placeOfQuoted } from './sql-place.ts';
import { yamlBlock } from './yaml-block.ts';

/** A generic test's entry in its YAML file; where the test itself is broken, the argument, the column or the line of its macro. */
export const placeOfTest: FindPlace = (failed, around) => {
  const { node } = failed;
  if (node?.test?.kind === undefined) return undefined;
  const text = around.fileText(node.path);
  const place = text === undefined ? undefined : placeOfEntry(node);
  if (text === undefined || place === undefined) return { file: node.path, line: undefined, confidence: 'file' };
  return (
    broken(failed, node, { text, place, around }) ??
    entryPlace(node.path, placeInYaml(text, place) ?? placeInYaml(text, { ...place, test: undefined }))
  );
};

/** A test without arguments in YAML is its own SQL file; where it only found rows, the condition that picks them. */
export const placeOfSingularTest: FindPlace = ({ node, error, matched }, around) => {
  if (node?.resourceType !== 'test' || node.test?.kind !== undefined) return undefined;
  const quoted = error.quoted === undefined ? undefined : placeOfQuoted(node, { quoted: error.quoted, name: error.missing?.name }, around);
  const condition = matched?.rule.group === 'test' ? lastCondition(around.fileText(node.path) ?? '') : undefined;
  return quoted ?? { file: node.path, line: condition, confidence: condition === undefined ? 'file' : 'nearest' };
};

/** The outer SELECT stands at the end, and its condition says which rows are wrong. */
function lastCondition(text: string): number | undefined {
  const index = text.split('\n').findLastIndex((line) => /^\s*(?:where|having|qualify)\b/i.test(line));
  return index < 0 ? undefined : index + 1;
}

interface Entry {
  readonly text: string;
  readonly place: YamlPlace;
  readonly around: Around;
}

/** An error is looked for in the arguments, then in the macro of the test; a column that isn't there may be the one that is tested. */
function broken(failed: Failed, node: DbtNode, { text, place, around }: Entry): FailurePlace | undefined {
  const { error } = failed;
  const name = error.missing?.name.replace(/^test_/, '');
  if (name === undefined && error.quoted === undefined && error.macros === undefined) return undefined;
  const argument = name === undefined ? undefined : inBlock(text, place, name);
  if (argument !== undefined) return placeAt(node.path, argument);
  if (name !== undefined && name.toLowerCase() === place.column?.toLowerCase())
    return entryPlace(node.path, placeInYaml(text, { ...place, test: undefined }));
  return inTestedModels(failed, node, around) ?? inTestMacro(failed, node, around);
}

/** A view or an ephemeral model is run by the test that reads it: its own line is what is broken then. */
function inTestedModels({ error: { quoted, missing } }: Failed, node: DbtNode, around: Around): FailurePlace | undefined {
  if (quoted === undefined) return undefined;
  for (const id of node.dependsOn.nodes) {
    const parent = around.project?.nodes.get(id);
    const place = parent?.path.endsWith('.sql') !== true ? undefined : placeOfQuoted(parent, { quoted, name: missing?.name }, around);
    if (place?.confidence === 'exact') return { ...place, node: id };
  }
  return undefined;
}

function inBlock(text: string, place: YamlPlace, name: string): FoundLine | undefined {
  const range = yamlBlock(text, place);
  return range === undefined
    ? undefined
    : (findLine(text, holdsWord(name), { range: { from: range.from + 1, to: range.to } }) ?? findLine(text, holdsWord(name), { range }));
}

function inTestMacro({ error }: Failed, { test }: DbtNode, around: Around): FailurePlace | undefined {
  const [macro] = macrosNamed(new Set([`test_${test?.kind ?? ''}`]), around);
  if (macro === undefined || error.quoted === undefined) return undefined;
  const core = quotedCore(error.quoted);
  const [first = ''] = core.split(/\s/);
  const found =
    findLine(macro.text, (line) => line.trim() === core, macro) ??
    findLine(macro.text, (line) => first !== '' && line.trim().split(/\s/)[0] === first, macro);
  return found === undefined ? undefined : placeAt(macro.path, found);
}

function entryPlace(file: string, line: number | undefined): FailurePlace {
  return line === undefined ? { file, line, confidence: 'file' } : exactPlace(file, line);
}

function placeOfEntry({ test, dependsOn }: DbtNode): YamlPlace | undefined {
  const resource = testedResource(test?.attachedTo ?? dependsOn.nodes[0]);
  if (test?.kind === undefined || resource === undefined) return undefined;
  return { resource, column: test.column, test: { kind: test.kind, namespace: test.namespace, arguments: test.arguments } };
}

/** `source.shop.raw.orders` or `model.shop.orders` as YAML names them. */
function testedResource(uniqueId: string | undefined): YamlResource | undefined {
  const [kind, , ...names] = (uniqueId ?? '').split('.');
  if (kind === 'source') return { kind, name: names.join('.') };
  return kind === 'model' || kind === 'seed' || kind === 'snapshot' ? { kind, name: names[0] ?? '' } : undefined;
}
