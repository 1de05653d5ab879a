import { type Document, isMap, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { mapsIn } from './yaml-items.ts';
import { findTest, type YamlTest } from './yaml-test.ts';

/** A resource that a YAML file describes. A source is named by `source.table`, or by the source alone. */
export interface YamlResource {
  readonly kind: keyof typeof LISTS;
  readonly name: string;
}

/** What to find: a resource, one of its columns, or a generic test of either. */
export interface YamlPlace {
  readonly resource: YamlResource;
  readonly column?: string | undefined;
  readonly test?: YamlTest | undefined;
}

const LISTS = {
  model: 'models',
  seed: 'seeds',
  snapshot: 'snapshots',
  analysis: 'analyses',
  source: 'sources',
  exposure: 'exposures',
  'unit-test': 'unit_tests',
  group: 'groups',
  macro: 'macros',
  metric: 'metrics',
  'semantic-model': 'semantic_models',
  'saved-query': 'saved_queries',
} as const;

/** The line (from 1) where a dbt YAML file describes something; undefined when it doesn't, or when it is no valid YAML. */
export function placeInYaml(text: string, place: YamlPlace): number | undefined {
  if (text === '') return undefined;
  try {
    const { document, lines } = parsed(text);
    const found = document.errors.length > 0 ? undefined : findPlace(document, place);
    return found?.range ? lines.linePos(found.range[0]).line : undefined;
  } catch {
    // Bombs of aliases or brackets make the parser throw: such a file describes nothing that anybody could be pointed to.
    return undefined;
  }
}

interface Parsed {
  readonly document: Document;
  readonly lines: LineCounter;
}

/** Many places are looked for in few files, and parsing is what takes the time. A parsed file is fifty times as large as its text. */
const MOST_REMEMBERED = 2_000_000;
const remembered = new Map<string, Parsed>();

function parsed(text: string): Parsed {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const lines = new LineCounter();
  const fresh = { document: parseDocument(text, { lineCounter: lines, merge: true, logLevel: 'silent' }), lines };
  const size = [...remembered.keys()].reduce((sum, other) => sum + other.length, text.length);
  if (size > MOST_REMEMBERED) remembered.clear();
  remembered.set(text, fresh);
  return fresh;
}

function findPlace(document: Document, { resource, column, test }: YamlPlace): Node | undefined {
  const root = document.contents;
  const named: Named = (owner, list, name) => mapsIn(document, owner, list).find((item) => String(item.get('name')) === name);
  const owner = isMap(root) ? findResource(root, resource, named) : undefined;
  const scopes = owner === undefined ? [] : [owner, ...mapsIn(document, owner, 'versions')];
  const described =
    column === undefined ? owner : scopes.map((scope) => named(scope, 'columns', column)).find((found) => found !== undefined);
  return test === undefined || described === undefined ? described : findTest(described, test, document);
}

/** The entry of a list with that `name`. */
type Named = (owner: YAMLMap, list: string, name: string) => YAMLMap | undefined;

function findResource(root: YAMLMap, { kind, name }: YamlResource, named: Named): YAMLMap | undefined {
  if (kind !== 'source') return named(root, LISTS[kind], name);
  const [source = '', table] = name.split('.');
  const found = named(root, LISTS.source, source);
  return table === undefined || found === undefined ? found : named(found, 'tables', table);
}

/** The line of the first entry of a top-level list that has no name. */
export function namelessEntry(text: string, list: string): number | undefined {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, merge: true, logLevel: 'silent' });
    const entry = isMap(document.contents) ? mapsIn(document, document.contents, list).find((item) => !item.has('name')) : undefined;
    return entry?.range ? lines.linePos(entry.range[0]).line : undefined;
  } catch {
    return undefined;
  }
}
