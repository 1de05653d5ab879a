/** One object of a JSON artifact: nothing about its keys is taken for granted. */
export type RawRecord = Readonly<Record<string, unknown>>;

const NOTHING: RawRecord = {};
const NONE: readonly never[] = [];

/** The value as an object; anything else is an empty one. */
export function asRecord(value: unknown): RawRecord {
  return isRecord(value) ? value : NOTHING;
}

/** The value as text; anything else is the fallback. */
export function asText(value: unknown, fallback = ''): string {
  return typeof value === 'string' ? value : fallback;
}

/** The value as text that says something; anything else, empty text included, is undefined. */
export function asFilledText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The value as a finite number, or undefined. */
export function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The value as a list; anything else is an empty one. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : NONE;
}

/** What `read` makes of each item of a list. Of the many empty lists of an artifact none is made anew: they would be most of its objects. */
export function asListOf<Item>(value: unknown, read: (item: unknown) => Item): readonly Item[] {
  const list = asList(value);
  return list.length === 0 ? NONE : list.map(read);
}

/** The texts of a list; a single text counts as a list of one. */
export function asTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  const list = asList(value);
  if (list.length === 0) return NONE;
  return list.every(isText) ? list : list.filter(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** True for a JSON object. */
export function isRecord(value: unknown): value is RawRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
