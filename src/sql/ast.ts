/** The fields of one node of the parser's tree. */
export type Fields = Readonly<Record<string, unknown>>;

/** A node of the syntax tree: its kind, and what it holds. */
export interface SqlNode {
  readonly kind: string;
  readonly data: Fields;
}

/** Keys that hold a part of a node and are never a kind themselves. */
const parts: ReadonlySet<string> = new Set(['this', 'expressions', 'name', 'value', 'Preceding', 'Following']);

/** A node is an object with one key, its kind. A node without fields (`random()`) comes as null. */
export function nodeOf(value: unknown): SqlNode | undefined {
  if (!isFields(value)) return undefined;
  const kind = onlyKey(value);
  if (kind === undefined || parts.has(kind)) return undefined;
  const data = value[kind];
  if (data === null) return { kind, data: {} };
  return isFields(data) ? { kind, data } : undefined;
}

function onlyKey(value: Fields): string | undefined {
  let only: string | undefined;
  for (const key in value) {
    if (only !== undefined) return undefined;
    only = key;
  }
  return only;
}

/** Whether a value is a plain object, and not a list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of an object; none for anything else. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** The items of a list; none for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether a field says something: null, false, an empty list and an absent field don't. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
}

/** Strips parentheses and comment wrappers, which never change a value. */
export function unwrap(value: unknown): unknown {
  const node = nodeOf(value);
  return node?.kind === 'paren' || node?.kind === 'annotated' ? unwrap(node.data['this']) : value;
}

/** Kinds of nodes that are queries. */
export const queryKinds: ReadonlySet<string> = new Set(['select', 'union', 'intersect', 'except']);

/** The line of the first name inside a node; the parser keeps positions of names only. */
export function lineOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return firstLine(value);
  const { span } = value as { span?: { line?: unknown } };
  if (typeof span?.line === 'number') return span.line;
  return firstLine(Object.values(value));
}

function firstLine(values: readonly unknown[]): number | undefined {
  for (const value of values) {
    const line = lineOf(value);
    if (line !== undefined) return line;
  }
  return undefined;
}

/** Calls `visit` for each node, outermost first; `visit` answers false to stay out of a node. */
export function walk(value: unknown, visit: (node: SqlNode) => boolean): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
    return;
  }
  if (!isFields(value)) return;
  const node = nodeOf(value);
  if (node !== undefined && !visit(node)) return;
  for (const field of Object.values(value)) walk(field, visit);
}
