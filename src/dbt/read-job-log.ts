import { stripVTControlCharacters } from 'node:util';

const GH_CLI = /^[^\t\n]{1,200}\t[^\t\n]{1,200}\t(?=\uFEFF?\d{4}-\d\d-\d\dT)/;
const STAMP = /^\uFEFF?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z ?/;

/**
 * The line that a program printed, from a line of a CI job's log: without the time in front, job and step names, terminal codes. A line
 * of the runner itself (`##[group]…`) keeps its mark; any other log's line comes back as it was.
 */
export function jobLogLine(line: string): string {
  return stripVTControlCharacters(line.replace(/\r$/, '').replace(GH_CLI, '').replace(STAMP, ''));
}
