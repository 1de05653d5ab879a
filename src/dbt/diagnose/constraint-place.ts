import { findLine, holdsWord, type LineRange } from './find-line.ts';
import { exactPlace, type FindPlace, placeAt } from './place.ts';
import { resourceOf } from './resource-of.ts';
import { yamlBlock } from './yaml-block.ts';

/** A constraint that the data breaks, in the YAML that declares it: a check by its expression, the others by their column. */
export const placeOfConstraint: FindPlace = ({ text, node }, { fileText }) => {
  const resource = node === undefined ? undefined : resourceOf(node);
  const file = node?.patchPath;
  const yaml = file === undefined ? undefined : fileText(file);
  if (file === undefined || yaml === undefined || resource === undefined) return undefined;
  const check = /CHECK constraint failed .*CHECK\s?\(+(.+?)\)*\s*$/m.exec(text)?.[1];
  const whole = yamlBlock(yaml, { resource });
  if (check !== undefined) {
    const words = check.match(/\w+/g) ?? [];
    return placeAt(
      file,
      findLine(yaml, (line) => words.every((word) => holdsWord(word)(line)), { range: whole }),
    );
  }
  const key = doubledKey(text);
  if (key.length > 0) {
    const line = lineOfKey(yaml, { key, own: yamlBlock(yaml, { resource, column: key[0] }), whole });
    return line === undefined ? undefined : exactPlace(file, line);
  }
  const column = /NOT NULL constraint failed: \S*?(\w+)\s*$/m.exec(text)?.[1] ?? /null value in column "([^"]+)"/.exec(text)?.[1];
  const range = column === undefined ? undefined : yamlBlock(yaml, { resource, column });
  return range === undefined
    ? undefined
    : placeAt(file, findLine(yaml, (line) => /\btype: not_null\b/.test(line), { range }) ?? { line: range.from, isOnly: true });
};

/** `Key (vendor_id)=(1) already exists` of PostgreSQL, `Duplicate key "vendor_id: 1, day: 2" violates …` of DuckDB. */
function doubledKey(text: string): readonly string[] {
  const postgres = /Key \(([^()\n]{1,200})\)=\(/.exec(text)?.[1];
  if (postgres !== undefined) return postgres.split(',').map((name) => name.trim().replaceAll('"', ''));
  const duckdb = /Duplicate key "([^"\n]{1,300})" violates (?:unique|primary key) constraint/.exec(text)?.[1];
  return [...(duckdb ?? '').matchAll(/(?:^|, )(\w+): /g)].flatMap(([, name]) => name ?? []);
}

interface Declared {
  readonly key: readonly string[];
  /** The lines about the key's first column, and those about the whole model. */
  readonly own: LineRange | undefined;
  readonly whole: LineRange | undefined;
}

/** A constraint of one column stands with it; one of several, or of the whole model, names its columns in a list. */
function lineOfKey(yaml: string, { key, own, whole }: Declared): number | undefined {
  const lines = yaml.split('\n');
  const inColumn = key.length === 1 && own !== undefined ? findLine(yaml, isKey, { range: own }) : undefined;
  if (inColumn !== undefined || whole === undefined) return inColumn?.line;
  const listed = Array.from({ length: whole.to - whole.from + 1 }, (_, index) => whole.from + index).filter((line) => {
    if (!isKey(lines[line - 1] ?? '')) return false;
    const entry = lines.slice(line - 1, line + 1 + key.length).join(' ');
    return /\bcolumns:/.test(entry) && key.every((name) => holdsWord(name)(entry));
  });
  return listed[0];
}

function isKey(line: string): boolean {
  return /\btype:\s*["']?(?:unique|primary_key)\b/.test(line);
}
