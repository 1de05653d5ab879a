import type { Around } from './around.ts';
import { findLine, holdsWord } from './find-line.ts';
import { type FindPlace, placeAt } from './place.ts';

/** Of several files with one name or relation: the one that takes an alias, else the one that the project doesn't know yet. */
export const placeOfDuplicate: FindPlace = ({ error, matched }, { project, fileText }) => {
  const { files } = error;
  if (files === undefined || files.length === 0) return undefined;
  const entry = matched?.rule.id === 'dup.schema_entry' ? matched.facts['name']?.replace(/[.,]$/, '') : undefined;
  if (entry !== undefined) return placeOfEntry(entry, files, { project, fileText });
  const alias = files.find((path) => fileText(path)?.split('\n').some(isAlias) === true);
  if (matched?.rule.id === 'dup.relation' && alias !== undefined) return placeAt(alias, findLine(fileText(alias) ?? '', isAlias));
  const known = new Set([...(project?.nodes.values() ?? []), ...(project?.macros.values() ?? [])].map(({ path }) => path));
  const file = files.find((path) => !known.has(path)) ?? files.at(-1);
  const macro = matched?.facts['m'];
  if (file === undefined || macro === undefined) return file === undefined ? undefined : { file, line: undefined, confidence: 'file' };
  return placeAt(
    file,
    findLine(fileText(file) ?? '', (line) => /\{%-?\s*macro\b/.test(line) && line.includes(macro)),
  );
};

/** Of several YAML entries for one resource, the one that isn't yet known to describe it. */
function placeOfEntry(name: string, files: readonly string[], { project, fileText }: Pick<Around, 'project' | 'fileText'>) {
  const described = [...(project?.nodes.values() ?? [])].filter((node) => node.name === name).map(({ patchPath }) => patchPath);
  const file = files.find((path) => !described.includes(path)) ?? files.at(-1);
  if (file === undefined) return undefined;
  const named = findLine(fileText(file) ?? '', (line) => /^\s*-\s+name:/.test(line) && holdsWord(name)(line));
  return placeAt(file, named);
}

function isAlias(line: string): boolean {
  return /\balias\s*[=:]/.test(line);
}
