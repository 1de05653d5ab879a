import { isDeepStrictEqual } from 'node:util';

/** True when two JSON values are the same, whatever the order of their keys. */
export function sameValue(one: unknown, other: unknown): boolean {
  return one === other || isDeepStrictEqual(one, other);
}

/** A value of a config as a person would write it on one line; what is not there is "not set". */
export function shownValue(value: unknown): string {
  return shortened(textOf(value));
}

/** Two values that differ, side by side: what long ones begin with alike is left out, so that one sees where they differ. */
export function shownPair(one: unknown, other: unknown): readonly [one: string, other: string] {
  const texts = [textOf(one), textOf(other)] as const;
  const [a, b] = texts;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  if (same < LONGEST / 2 || Math.max(a.length, b.length) <= LONGEST) return [shortened(a), shortened(b)];
  const from = same - BEFORE;
  return [shortened(`…${a.slice(from)}`), shortened(`…${b.slice(from)}`)];
}

const LONGEST = 60;
/** So much of what is alike is shown before the difference. */
const BEFORE = 25;

function textOf(value: unknown): string {
  if (value === undefined || value === null) return 'not set';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
