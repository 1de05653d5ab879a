import { type Alignment, alignLines } from './align-lines.ts';
import { fitsTemplate, namesItsRelation } from './fits-template.ts';
import { identifiersIn } from './identifiers-in.ts';
import { injectedLines } from './injected-lines.ts';

interface CompiledPlace {
  readonly compiled: string;
  readonly raw: string;
  /** Counts from 1 in the compiled text. */
  readonly line: number;
  /** The line as somebody quoted it; where it disagrees with the number, the quote counts. */
  readonly text?: string;
}

/** A line of the file that a person edits, from 1; `file` means that no line of it can be blamed. */
interface RawPlace {
  readonly line: number;
  readonly confidence: 'exact' | 'nearest' | 'file';
}

const WHOLE_FILE: RawPlace = { line: 1, confidence: 'file' };

/**
 * The line of the raw file that a line of compiled SQL comes from: the same line where there is one, else the Jinja line that
 * could have made it, else the line that shares most names with it.
 */
export function mapToRaw({ compiled, raw, line, text }: CompiledPlace): RawPlace {
  const lines = { compiled: trimmedLines(compiled), raw: trimmedLines(raw) };
  const wanted = quoted(text) ?? lines.compiled[line - 1] ?? '';
  if (wanted === '' || injectedLines(lines.compiled).has(line)) return WHOLE_FILE;
  const alignment = alignLines(lines.compiled, lines.raw, line);
  const confidence = /\w/.test(wanted) ? 'exact' : 'nearest';
  if (alignment.match !== undefined && lines.raw[alignment.match]?.includes(wanted)) return { line: alignment.match + 1, confidence };
  return (confidence === 'exact' ? byText(lines.raw, alignment, wanted) : undefined) ?? onlyGap(alignment) ?? WHOLE_FILE;
}

function byText(raw: readonly string[], alignment: Alignment, wanted: string): RawPlace | undefined {
  return (
    choose(raw, alignment, (candidate) => candidate === wanted) ??
    choose(raw, alignment, (candidate) => candidate.includes(wanted)) ??
    choose(raw, alignment, (candidate) => fitsTemplate(candidate, wanted) && namesItsRelation(candidate, wanted)) ??
    choose(raw, alignment, (candidate) => fitsTemplate(candidate, wanted)) ??
    sharingMostNames(raw, alignment, wanted)
  );
}

function trimmedLines(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim());
}

/** Databases shorten long lines to "...part of the line...". */
function quoted(text: string | undefined): string | undefined {
  const line = text
    ?.trim()
    .replaceAll(/^\.{3}|\.{3}$/g, '')
    .trim();
  return line === '' ? undefined : line;
}

/** The line that fits in the gap of the alignment; else the nearest one that fits, which is then not more than near. */
function choose(raw: readonly string[], { from, to }: Alignment, fits: (line: string) => boolean): RawPlace | undefined {
  const fitting = raw.flatMap((line, index) => (fits(line) ? [index] : []));
  const inGap = fitting.filter((index) => index >= from && index < to);
  const best = inGap[0] ?? nearestFirst(fitting, from)[0];
  if (best === undefined) return undefined;
  return { line: best + 1, confidence: inGap.length === 1 || fitting.length === 1 ? 'exact' : 'nearest' };
}

/** What a macro wrote over several lines has no text in common with the one line that called it. */
function onlyGap({ from, to, match }: Alignment): RawPlace | undefined {
  return match === undefined && to - from === 1 ? { line: to, confidence: 'nearest' } : undefined;
}

function sharingMostNames(raw: readonly string[], { from, to }: Alignment, wanted: string): RawPlace | undefined {
  const names = identifiersIn(wanted);
  const shared = raw.map((line) => [...identifiersIn(line)].filter((name) => names.has(name)).length);
  const most = Math.max(0, ...shared);
  if (most === 0) return undefined;
  const best = nearestFirst(
    raw.flatMap((_, index) => (shared[index] === most ? [index] : [])),
    Math.round((from + to) / 2),
  )[0];
  return best === undefined ? undefined : { line: best + 1, confidence: 'nearest' };
}

function nearestFirst(indexes: readonly number[], to: number): readonly number[] {
  return indexes.toSorted((one, other) => Math.abs(one - to) - Math.abs(other - to));
}
