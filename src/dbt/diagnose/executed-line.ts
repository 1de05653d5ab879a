import type { DbtNode } from '../project.ts';
import { statementPath } from '../statement-path.ts';
import type { Around } from './around.ts';

/** A line that a database quoted: its number in the executed statement, its text and where in it the caret stood. */
export interface QuotedLine {
  readonly number: number;
  readonly text: string;
  /** Index in `text`; undefined when no caret was printed. */
  readonly caret: number | undefined;
}

/** Reads `LINE 7: select a,, b` and the caret below it, as DuckDB and PostgreSQL print them. */
export function quotedLine(text: string): QuotedLine | undefined {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => /^\s*LINE \d+:/.test(line));
  const [prefix = '', number = ''] = /^\s*LINE (\d+): ?/.exec(lines[index] ?? '') ?? [];
  if (number === '') return undefined;
  const caret = /^\s*\^/.exec(lines[index + 1] ?? '')?.[0].indexOf('^');
  return {
    number: Number(number),
    text: (lines[index] ?? '').slice(prefix.length),
    caret: caret === undefined ? undefined : Math.max(0, caret - prefix.length),
  };
}

/** A quotation without the dots that stand for what was cut off. */
export function quotedCore({ text }: Pick<QuotedLine, 'text'>): string {
  return text
    .replace(/^\s*\.{3}/, '')
    .replace(/\.{3}\s*$/, '')
    .trim();
}

/** The SQL that a node became: from the manifest of the run, else from the target folder. */
export function compiledCode(node: DbtNode, { targetText }: Pick<Around, 'targetText'>): string | undefined {
  return node.compiledCode ?? targetText(statementPath('compiled', node));
}

/**
 * The line of the compiled SQL that was quoted: the number counts from a query comment and a `create …` around the compiled code, so
 * of all lines that hold the quoted text the nearest one to it is taken.
 */
export function compiledLine(node: DbtNode, quoted: QuotedLine, around: Around): number | undefined {
  const lines = compiledCode(node, around)?.split('\n') ?? [];
  const core = quotedCore(quoted);
  const expected = quoted.number - linesBefore(node, around);
  const fitting = lines.flatMap((line, index) => (core !== '' && line.includes(core) ? [index + 1] : []));
  return fitting.toSorted((one, other) => Math.abs(one - expected) - Math.abs(other - expected))[0];
}

/** The query comment, and what the statement in `target/run` has before the compiled code. */
function linesBefore(node: DbtNode, around: Around): number {
  const statement = around.targetText(statementPath('run', node));
  const at = statement?.indexOf(compiledCode(node, around)?.trim() ?? '') ?? -1;
  return at <= 0 || statement === undefined ? 1 : statement.slice(0, at).split('\n').length;
}
