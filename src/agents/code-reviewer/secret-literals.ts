import { endsSecretly, isPlaceholder } from './secret-values.ts';

/** A value in any text that is written out where its name says that it is secret; the value itself is never kept. */
export interface SecretLiteral {
  readonly name: string;
}

const VALUE = String.raw`(?:(?<quote>["'])(?<quoted>[^"'\s]{1,500})\k<quote>|(?<bare>[^\s"',;&(){}[\]<>#|]{1,500}))`;
// The value is only looked at: an address that is assigned may hold a further assignment.
const ASSIGNED = new RegExp(String.raw`(?<![\w.-])(?<name>[A-Za-z_][\w.-]{0,60})["']?\s{0,5}[:=]\s{0,5}(?=${VALUE})`, 'g');
const BEARER = /\bBearer\s{1,3}(?<secret>[\w.~+/=-]{12,500})/;
/** Files that show how a file of settings looks, and tests of scripts, whose secrets are made up. */
const MADE_UP = /\.(?:example|sample|template|dist)$|(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest)\.py$/;
const SETTINGS = /\.(?:ya?ml|toml|ini|cfg|conf|properties)$/;
/** A row of a unit test. */
const ROW = /^\s*-\s*\{/;
const COMPARED = /\b(?:where|and|or|on|when|having|not)\s+$/i;

/** What a line sets or sends that is secret by its name and reads like no word. */
export function secretLiterals(line: string, path: string): readonly SecretLiteral[] {
  if (MADE_UP.test(path) || (SETTINGS.test(path) && ROW.test(line))) return [];
  const bearer = BEARER.exec(line)?.groups?.['secret'];
  const sent = bearer !== undefined && isSecretValue('token', bearer) ? [{ name: 'Bearer' }] : [];
  return [...sent, ...[...line.matchAll(ASSIGNED)].flatMap((match) => assigned(match, { line, path }))];
}

interface Around {
  readonly line: string;
  readonly path: string;
}

function assigned({ index, groups = {} }: RegExpExecArray, { line, path }: Around): readonly SecretLiteral[] {
  const { name = '', quoted, bare } = groups;
  const before = line.slice(0, index);
  if (COMPARED.test(before) || !isNamedSecretly(name, before) || !isSecretValue(name, quoted ?? bare ?? '')) return [];
  return quoted !== undefined || isLiteral(before, path) ? [{ name }] : [];
}

/** `key` says it only in an address: elsewhere it is what rows are joined by. */
function isNamedSecretly(name: string, before: string): boolean {
  return endsSecretly(name) || /^pwd$/i.test(name) || (/^(?:key|sig)$/i.test(name) && /[?&]$/.test(before));
}

/** Whether a value without quotes is text: in an address, in a string around it, or in a file of settings; in code it is a name. */
function isLiteral(before: string, path: string): boolean {
  if (/[?&]$/.test(before)) return true;
  if (SETTINGS.test(path)) return /^\s*(?:-\s+)?$/.test(before);
  return [`'`, '"'].some((quote) => before.split(quote).length % 2 === 0);
}

const SHORTEST = 12;

/** Whether a value under a secret name is one: long enough, with letters and digits, and, unless people choose it, not made of words. */
export function isSecretValue(name: string, value: string): boolean {
  if (value.length < SHORTEST || isPlaceholder(value) || /[{}$<>\\]|:\/\//.test(value)) return false;
  const isMixed = /[a-z]/i.test(value) && /\d/.test(value);
  return isMixed && (isChosen(name) ? !/^[a-z]+\d{0,4}(?:_[a-z]*\d{0,4})*$/.test(value) : !isMadeOfWords(value));
}

/** People make passwords of words. */
function isChosen(name: string): boolean {
  return /(?:PASS(?:WORD|WD|PHRASE)?|PWD)$/i.test(name);
}

function isMadeOfWords(value: string): boolean {
  return value.split(/[-_.:/]/).every((part) => /^(?:[A-Z]*|[A-Za-z]?[a-z]*(?:[A-Z][a-z]+)*)\d{0,4}$/.test(part));
}
