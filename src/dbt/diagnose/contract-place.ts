import type { DbtNode } from '../project.ts';
import { placeInYaml } from '../yaml-places.ts';
import type { Around } from './around.ts';
import type { BrokenColumn } from './contract-columns.ts';
import { findLine, holdsWord } from './find-line.ts';
import { exactPlace, type FailurePlace, type FindPlace, placeAt } from './place.ts';
import { yamlBlock } from './yaml-block.ts';

/** `integer`, `double precision`, `decimal(12, 2)`, in small letters. */
const TYPE = /^\s*[a-z_]\w*(?: [a-z]+)*\s*(?:\(\d+(?:, *\d+)?\))?\s*$/;

/** A column of a contract that has no type yet. */
export const placeOfUntyped: FindPlace = ({ text, node, matched }, { fileText }) => {
  const column = /for the \['([^']+)'/.exec(text)?.[1];
  const file = node?.patchPath;
  if (matched?.rule.id !== 'contract.no_columns' || node === undefined || file === undefined) return undefined;
  const kind = node.resourceType === 'seed' || node.resourceType === 'snapshot' ? node.resourceType : 'model';
  const line = placeInYaml(fileText(file) ?? '', { resource: { kind, name: node.name }, column });
  return line === undefined ? undefined : exactPlace(file, line);
};

/**
 * A contract and its model disagree: what the model selects and the contract doesn't know stands in the model's file, and so does a
 * type that the model itself casts to; everything else in the YAML file.
 */
export const placeOfContract: FindPlace = ({ error, node }, around) => {
  const columns = error.contract ?? [];
  if (node === undefined || columns.length === 0) return undefined;
  const extra = columns.find(({ reason }) => reason === 'missing in contract');
  const selected = extra === undefined ? placeOfCastColumn(node, columns, around) : placeOfSelected(node, extra, around);
  return selected ?? placeInContract(node, columns, around);
};

/** The line that casts the column and so decides its type; a type that only comes along from a parent has none. */
function placeOfCastColumn({ path }: DbtNode, columns: readonly BrokenColumn[], { fileText }: Around): FailurePlace | undefined {
  const text = fileText(path) ?? '';
  for (const { name } of columns.filter(({ reason }) => reason === 'data type mismatch')) {
    const found = findLast(text, outputName(name));
    if (found !== undefined && isCastTo(name, text.split('\n')[found.line - 1] ?? '')) return placeAt(path, found);
  }
  return undefined;
}

/** `cast(… as integer) as name` or `…::integer as name`, with nothing done to the value after the cast. */
function isCastTo(name: string, line: string): boolean {
  const item = itemOf(line).trimStart();
  if (!item.endsWith(` as ${name.toLowerCase()}`)) return false;
  const value = item.slice(0, -` as ${name}`.length).trimEnd();
  const colons = value.lastIndexOf('::');
  if (colons >= 0 && TYPE.test(value.slice(colons + 2))) return true;
  return /^(?:try_)?cast\s*\(/.test(value) && value.endsWith(')') && TYPE.test(value.slice(value.lastIndexOf(' as ') + 4, -1));
}

function placeOfSelected({ path }: DbtNode, { name }: BrokenColumn, { fileText }: Around): FailurePlace | undefined {
  const text = fileText(path);
  const written = outputName(name);
  const found = text === undefined ? undefined : (findLast(text, written) ?? findLine(text, holdsWord(name)));
  return found === undefined ? undefined : placeAt(path, found);
}

/** The last line that could give a column this name: the outer SELECT stands at the end. */
function findLast(text: string, fits: (line: string) => boolean) {
  const lines = text.split('\n');
  const index = lines.findLastIndex(fits);
  return index < 0 ? undefined : { line: index + 1, isOnly: lines.filter(fits).length === 1 };
}

/** `… as name,`, `table.name,` or `name`: where a select list ends one of its items. */
function outputName(name: string): (line: string) => boolean {
  const holds = holdsWord(name);
  return (line) => holds(line) && itemOf(line).endsWith(name.toLowerCase());
}

/** What a line of a select list says, in small letters, without its comma and its comment. */
function itemOf(line: string): string {
  const [code = ''] = line.split('--');
  return code.trimEnd().replace(/,$/, '').trimEnd().toLowerCase();
}

function placeInContract(
  { name, path, patchPath, resourceType }: DbtNode,
  columns: readonly BrokenColumn[],
  { fileText }: Around,
): FailurePlace | undefined {
  const file = patchPath ?? path;
  const text = fileText(file);
  const kind = resourceType === 'seed' || resourceType === 'snapshot' ? resourceType : 'model';
  for (const column of columns) {
    const place = { resource: { kind, name }, column: column.name } as const;
    const range = text === undefined ? undefined : yamlBlock(text, place);
    if (text === undefined || range === undefined) continue;
    const typed = column.reason === 'data type mismatch' ? findLine(text, (line) => /\bdata_type:/.test(line), { range }) : undefined;
    return typed === undefined ? exactPlace(file, range.from) : placeAt(file, typed);
  }
  const line = text === undefined ? undefined : placeInYaml(text, { resource: { kind, name } });
  return line === undefined ? undefined : { file, line, confidence: 'nearest' };
}
