import type { DbtUnitTest } from '../project.ts';
import type { Around } from './around.ts';
import { findLine, holdsWord } from './find-line.ts';
import { exactPlace, type Failed, type FailurePlace, type FindPlace, placeAt } from './place.ts';
import { refusedValue } from './refused-value.ts';
import { placeOfQuoted } from './sql-place.ts';
import { yamlBlock } from './yaml-block.ts';

/** A unit test runs its model before the model itself is built: the model's line where the model is what is broken, else the test's own. */
export const placeOfUnitTest: FindPlace = (failed, around) => {
  const unitTest = failed.id === undefined ? undefined : around.project?.unitTests.get(failed.id);
  if (unitTest === undefined) return undefined;
  return placeInModel(unitTest, failed, around) ?? placeInFixture(unitTest, failed, around);
};

function placeInModel({ model }: DbtUnitTest, { error }: Failed, around: Around): FailurePlace | undefined {
  const node = [...(around.project?.nodes.values() ?? [])].find(({ name, resourceType }) => name === model && resourceType === 'model');
  if (node === undefined) return undefined;
  const macro = error.missing?.kind === 'macro' ? findLine(around.fileText(node.path) ?? '', holdsWord(error.missing.name)) : undefined;
  if (macro !== undefined) return { ...placeAt(node.path, macro), node: node.uniqueId };
  if (error.quoted === undefined) return undefined;
  const place = placeOfQuoted(node, { quoted: error.quoted, name: error.missing?.name }, around);
  return place === undefined || place.confidence !== 'exact' ? undefined : { ...place, node: node.uniqueId };
}

function placeInFixture({ name, path }: DbtUnitTest, { error, matched, text: said }: Failed, around: Around): FailurePlace {
  const text = around.fileText(path);
  const range = text === undefined ? undefined : yamlBlock(text, { resource: { kind: 'unit-test', name } });
  if (text === undefined || range === undefined) return { file: path, line: undefined, confidence: 'file' };
  const word = columnIn(said) ?? matched?.facts['input'] ?? error.missing?.name ?? refusedValue(said);
  const inside = { range: { from: range.from + 1, to: range.to } };
  const isKey = (line: string) => word !== undefined && holdsWord(word)(line) && line.replaceAll(' ', '').includes(`${word}:`);
  const found = word === undefined ? undefined : (findLine(text, isKey, inside) ?? findLine(text, holdsWord(word), inside));
  return found === undefined ? exactPlace(path, range.from) : placeAt(path, found);
}

function columnIn(text: string): string | undefined {
  return /Invalid column name: '([^']+)'/.exec(text)?.[1];
}
