import { type Document, isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import { asRecord, type RawRecord } from './artifact-values.ts';
import { sameValue } from './same-value.ts';
import { itemsIn, mapsIn } from './yaml-items.ts';

/** A generic test as a manifest knows it. */
export interface YamlTest {
  readonly kind: string;
  /** The package of the test, when it isn't the project's or dbt's own. */
  readonly namespace?: string | undefined;
  readonly arguments: RawRecord;
}

/** Keys of a test's entry that configure it and are none of its arguments. */
const NOT_ARGUMENTS: ReadonlySet<string> = new Set([
  'name',
  'test_name',
  'column_name',
  'description',
  'config',
  'tags',
  'meta',
  'enabled',
  'severity',
  'where',
  'limit',
  'warn_if',
  'error_if',
  'fail_calc',
  'store_failures',
  'store_failures_as',
]);

/**
 * The entry of a test under a resource or column, found by its kind and arguments. Where none has those arguments, the first of
 * its kind: a person looks at the right list then.
 */
export function findTest(owner: YAMLMap, test: YamlTest, document: Document): Node | undefined {
  const scopes = [owner, ...mapsIn(document, owner, 'versions')];
  const entries = scopes.flatMap((scope) => ['data_tests', 'tests'].flatMap((list) => itemsIn(document, scope, list)));
  const ofKind = entries.filter((entry) => isOfKind(entry, test));
  return ofKind.find((entry) => sameValue(argumentsOf(entry, document), withoutConfig(test.arguments))) ?? ofKind[0];
}

function isOfKind(entry: Node, { kind, namespace }: YamlTest): boolean {
  const name = testName(entry);
  return name === kind || (namespace !== undefined && name === `${namespace}.${kind}`);
}

/** `unique`, `{ accepted_values: … }` or `{ name: …, test_name: accepted_values, … }`. */
function testName(entry: Node): string | undefined {
  if (isScalar(entry)) return String(entry.value);
  if (!isMap(entry)) return undefined;
  const explicit = entry.get('test_name');
  return typeof explicit === 'string' ? explicit : entry.items.map(({ key }) => String(key)).find((key) => !NOT_ARGUMENTS.has(key));
}

/** Written beside the configuration, or inside `arguments` since dbt 1.10. */
function argumentsOf(entry: Node, document: Document): RawRecord {
  if (!isMap(entry)) return {};
  const body = entry.has('test_name') ? entry : entry.get(testName(entry) ?? '');
  const { arguments: nested, ...direct } = asRecord(isMap(body) ? body.toJS(document) : undefined);
  return withoutConfig({ ...direct, ...asRecord(nested) });
}

function withoutConfig(values: RawRecord): RawRecord {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !NOT_ARGUMENTS.has(key)));
}
