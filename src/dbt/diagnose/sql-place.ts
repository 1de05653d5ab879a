import { fitsTemplate } from '../fits-template.ts';
import { injectedLines } from '../injected-lines.ts';
import { mapToRaw } from '../map-to-raw.ts';
import type { DbtNode } from '../project.ts';
import type { Around } from './around.ts';
import { compiledCode, compiledLine, type QuotedLine, quotedCore } from './executed-line.ts';
import { findLine, holdsWord } from './find-line.ts';
import { jinjaSegmentAt } from './jinja-segment.ts';
import { exactPlace, type Failed, type FailurePlace, type FindPlace, placeAt } from './place.ts';
import { macrosOf, type OwnMacro } from './project-macros.ts';

/** The line of a model, snapshot, analysis or singular test that a database stumbled over, or of the macro that wrote it. */
export const placeInSql: FindPlace = ({ error, node }, around) => {
  if (node === undefined || error.quoted === undefined || !/\.(?:sql|py)$/.test(node.path)) return undefined;
  return placeOfQuoted(node, { quoted: error.quoted, name: error.missing?.name }, around);
};

interface Stumble {
  readonly quoted: QuotedLine;
  /** The name that could not be found, where it is about one. */
  readonly name: string | undefined;
}

/** Where in a node's own file, in its macros or in an ephemeral parent a quoted line comes from. */
export function placeOfQuoted(node: DbtNode, stumble: Stumble, around: Around): FailurePlace | undefined {
  const raw = around.fileText(node.path);
  if (raw === undefined) return undefined;
  const line = compiledLine(node, stumble.quoted, around);
  const parent = line === undefined ? undefined : ephemeralParent(node, line, around);
  if (parent !== undefined) return placeOfQuoted(parent, stumble, around);
  const mapped = mapToRaw({ compiled: compiledCode(node, around) ?? '', raw, line: line ?? 0, text: quotedCore(stumble.quoted) });
  const rawLine = mapped.confidence === 'file' ? undefined : raw.split('\n')[mapped.line - 1];
  return (
    writtenByMacro(node, { ...stumble, rawLine, compiled: line }, around) ??
    byName(raw, stumble, mapped.line).map(({ line: number, isOnly }) => placeAt(node.path, { line: number, isOnly }))[0] ??
    inAnyMacro(node, { ...stumble, raw }, around) ??
    atEnd(raw, stumble, node) ??
    (rawLine === undefined ? undefined : { file: node.path, line: mapped.line, confidence: mapped.confidence })
  );
}

/** dbt writes ephemeral parents into the query of their reader; the parent's own name stands in front of its code. */
function ephemeralParent(node: DbtNode, line: number, around: Around): DbtNode | undefined {
  const lines = (compiledCode(node, around) ?? '').split('\n');
  if (!injectedLines(lines.map((text) => text.trim())).has(line)) return undefined;
  const above = lines.slice(0, line).findLast((text) => text.includes('__dbt__cte__'));
  const name = [...(above?.matchAll(/__dbt__cte__(\w+) as \(/g) ?? [])].at(-1)?.[1];
  return [...(around.project?.nodes.values() ?? [])].find((parent) => parent.name === name && parent.resourceType === 'model');
}

interface FromMacro extends Stumble {
  readonly rawLine: string | undefined;
  readonly compiled: number | undefined;
}

/** The macro's own line, when what went wrong stands in the part of the line that a macro wrote, and not in the arguments that it got. */
function writtenByMacro(node: DbtNode, { rawLine, compiled, quoted, name }: FromMacro, around: Around): FailurePlace | undefined {
  if (rawLine === undefined || quoted.caret === undefined) return undefined;
  const whole = compiled === undefined ? quoted.text : ((compiledCode(node, around) ?? '').split('\n')[compiled - 1] ?? quoted.text);
  const shift = whole.indexOf(quotedCore(quoted)) - quoted.text.indexOf(quotedCore(quoted));
  const segment = jinjaSegmentAt(rawLine, whole, quoted.caret + shift);
  const word = name ?? wordAt(quoted.text, quoted.caret);
  if (segment === undefined || (word !== undefined && holdsWord(word)(segment.jinja))) return undefined;
  const called = macrosOf(node, around).toSorted(
    (one, other) => Number(segment.jinja.includes(other.name)) - Number(segment.jinja.includes(one.name)),
  );
  return inMacros(called, (line) => (word === undefined ? fitsTemplate(line.trim(), segment.made) : holdsWord(word)(line)));
}

/** A line that several macros could have written is looked for in the one that comes first. */
function inMacros(macros: readonly OwnMacro[], fits: (line: string) => boolean): FailurePlace | undefined {
  for (const { path, text, range } of macros) {
    const found = findLine(text, fits, { range });
    if (found !== undefined) return placeAt(path, found);
  }
  return undefined;
}

function byName(raw: string, { name, quoted }: Stumble, near: number) {
  const word = name?.split('.').at(-1) ?? undefined;
  const lines = raw.split('\n');
  const core = quotedCore(quoted);
  if ((lines[near - 1] ?? '').includes(core) && core !== '') return [{ line: near, isOnly: true }];
  const found = word === undefined ? undefined : findLine(raw, holdsWord(word), { near });
  return found === undefined ? [] : [found];
}

/** What dbt put around the query stumbles over a query that ends too early. */
function atEnd(raw: string, { quoted }: Stumble, { path }: DbtNode): FailurePlace | undefined {
  if (!quotedCore(quoted).startsWith(')')) return undefined;
  const line = raw.split('\n').findLastIndex((text) => text.trim() !== '') + 1;
  return line === 0 ? undefined : { file: path, line, confidence: 'nearest' };
}

function inAnyMacro(node: DbtNode, { name, quoted, raw }: Stumble & { readonly raw: string }, around: Around): FailurePlace | undefined {
  const macros = macrosOf(node, around);
  const core = quotedCore(quoted);
  const word = name ?? (quoted.caret === undefined ? undefined : wordAt(quoted.text, quoted.caret));
  return (
    inMacros(macros, (line) => line.trim() !== '' && (line.trim() === core || fitsTemplate(line.trim(), core))) ??
    (word === undefined || holdsWord(word)(raw) ? undefined : inMacros(macros, holdsWord(word)))
  );
}

function wordAt(text: string, position: number): string | undefined {
  const word = /^\w+/.exec(text.slice(position))?.[0];
  return word === undefined || word.length < 2 ? undefined : word;
}

/** The line of the macro that dbt names in its own stack of macros, where the macro is the project's own. */
export const placeInMacroStack: FindPlace = ({ error }: Failed, around) => {
  const own = error.macros?.find(({ name, path }) => isOwn(name, path, around));
  const text = own === undefined ? undefined : around.fileText(own.path);
  if (own === undefined || text === undefined) return undefined;
  if (error.line !== undefined) return exactPlace(own.path, error.line);
  const word = error.missing?.name;
  const said = error.message.slice(error.message.indexOf(': ') + 1).trim();
  const fits = word === undefined ? (line: string) => said.length > 3 && line.includes(said.slice(0, 20)) : holdsWord(word);
  return placeAt(own.path, findLine(text, fits) ?? findLine(text, (line) => line.includes('raise_compiler_error')));
};

/** dbt's own macros have paths of the same form, and a project's file may have the same path as one of them. */
function isOwn(name: string, path: string, { fileText }: Around): boolean {
  return fileText(path)?.includes(name.replace(/^test_/, '')) === true;
}
