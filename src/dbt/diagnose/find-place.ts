import type { Around } from './around.ts';
import { placeOfConfigured, placeOfNamed } from './config-place.ts';
import { placeOfConstraint } from './constraint-place.ts';
import { placeOfContract, placeOfUntyped } from './contract-place.ts';
import { placeOfCycle } from './cycle-place.ts';
import { placeOfDivision } from './division-place.ts';
import { placeOfDuplicate } from './duplicate-place.ts';
import { findLine, holdsWord } from './find-line.ts';
import { placeOfInvalidYaml } from './invalid-yaml-place.ts';
import { placeOfMetric } from './metric-place.ts';
import { placeOfOpenBlock } from './open-block-place.ts';
import { type Failed, type FailurePlace, type FindPlace, placeAt } from './place.ts';
import { placeInSettings, placeOfBareSnapshot, placeOfNamelessCall } from './project-place.ts';
import { placeOfRaised, placeOfUnclosedBlock } from './raised-place.ts';
import { knownPath, placeOfReference } from './reference-place.ts';
import { placeInSeed } from './seed-place.ts';
import { placeOfMissingRelation, placeOfSource } from './source-place.ts';
import { placeInMacroStack, placeInSql } from './sql-place.ts';
import { placeOfStale } from './stale-place.ts';
import { placeAsStated, placeInPython } from './stated-place.ts';
import { placeOfSingularTest, placeOfTest } from './test-place.ts';
import { placeOfUnitTest } from './unit-test-place.ts';
import { placeByLooks, placeOfCast } from './value-place.ts';

/** From the most to the least telling; the first that knows a place is believed. */
const FINDERS: readonly FindPlace[] = [
  placeOfNamelessCall,
  placeOfBareSnapshot,
  placeOfUnclosedBlock,
  placeInPython,
  placeOfUnitTest,
  placeInMacroStack,
  placeOfInvalidYaml,
  placeOfOpenBlock,
  placeAsStated,
  placeOfCycle,
  placeOfDuplicate,
  placeInSettings,
  placeOfMetric,
  placeOfReference,
  placeOfMissingRelation,
  placeOfCast,
  placeOfDivision,
  placeOfTest,
  placeOfSingularTest,
  placeOfUntyped,
  placeOfContract,
  placeOfConstraint,
  placeOfStale,
  placeOfSource,
  placeInSeed,
  placeByLooks,
  placeOfRaised,
  placeInSql,
  placeOfConfigured,
  placeOfNamed,
  placeOfFile,
];

/** The file and line that have to be mended, as far as they can be told. */
export function findPlace(failed: Failed, around: Around): FailurePlace | undefined {
  for (const find of FINDERS) {
    const place = find(failed, around);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** A fact may be any file, a database among them. */
function namedFile(file: string | undefined, { fileText }: Around): string | undefined {
  return file === undefined || fileText(file) === undefined ? undefined : file;
}

/** At least the file, and in it a line that holds what the message quotes. */
function placeOfFile({ error, node, matched }: Failed, around: Around): FailurePlace | undefined {
  const file = knownPath(error.file ?? namedFile(matched?.facts['file'], around), around) ?? node?.path;
  if (file === undefined) return undefined;
  const quoted = [...error.message.matchAll(/["'`]([^"'`\n]{2,80})["'`]/g)].flatMap(([, name]) => name ?? []);
  const text = around.fileText(file) ?? '';
  const found = quoted.map((name) => findLine(text, holdsWord(name.split('.').at(-1) ?? name))).find((line) => line !== undefined);
  return placeAt(file, found);
}
