import { inRepository } from '../places.ts';
import { allowanceFor } from './allowance.ts';
import type { Fix, FixMaker } from './fix.ts';
import type { FixContext } from './fix-context.ts';
import { ambiguousColumn } from './fixes/ambiguous-column.ts';
import { castRestored } from './fixes/cast-restored.ts';
import { columnInYaml } from './fixes/column-in-yaml.ts';
import { columnName } from './fixes/column-name.ts';
import { columnRenamed } from './fixes/column-renamed.ts';
import { columnRestored } from './fixes/column-restored.ts';
import { contractColumn } from './fixes/contract-column.ts';
import { contractType } from './fixes/contract-type.ts';
import { duplicateEntry } from './fixes/duplicate-entry.ts';
import { functionName } from './fixes/function-name.ts';
import { groupBy } from './fixes/group-by.ts';
import { jinjaRestored } from './fixes/jinja-restored.ts';
import { macroName } from './fixes/macro-name.ts';
import { measureName } from './fixes/measure-name.ts';
import { missingComma } from './fixes/missing-comma.ts';
import { modelRestored } from './fixes/model-restored.ts';
import { onSchemaChange } from './fixes/on-schema-change.ts';
import { packages } from './fixes/packages.ts';
import { punctuation } from './fixes/punctuation.ts';
import { qualifier } from './fixes/qualifier.ts';
import { refName } from './fixes/ref-name.ts';
import { revertHunk } from './fixes/revert-hunk.ts';
import { seedRow } from './fixes/seed-row.ts';
import { sourceName } from './fixes/source-name.ts';
import { testArgumentName } from './fixes/test-argument-name.ts';
import { testArguments } from './fixes/test-arguments.ts';
import { testName } from './fixes/test-name.ts';
import { wordRestored } from './fixes/word-restored.ts';
import { yamlLines } from './fixes/yaml-lines.ts';
import { guardFiles } from './guard-patch.ts';
import { headPaths } from './project-paths.ts';

/** Every kind of fix, in the order in which they are tried: what follows the author's change first, what takes it back last. */
export const FIX_MAKERS: readonly FixMaker[] = [
  packages,
  refName,
  modelRestored,
  sourceName,
  testName,
  macroName,
  measureName,
  columnRenamed,
  columnInYaml,
  contractType,
  contractColumn,
  testArguments,
  testArgumentName,
  duplicateEntry,
  yamlLines,
  punctuation,
  missingComma,
  functionName,
  qualifier,
  ambiguousColumn,
  groupBy,
  castRestored,
  jinjaRestored,
  wordRestored,
  columnName,
  columnRestored,
  seedRow,
  onSchemaChange,
  revertHunk,
];

/** The first fix that applies and weakens no test. */
export function proposeFix(context: FixContext): Fix | undefined {
  return proposeFixes(context)[0];
}

/**
 * Every fix that applies and weakens no test, the best first: when one doesn't pass its trial, the next may. No two are the same change.
 * None when an earlier fix on the same head mended this failure as well: a second one would work against it.
 */
export function proposeFixes(context: FixContext): readonly Fix[] {
  return isMended(context) ? [] : fixesFor(context);
}

/** True when an earlier fix, already in the head's texts, does what the best fix for this failure would have done. */
export function isMended(context: FixContext): boolean {
  const original = originalText(context);
  const touched = headPaths(context).filter((path) => original('head', path) !== context.text('head', path));
  if (touched.length === 0) return false;
  const [first] = fixesFor({ ...context, text: original });
  return first !== undefined && first.files.every(({ path }) => touched.includes(path)) && fixesFor(context)[0]?.id !== first.id;
}

/** The head without the fixes that are already in its texts. */
function originalText({ files, text, projectDir }: FixContext): FixContext['text'] {
  const changed = new Map(files.map((file) => [file.path, file]));
  return (side, path) => {
    if (side === 'base') return text(side, path);
    const file = changed.get(inRepository(projectDir, path));
    return file === undefined ? text('base', path) : file.head;
  };
}

function fixesFor(context: FixContext): readonly Fix[] {
  const allowed = allowanceFor(context);
  const fixes = FIX_MAKERS.flatMap(({ id, propose }) => {
    const fix = propose(context);
    return fix === undefined || guardFiles(filesOf(fix), context.text, allowed).length > 0 ? [] : [{ id, ...fix }];
  });
  const seen = new Set<string>();
  return fixes.filter(({ files }) => {
    const key = JSON.stringify(files);
    return seen.size < seen.add(key).size;
  });
}

function filesOf({ files }: Pick<Fix, 'files'>): ReadonlyMap<string, string | undefined> {
  return new Map(files.map(({ path, content }) => [path, content]));
}
