import { type Document, isMap, isPair, isScalar, isSeq, type Node, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { asText } from '../../dbt/artifact-values.ts';
import { itemsIn, mapsIn } from '../../dbt/yaml-items.ts';
import type { RenamedColumn } from './rename-reads.ts';
import { relationIn } from './select-blocks.ts';
import { applyEdits, type TextEdit } from './text-edit.ts';

/**
 * Lets a YAML file follow a renamed column: its entry under the model, arguments of tests, `relationships` to it, rows of unit tests,
 * what exposures declare and semantic models compute. Everything else stays byte for byte; undefined when nothing names the column.
 */
export function withRenamedColumn(text: string, renamed: RenamedColumn): string | undefined {
  try {
    const document = parseDocument(text, { merge: true, logLevel: 'silent' });
    const root = document.contents;
    if (document.errors.length > 0 || !isMap(root)) return undefined;
    const scalars = [
      ...ownEntries(document, root, renamed),
      ...relations(document, root, renamed),
      ...fixtures(document, root, renamed),
      ...consumers(document, root, renamed),
    ];
    const edits = [...new Set(scalars)].flatMap((scalar) => editOf(scalar, text, renamed));
    return edits.length === 0 ? undefined : applyEdits(text, edits);
  } catch {
    // A bomb of aliases names no column that anybody wrote.
    return undefined;
  }
}

function ownEntries(document: Document, root: YAMLMap, { model, from }: RenamedColumn): readonly Scalar[] {
  const entries = ['models', 'seeds', 'snapshots']
    .flatMap((list) => mapsIn(document, root, list))
    .filter((entry) => nameOf(entry) === model);
  const scopes = entries.flatMap((entry) => [entry, ...mapsIn(document, entry, 'versions')]);
  return scopes.flatMap((scope) => {
    const columns = mapsIn(document, scope, 'columns');
    const names = columns.flatMap((column) => scalarAt(column, 'name'));
    const tests = [scope, ...columns].flatMap((owner) => [...itemsIn(document, owner, 'data_tests'), ...itemsIn(document, owner, 'tests')]);
    return [...names, ...tests.filter((test) => isMap(test)).flatMap((test) => argumentsIn(test))].filter((scalar) =>
      isValue(scalar, from),
    );
  });
}

/** Values of a test that name columns; `relationships` is about another model's. */
function argumentsIn(test: Node): readonly Scalar[] {
  return scalarsIn(test, (key) => !['to', 'field', 'values', 'config', 'name', 'description', 'where'].includes(key));
}

function relations(document: Document, root: YAMLMap, { model, from }: RenamedColumn): readonly Scalar[] {
  return mapsWithin(document, root)
    .filter((map) => relationIn(asText(map.get('to')))?.name === model)
    .flatMap((map) => scalarAt(map, 'field'))
    .filter((scalar) => isValue(scalar, from));
}

function fixtures(document: Document, root: YAMLMap, { model, from }: RenamedColumn): readonly Scalar[] {
  return mapsIn(document, root, 'unit_tests').flatMap((unitTest) => {
    const given = mapsIn(document, unitTest, 'given').filter((fixture) => relationIn(asText(fixture.get('input')))?.name === model);
    const expected = unitTest.get('expect');
    const own = String(unitTest.get('model')) === model && isMap(expected) ? [expected] : [];
    const rows = [...given, ...own].flatMap((fixture) => mapsIn(document, fixture, 'rows'));
    return rows
      .flatMap(({ items }) => items.map(({ key }) => key))
      .filter((key) => isScalar(key))
      .filter((key) => isValue(key, from));
  });
}

function consumers(document: Document, root: YAMLMap, { model, from }: RenamedColumn): readonly Scalar[] {
  const declared = mapsIn(document, root, 'exposures').flatMap((exposure) => [
    exposure.getIn(['meta', 'columns', model]),
    exposure.getIn(['config', 'meta', 'columns', model]),
  ]);
  const semantic = mapsIn(document, root, 'semantic_models').filter((each) => relationIn(asText(each.get('model')))?.name === model);
  const computed = semantic.flatMap((each) => mapsWithin(document, each)).flatMap((map) => scalarAt(map, 'expr'));
  const names = declared.filter((list) => isSeq(list)).flatMap((list) => list.items.filter((item) => isScalar(item)));
  return [...names, ...computed].filter((scalar) => isValue(scalar, from));
}

function nameOf(entry: YAMLMap): string {
  return String(entry.get('name')).toLowerCase();
}

function scalarAt(map: YAMLMap, key: string): readonly Scalar[] {
  const value = map.get(key, true);
  return isScalar(value) ? [value] : [];
}

function scalarsIn(node: unknown, follows: (key: string) => boolean): readonly Scalar[] {
  if (isScalar(node)) return [node];
  if (isSeq(node)) return node.items.flatMap((item) => scalarsIn(item, follows));
  if (!isMap(node)) return [];
  return node.items.flatMap((pair) => (isPair(pair) && follows(String(pair.key)) ? scalarsIn(pair.value, follows) : []));
}

function mapsWithin(document: Document, node: unknown): readonly YAMLMap[] {
  if (isSeq(node)) return node.items.flatMap((item) => mapsWithin(document, item));
  if (!isMap(node)) return [];
  return [node, ...node.items.flatMap(({ value }) => mapsWithin(document, value))];
}

function isValue({ value }: Scalar, column: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === column;
}

function editOf({ range }: Scalar, text: string, { to }: RenamedColumn): readonly TextEdit[] {
  if (!range) return [];
  const quote = /^["']/.exec(text.slice(range[0], range[1]))?.[0] ?? '';
  return [{ start: range[0], end: range[1], text: `${quote}${to}${quote}` }];
}
