import { StepError } from './step-error.ts';

/** Reads the `name=value` and `name<<DELIMITER` entries of GITHUB_OUTPUT, GITHUB_ENV and GITHUB_STATE. Throws StepError on anything else. */
export function parseKeyValues(text: string): Readonly<Record<string, string>> {
  const lines = text.split(/\r?\n/);
  const entries: [string, string][] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const multiline = line === '' ? undefined : heredocOf(line);
    if (multiline === undefined) {
      if (line !== '') entries.push(splitPair(line));
      at += 1;
      continue;
    }
    const end = lines.indexOf(multiline.delimiter, at + 1);
    if (end < 0) throw new StepError(`Invalid value. Matching delimiter not found '${multiline.delimiter}'`);
    entries.push([multiline.name, lines.slice(at + 1, end).join('\n')]);
    at = end + 1;
  }
  return Object.fromEntries(entries);
}

/** Reads GITHUB_PATH: one folder a line. */
export function parsePaths(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line !== '');
}

function heredocOf(line: string): { readonly name: string; readonly delimiter: string } | undefined {
  const equals = line.indexOf('=');
  const arrows = line.indexOf('<<');
  if (arrows < 0 || (equals >= 0 && equals < arrows)) return undefined;
  const [name, delimiter] = [line.slice(0, arrows), line.slice(arrows + 2)];
  if (name === '' || delimiter === '') throw new StepError(`Invalid format '${line}'. Name and delimiter must not be empty`);
  return { name, delimiter };
}

function splitPair(line: string): [string, string] {
  const equals = line.indexOf('=');
  if (equals <= 0) throw new StepError(`Invalid format '${line}'`);
  return [line.slice(0, equals), line.slice(equals + 1)];
}
