import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { knownKeys } from './known-keys.ts';

type Issue = z.core.$ZodIssue;

/** The document that an issue is about. */
interface About {
  readonly schema: unknown;
  readonly value: unknown;
  /** What the whole of it is called. */
  readonly whole?: string;
}

const MOST_LISTED = 20;
const LONGEST_QUOTE = 60;

/** An issue of a document as its place and one phrase: what is wrong there, and what would be right. */
export function describeIssue(
  found: Issue,
  { schema, value, whole = 'the file' }: About,
): { readonly place: readonly PropertyKey[]; readonly says: string } {
  const issue = meant(found);
  const key = keyText(issue.path);
  if (issue.code === 'unrecognized_keys') return unknownKey(issue.path, issue.keys, schema);
  const there = valueAt(value, issue.path);
  if (there === undefined && issue.path.length > 0) return missing(issue.path, whole);
  return { place: issue.path, says: `${key || whole}${wrong(issue, there)}` };
}

/** Of a value that may have several forms, what is wrong with the form that it comes closest to. */
function meant(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors.flatMap(([first]) => (first === undefined ? [] : [meant(first)]));
  const nearest = inner.toSorted((one, other) => closeness(other) - closeness(one))[0];
  return nearest === undefined ? issue : { ...nearest, path: [...issue.path, ...nearest.path] };
}

/** Deeper is closer; a wrong word is closer than a wrong type. */
function closeness({ path, code }: Issue): number {
  return path.length * 2 + (code === 'unrecognized_keys' ? 3 : 0) + (code === 'invalid_value' ? 1 : 0);
}

function unknownKey(path: readonly PropertyKey[], keys: readonly string[], schema: unknown) {
  const [first = ''] = keys;
  const known = knownKeys(schema, path);
  const within = path.length === 0 ? '' : ` in ${keyText(path)}`;
  const says = `unknown key ${keys.slice(0, MOST_LISTED).map(quoted).join(', ')}${within}${hint(first, known)}`;
  return { place: [...path, first], says };
}

function missing(path: readonly PropertyKey[], whole: string) {
  const within = path.slice(0, -1);
  return { place: within, says: `${keyText(within) || whole} lacks the key ${String(path.at(-1))}` };
}

function wrong(issue: Issue, there: unknown): string {
  const found = isPlain(there) ? quoted(String(there)) : undefined;
  switch (issue.code) {
    case 'invalid_value':
      return oneOf(issue.values.map(String), found);
    case 'invalid_type':
      return ` must be ${TYPES[issue.expected] ?? issue.expected}, not ${typeOf(there)}`;
    case 'too_small':
      return ` must be at least ${counted(issue.minimum, issue.origin)}`;
    case 'too_big':
      return ` must be at most ${counted(issue.maximum, issue.origin)}`;
    default:
      return `${found === undefined ? '' : ` is ${found}`}: ${issue.message}`;
  }
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** A long list helps nobody to find what was meant. */
function oneOf(values: readonly string[], found: string | undefined): string {
  if (values.length <= MOST_LISTED)
    return ` must be ${values.length === 1 ? '' : 'one of '}${values.join(', ')}${found === undefined ? '' : `, not ${found}`}`;
  return ` knows no ${found ?? 'such value'}${hint(found ?? '', values)}`;
}

function counted(count: number | bigint, origin: string): string {
  if (origin === 'string') return `${count} characters long`;
  return origin === 'array' ? `${count} ${Number(count) === 1 ? 'entry' : 'entries'} long` : String(count);
}

function hint(word: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const near = closest(word.toLowerCase(), [...known]);
  const slips = Math.min(Math.max(2, Math.floor(near.length / 3)), word.length - 1);
  if (distance(word.toLowerCase(), near) <= slips) return ` (did you mean ${near}?)`;
  return known.length <= MOST_LISTED ? `; there are ${known.join(', ')}` : '';
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
};

function typeOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map of keys';
  if (typeof value === 'string') return `the text ${quoted(value)}`;
  return isPlain(value) ? String(value) : 'what it is';
}

/** `projects[0].dir`, as people write it. */
function keyText(path: readonly PropertyKey[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${quoted(String(step))}`)).join('');
}

function quoted(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let there = value;
  for (const step of path) {
    if (typeof there !== 'object' || there === null || !Object.hasOwn(there, step)) return undefined;
    there = Reflect.get(there, step);
  }
  return there;
}
