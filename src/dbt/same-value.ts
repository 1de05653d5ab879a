import { isDeepStrictEqual } from 'node:util';

/** True when two JSON values are the same, whatever the order of their keys. */
export function sameValue(one: unknown, other: unknown): boolean {
  return one === other || isDeepStrictEqual(one, other);
}

/** A value of a config as a person would write it on one line; what is not there is "not set". */
export function shownValue(value: unknown): string {
  if (value === undefined || value === null) return 'not set';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
