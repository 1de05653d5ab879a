import { asRecord } from './artifact-values.ts';
import type { GuardAllowance } from './guard-tests-allowance.ts';
import type { DeclaredTest } from './guard-tests-inventory.ts';

/** A test as it reads when it follows the renames that are allowed. */
export function expectedTest(test: DeclaredTest, allowed: GuardAllowance): DeclaredTest {
  const columns = columnNames(nameOf(test.resource), allowed);
  const kind = allowed.renamedTests?.find(({ from }) => from === test.kind)?.to ?? test.kind;
  const column = test.column === undefined ? undefined : (columns.get(test.column) ?? test.column);
  const keys = new Map(allowed.renamedArguments?.map(({ from, to }) => [from, to]));
  const others = Object.fromEntries(
    Object.entries(test.arguments).map(([key, value]) => [keys.get(key) ?? key, key === 'field' ? value : mapped(value, columns)]),
  );
  return { ...test, resource: renamedUnder(test.resource, allowed), kind, column, arguments: withRelation(others, allowed) };
}

/** The id of a resource under the name that its model has now. */
export function renamedUnder(id: string, { renamedModels = [] }: GuardAllowance): string {
  const [kind, name = '', ...rest] = id.split('.');
  const to = renamedModels.find(({ from }) => from === name)?.to;
  return to === undefined ? id : [kind, to, ...rest].join('.');
}

/** `given` or `expect` of a unit test with the columns and inputs under the names that they have now; the values are the same. */
export function renamedRows(value: unknown, model: string, allowed: GuardAllowance): unknown {
  if (Array.isArray(value)) return value.map((given) => renamedFixture(given, modelIn(asRecord(given)['input']), allowed));
  return renamedFixture(value, model, allowed);
}

function renamedFixture(value: unknown, model: string, allowed: GuardAllowance): unknown {
  const fixture = asRecord(value);
  const columns = columnNames(model, allowed);
  const rows = fixture['rows'];
  const input = fixture['input'];
  return {
    ...fixture,
    ...(typeof input === 'string' ? { input: withModel(input, allowed) } : {}),
    ...(Array.isArray(rows) ? { rows: rows.map((row) => withKeys(row, columns)) } : {}),
    ...(typeof rows === 'string' ? { rows: withHeader(rows, columns) } : {}),
  };
}

function withKeys(row: unknown, columns: ReadonlyMap<string, string>): unknown {
  return Object.fromEntries(Object.entries(asRecord(row)).map(([key, value]) => [columns.get(key.toLowerCase()) ?? key, value]));
}

/** CSV has its columns in the first line; in SQL they stand behind `as`. */
function withHeader(rows: string, columns: ReadonlyMap<string, string>): string {
  const [first = '', ...rest] = rows.split('\n');
  const header = first.replaceAll(/\w+/g, (word) => columns.get(word.toLowerCase()) ?? word);
  if (!/^\s*select\b/i.test(first)) return [header, ...rest].join('\n');
  return rows.replaceAll(/\bas\s+(\w+)/gi, (whole, name: string) => whole.replace(name, columns.get(name.toLowerCase()) ?? name));
}

function nameOf(resource: string): string {
  const [, name = '', ...rest] = resource.split('.');
  return resource.startsWith('sources.') ? [name, ...rest].join('.') : name;
}

function columnNames(resource: string, { renamedColumns = [] }: GuardAllowance): ReadonlyMap<string, string> {
  return new Map(
    renamedColumns.filter((renamed) => renamed.resource === resource).map(({ from, to }) => [from.toLowerCase(), to.toLowerCase()]),
  );
}

function mapped(value: unknown, columns: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return columns.get(value.toLowerCase()) ?? value;
  return Array.isArray(value) ? value.map((item) => mapped(item, columns)) : value;
}

/** `relationships` names a model and a column of it. */
function withRelation(values: Readonly<Record<string, unknown>>, allowed: GuardAllowance): Readonly<Record<string, unknown>> {
  const { to, field } = values;
  if (typeof to !== 'string') return values;
  const columns = columnNames(modelIn(to), allowed);
  return {
    ...values,
    to: withModel(to, allowed),
    ...(typeof field === 'string' ? { field: columns.get(field.toLowerCase()) ?? field } : {}),
  };
}

function modelIn(reference: unknown): string {
  return /['"]([^'"]+)['"]\s*\)/.exec(typeof reference === 'string' ? reference : '')?.[1] ?? '';
}

function withModel(reference: string, { renamedModels = [] }: GuardAllowance): string {
  const name = modelIn(reference);
  const to = renamedModels.find(({ from }) => from === name)?.to;
  return to === undefined ? reference : reference.replace(name, to);
}
