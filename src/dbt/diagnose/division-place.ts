import type { DbtNode } from '../project.ts';
import type { Around } from './around.ts';
import { findLine } from './find-line.ts';
import { type FailurePlace, type FindPlace, placeAt } from './place.ts';
import { macrosOf } from './project-macros.ts';
import { readersOf } from './readers-of.ts';

/**
 * A division by zero, of which no database says where: the line that divides by a value of the data, in the node's own SQL, then in
 * the macros that it calls, then in the views above it.
 */
export const placeOfDivision: FindPlace = ({ matched, node }, around) => {
  if (matched === undefined || !matched.rule.id.endsWith('.div0')) return undefined;
  for (const candidate of node === undefined ? [] : readersOf(node, around)) {
    const place = divisionIn(candidate, around);
    if (place !== undefined) return candidate === node ? place : { ...place, node: candidate.uniqueId };
  }
  return undefined;
};

function divisionIn(node: DbtNode, around: Around): FailurePlace | undefined {
  const own = { path: node.path, text: node.path.endsWith('.sql') ? (around.fileText(node.path) ?? '') : '', range: undefined };
  for (const { path, text, range } of [own, ...macrosOf(node, around)]) {
    const found = findLine(text, dividesByData, { range });
    if (found !== undefined) return placeAt(path, found);
  }
  return undefined;
}

/** A slash before anything but a number or a `nullif`, outside of strings, comments and the Jinja of calls. */
function dividesByData(line: string): boolean {
  const sql = line
    .replaceAll(/'[^']*'|"[^"]*"/g, 'x')
    .replaceAll(/\/\*[^*]*\*\/|\{%[^%]*%\}|\{#[^#]*#\}/g, ' ')
    .replace(/--.*$/, '');
  return /(?<!\*)\/\s*(?![\s/*\d.]|nullif\b)|\b(?:mod|div)\s*\(/i.test(sql);
}
