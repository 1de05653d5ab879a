import type { DbtProject } from '../project.ts';
import type { Around } from './around.ts';
import { type FoundLine, findLine, holdsWord } from './find-line.ts';
import { type FailurePlace, type FindPlace, placeAt } from './place.ts';

/** The line that refers to a node, source, macro or doc that isn't there; where it is only disabled, the line that disables it. */
export const placeOfReference: FindPlace = ({ error, node, matched }, around) => {
  const { missing } = error;
  if (missing === undefined || missing.kind === 'column' || missing.kind === 'relation') return undefined;
  const disabled = matched?.rule.id === 'ref.disabled' ? placeOfDisabling(missing.name, around) : undefined;
  if (disabled !== undefined) return disabled;
  const file = knownPath(error.file, around) ?? node?.path;
  if (file === undefined) return undefined;
  const found = referenceIn(around.fileText(file) ?? '', missing.name);
  // A macro may be missing in a macro that the file calls.
  return found === undefined && missing.kind === 'macro' ? undefined : placeAt(file, found);
};

/** The path of a project's file for one that dbt named, which may start in a resource folder or lead into `target/`. */
export function knownPath(file: string | undefined, { fileText, paths }: Around): string | undefined {
  if (file === undefined || file.startsWith('target/')) return undefined;
  if (fileText(file) !== undefined) return file;
  return paths.find((path) => path.endsWith(`/${file}`)) ?? file;
}

/** `ref('name')` or `source('raw', 'name')` before any other mention of the name. */
function referenceIn(text: string, name: string): FoundLine | undefined {
  const parts = name.replace(/^test_/, '').split('.');
  const quoted = (line: string) => parts.every((part) => line.includes(`'${part}'`) || line.includes(`"${part}"`));
  const called = (line: string) => /\b(?:ref|source)\s*\(/.test(line) && quoted(line);
  const named = parts.at(-1) ?? name;
  return findLine(text, called) ?? findLine(text, holdsWord(named)) ?? findLine(text, holdsWord(parts[0] ?? name));
}

/** A disabled model stands outside of the manifest's nodes: its file is found by its name. */
function placeOfDisabling(name: string, around: Around): FailurePlace | undefined {
  const own = around.paths.find((path) => path.endsWith(`/${name}.sql`) || path.endsWith(`/${name}.csv`));
  const inFile = own === undefined ? undefined : findLine(around.fileText(own) ?? '', (line) => /enabled\s*=\s*false/i.test(line));
  return own === undefined || inFile === undefined ? undefined : placeAt(own, inFile);
}

/** Names of resources that a reference may have meant. */
export function namesOf(kind: 'node' | 'source' | 'macro', project: DbtProject | undefined): readonly string[] {
  if (project === undefined) return [];
  if (kind === 'source') return [...project.sources.values()].map(({ sourceName, name }) => `${sourceName}.${name}`);
  if (kind === 'macro') return [...project.macros.values()].map(({ name }) => name);
  return [...project.nodes.values()]
    .filter(({ resourceType }) => ['model', 'seed', 'snapshot'].includes(resourceType))
    .map(({ name }) => name);
}
