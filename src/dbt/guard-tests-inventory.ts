import { parseDocument } from 'yaml';
import { asRecord, type RawRecord } from './artifact-values.ts';

/** A generic test as a YAML file declares it. */
export interface DeclaredTest {
  readonly resource: string;
  readonly column: string | undefined;
  readonly kind: string;
  readonly arguments: RawRecord;
  readonly config: RawRecord;
}

/** A resource, or one version of it, with what it promises. */
export interface DeclaredResource {
  /** `models.dim_zone`, `sources.raw.trips`, `models.dim_zone.v2`. */
  readonly id: string;
  readonly name: string;
  readonly config: RawRecord;
  /** What a version takes of the columns of its model. */
  readonly selection: readonly unknown[];
  readonly constraints: unknown;
  readonly columns: ReadonlyMap<string, RawRecord>;
  /** How fresh a source must be. */
  readonly freshness: readonly unknown[];
}

/** A unit test by its name. */
export interface DeclaredUnitTest {
  readonly name: string;
  readonly model: string;
  readonly raw: RawRecord;
}

/** Everything that YAML files of a project demand of its data. */
export interface Inventory {
  readonly tests: readonly DeclaredTest[];
  readonly resources: readonly DeclaredResource[];
  readonly unitTests: readonly DeclaredUnitTest[];
  /** Files that dbt could not read either. */
  readonly unreadable: readonly string[];
}

const KINDS = ['models', 'seeds', 'snapshots', 'sources', 'analyses', 'data_tests', 'tests'];

/** Keys of a test's entry that configure it and are none of its arguments. */
const CONFIG = new Set([
  'enabled',
  'severity',
  'where',
  'limit',
  'warn_if',
  'error_if',
  'fail_calc',
  'store_failures',
  'store_failures_as',
  'tags',
  'meta',
]);
const NO_ARGUMENTS = new Set([...CONFIG, 'name', 'test_name', 'column_name', 'description', 'config', 'arguments']);

/** Reads what YAML files demand, with anchors, merges and flow style resolved; of a key that stands twice the last one counts, as in dbt. */
export function readInventory(texts: ReadonlyMap<string, string>): Inventory {
  const files = [...texts].map(([path, text]) => ({ path, root: readYaml(text) }));
  const roots = files.map(({ root }) => root).filter((root) => root !== undefined);
  const described = roots.flatMap((root) => KINDS.flatMap((kind) => listOf(root[kind]).flatMap((entry) => scopesOf(kind, entry))));
  return {
    tests: described.flatMap(testsOf),
    resources: described.map(resourceOf),
    unitTests: roots.flatMap((root) =>
      listOf(root['unit_tests']).map((raw) => ({ name: String(raw['name']), model: String(raw['model']), raw })),
    ),
    unreadable: files.flatMap(({ path, root }) => (root === undefined ? [path] : [])),
  };
}

function readYaml(text: string): RawRecord | undefined {
  try {
    const document = parseDocument(text, { merge: true, uniqueKeys: false, logLevel: 'error' });
    return document.errors.length > 0 ? undefined : asRecord(document.toJS());
  } catch {
    // A bomb of aliases or brackets makes the parser throw.
    return undefined;
  }
}

interface Scope {
  readonly id: string;
  readonly name: string;
  readonly raw: RawRecord;
}

function scopesOf(kind: string, raw: RawRecord): readonly Scope[] {
  const name = String(raw['name']);
  const own = { id: `${kind === 'tests' ? 'data_tests' : kind}.${name}`, name, raw };
  const versions = listOf(raw['versions']).map((version) => ({ id: `${own.id}.v${String(version['v'])}`, name, raw: version }));
  const tables =
    kind === 'sources'
      ? listOf(raw['tables']).map((table) => ({
          id: `${own.id}.${String(table['name'])}`,
          name: `${name}.${String(table['name'])}`,
          raw: table,
        }))
      : [];
  return [own, ...versions, ...tables];
}

function testsOf({ id, raw }: Scope): readonly DeclaredTest[] {
  const columns = listOf(raw['columns']);
  return [
    ...entriesOf(raw).map((entry) => readTest(entry, { resource: id, column: undefined })),
    ...columns.flatMap((column) =>
      entriesOf(column).map((entry) => readTest(entry, { resource: id, column: String(column['name']).toLowerCase() })),
    ),
  ];
}

function entriesOf(raw: RawRecord): readonly unknown[] {
  return ['data_tests', 'tests'].flatMap((key) => {
    const list = raw[key];
    return Array.isArray(list) ? list : [];
  });
}

/** `unique`, `{ unique: … }` or `{ name: …, test_name: unique, … }`. */
function readTest(entry: unknown, owner: Pick<DeclaredTest, 'resource' | 'column'>): DeclaredTest {
  if (typeof entry === 'string') return { ...owner, kind: entry, arguments: {}, config: {} };
  const raw = asRecord(entry);
  const named = raw['test_name'];
  const kind = typeof named === 'string' ? named : (Object.keys(raw).find((key) => !NO_ARGUMENTS.has(key)) ?? 'unknown');
  const body = { ...asRecord(raw[kind]), ...without(raw, [kind]) };
  const nested = asRecord(body['arguments']);
  const column = typeof body['column_name'] === 'string' ? body['column_name'].toLowerCase() : owner.column;
  return {
    ...owner,
    column,
    kind,
    arguments: { ...without(body, [...NO_ARGUMENTS]), ...nested },
    config: { ...Object.fromEntries(Object.entries(body).filter(([key]) => CONFIG.has(key))), ...asRecord(body['config']) },
  };
}

function without(raw: RawRecord, keys: readonly string[]): RawRecord {
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !keys.includes(key)));
}

function resourceOf({ id, name, raw }: Scope): DeclaredResource {
  const config: RawRecord = { ...(raw['enabled'] === undefined ? {} : { enabled: raw['enabled'] }), ...asRecord(raw['config']) };
  const columns = listOf(raw['columns']);
  return {
    id,
    name,
    config,
    selection: columns.flatMap((column) =>
      column['include'] === undefined && column['exclude'] === undefined ? [] : [[column['include'], column['exclude']]],
    ),
    constraints: raw['constraints'],
    columns: new Map(columns.flatMap((column) => (column['name'] === undefined ? [] : [[nameOf(column['name']), column]]))),
    freshness: [
      raw['freshness'] ?? config['freshness'],
      raw['loaded_at_field'] ?? config['loaded_at_field'],
      raw['loaded_at_query'] ?? config['loaded_at_query'],
    ],
  };
}

function listOf(value: unknown): readonly RawRecord[] {
  return Array.isArray(value)
    ? value.filter((item) => typeof item === 'object' && item !== null).map((item: unknown) => asRecord(item))
    : [];
}

/** YAML may read a name as a number. */
function nameOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).toLowerCase() : '';
}
