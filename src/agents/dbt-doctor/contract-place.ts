import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { asFilledText } from '../../dbt/artifact-values.ts';
import { mapsIn } from '../../dbt/yaml-items.ts';
import { failingNode } from './failing-place.ts';
import type { FixContext } from './fix-context.ts';
import type { TextEdit } from './text-edit.ts';

/** Where a model with a contract is written and where it is described. Paths are from the dbt project's folder. */
export interface ContractPlace {
  readonly model: string;
  readonly sql: string;
  readonly yaml: string;
}

/** The files of the failing model's contract; undefined when the node is no model or has no YAML. */
export function contractPlace(context: FixContext): ContractPlace | undefined {
  const node = failingNode(context);
  if (node?.resourceType !== 'model' || node.patchPath === undefined) return undefined;
  return { model: node.name, sql: node.path, yaml: node.patchPath };
}

/** The type that a YAML file gives a column of a model. */
export function declaredType(text: string, model: string, column: string): string | undefined {
  const type = columnMap(text, model, column)?.get('data_type');
  return asFilledText(type);
}

/** Gives a column another type, with the quotes that it had. */
export function typeEdit(
  text: string,
  { model, column, type }: { readonly model: string; readonly column: string; readonly type: string },
): TextEdit | undefined {
  const scalar = columnMap(text, model, column)?.get('data_type', true);
  if (!isScalar(scalar) || !scalar.range) return undefined;
  const quote = /^["']/.exec(text.slice(scalar.range[0], scalar.range[1]))?.[0] ?? (type.includes(',') ? '"' : '');
  return { start: scalar.range[0], end: scalar.range[1], text: `${quote}${type}${quote}` };
}

/** Adds a column with its type behind the last one of a model, indented like it. */
export function columnEdit(
  text: string,
  { model, column, type }: { readonly model: string; readonly column: string; readonly type: string },
): TextEdit | undefined {
  const columns = modelMap(text, model)?.get('columns');
  const last = isSeq(columns) && columns.flow !== true ? columns.items.at(-1) : undefined;
  if (!isMap(last) || !last.range || last.flow === true) return undefined;
  const lineStart = text.lastIndexOf('\n', last.range[0] - 1) + 1;
  const indent = /^\s*/.exec(text.slice(lineStart))?.[0] ?? '';
  const end = text.slice(0, last.range[1]).trimEnd().length;
  const shown = type.includes(',') ? `"${type}"` : type;
  return { start: end, end, text: `\n${indent}- name: ${column}\n${indent}  data_type: ${shown}` };
}

function columnMap(text: string, model: string, column: string): YAMLMap | undefined {
  const parsed = modelIn(text, model);
  return parsed === undefined
    ? undefined
    : mapsIn(parsed.document, parsed.map, 'columns').find((each) => String(each.get('name')).toLowerCase() === column);
}

function modelMap(text: string, model: string): YAMLMap | undefined {
  return modelIn(text, model)?.map;
}

function modelIn(text: string, model: string) {
  try {
    const document = parseDocument(text, { merge: true, logLevel: 'silent' });
    const root = document.contents;
    if (document.errors.length > 0 || !isMap(root)) return undefined;
    const map = mapsIn(document, root, 'models').find((each) => String(each.get('name')) === model);
    return map === undefined ? undefined : { document, map };
  } catch {
    // A bomb of aliases describes no model.
    return undefined;
  }
}
