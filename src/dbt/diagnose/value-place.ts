import type { DbtNode } from '../project.ts';
import type { Around } from './around.ts';
import { findLine, holdsWord } from './find-line.ts';
import { type FailurePlace, type FindPlace, placeAt } from './place.ts';
import { readersOf } from './readers-of.ts';
import { refusedValue } from './refused-value.ts';

/** How SQL may spell the types that messages name. */
const SPELLINGS: Readonly<Record<string, string>> = {
  int32: 'int(?:eger|4)?',
  int64: '(?:bigint|int8|long)',
  int16: '(?:smallint|int2)',
  double: '(?:double|float8?)',
  boolean: 'bool(?:ean)?',
  varchar: '(?:varchar|text|string)',
  timestamp: '(?:timestamp|datetime)',
};

/**
 * A value that can't be converted is met while rows are read, so the line that the database quotes means little: the cast to that type
 * is looked for, in the node's file or, for a test that met it, in the views above it.
 */
export const placeOfCast: FindPlace = ({ text, node, matched }, around) => {
  if (matched?.rule.id !== 'duckdb.cast' && matched?.rule.id !== 'pg.cast' && matched?.rule.id !== 'duckdb.range') return undefined;
  const type =
    /(?:\bto|destination type) '?(\w+)/.exec(text)?.[1] ?? /(\w+) field (?:format|value out)/.exec(text)?.[1] ?? matched.facts['type'];
  const column = /from source column (\w+)/.exec(text)?.[1];
  const value = refusedValue(text);
  for (const candidate of node === undefined ? [] : readersOf(node, around)) {
    const place = castIn(candidate, { type, column, value }, around);
    if (place !== undefined) return candidate === node ? place : { ...place, node: candidate.uniqueId };
  }
  return undefined;
};

interface Cast {
  readonly type: string | undefined;
  readonly column: string | undefined;
  readonly value: string | undefined;
}

function castIn({ path, resourceType }: DbtNode, { type, column, value }: Cast, { fileText }: Around): FailurePlace | undefined {
  const raw = path.endsWith('.sql') && resourceType !== 'seed' ? fileText(path) : undefined;
  if (raw === undefined) return undefined;
  const literal = value === undefined ? undefined : findLine(raw, (line) => line.includes(`'${value}'`));
  if (literal !== undefined) return placeAt(path, literal);
  const spelled = type === undefined ? '\\w+' : (SPELLINGS[type.toLowerCase()] ?? type.toLowerCase());
  const toType = new RegExp(`(?:\\bas\\s+|::\\s*)${spelled}\\b`, 'i');
  const isCast = (line: string) => toType.test(line) && /cast\s*\(|::/i.test(line);
  return (
    placeOrNothing(path, column === undefined ? undefined : findLine(raw, (line) => isCast(line) && holdsWord(column)(line))) ??
    placeOrNothing(path, findLine(raw, isCast))
  );
}

function placeOrNothing(path: string, found: ReturnType<typeof findLine>): FailurePlace | undefined {
  return found === undefined ? undefined : placeAt(path, found);
}

const EVERY_ROW = /\bcross\s+join\b|\bon\s+(?:true|1\s*=\s*1)\b/i;

/** Failures without a line whose kind of SQL is rare enough to be found by its looks. */
const LOOKS: Readonly<Record<string, RegExp>> = {
  'duckdb.subquery': /\(\s*select\b/i,
  'duckdb.set_operation': /\bunion\b|\bexcept\b|\bintersect\b/i,
  'duckdb.files': /read_(?:csv|parquet|json)/i,
  'incr.out_of_sync': /\bon_schema_change\b/,
  'incr.merge_cols': /\bmerge_(?:update|exclude)_columns\b/,
  'infer.deps': /\bref\s*\(/,
  // Every row of one side with every row of the other: what makes a query endless.
  'pg.timeout': EVERY_ROW,
  'sf.timeout': EVERY_ROW,
};

/** The one line of the node's file that looks like what the error is about. */
export const placeByLooks: FindPlace = ({ matched, node, text }, { fileText }) => {
  // Who waits for a lock is not slow.
  const looks = matched === undefined || /lock timeout|conflict with recovery/.test(text) ? undefined : LOOKS[matched.rule.id];
  const raw = node === undefined ? undefined : fileText(node.path);
  if (looks === undefined || node === undefined || raw === undefined) return undefined;
  const hint = matched?.rule.id === 'infer.deps' ? /depends_on: \{\{ (ref\([^)]*\)) \}\}/.exec(text)?.[1] : undefined;
  const found = hint === undefined ? findLine(raw, (line) => looks.test(line)) : findLine(raw, (line) => line.includes(hint));
  return found === undefined
    ? undefined
    : { file: node.path, line: found.line, confidence: found.isOnly && hint !== undefined ? 'exact' : 'nearest' };
};
