/** What a database could not find, and what it names instead. */
export interface DatabaseNames {
  readonly missing: { readonly kind: 'column' | 'relation'; readonly name: string } | undefined;
  readonly offered: readonly string[] | undefined;
}

/** How databases say that a name is none; the first group is the name. */
const COLUMNS: readonly RegExp[] = [
  /Referenced column "?([^"\s]+)"? not found/,
  /does not have a column (?:with name|named) "([^"\n]+)"/,
  /Column "?([^"\s]+)"? in (?:EXCLUDE|REPLACE|RENAME) list not found/,
  /column ["'`]?([\w.]+)["'`]? does not exist/,
  /Invalid column name: '([^'\n]+)' in unit test fixture/,
  /Unrecognized name: ["'`]?([\w.]+)/,
  /invalid identifier ["'`]([\w."]+)["'`]/,
  /with name `([^`\n]+)` cannot be resolved/,
];
const RELATIONS: readonly RegExp[] = [
  /(?:Table|View) with name "?([\w.]+)"? does not exist/,
  /relation "([^"\n]+)" does not exist/,
  /Object '([^'\n]+)' does not exist/,
  /Not found: Table (\S+) was not found/,
  /table or view (`[^\s]+`) cannot be found/,
];
const OFFERS =
  /(?:Candidate bindings:|Did you mean(?: one of the following\?)?|Perhaps you meant to reference the column|Accepted columns for [^\n]{1,200}? are:) ([^\n]*)/;

/** The name that a database, or a unit test, could not find, and those that it offers instead, without the tables in front of them. */
export function databaseNames(text: string): DatabaseNames {
  const column = firstName(COLUMNS, text);
  const relation = column === undefined ? firstName(RELATIONS, text) : undefined;
  const offers = OFFERS.exec(text)?.[1]?.match(/[\w.]+/g);
  const offered = offers?.map((name) => name.split('.').at(-1) ?? name);
  if (column !== undefined) return { offered, missing: { kind: 'column', name: lastPart(column) } };
  return { offered, missing: relation === undefined ? undefined : { kind: 'relation', name: lastPart(relation) } };
}

function firstName(patterns: readonly RegExp[], text: string): string | undefined {
  return patterns.map((pattern) => pattern.exec(text)?.[1]).find((name) => name !== undefined);
}

function lastPart(name: string): string {
  const plain = name.replaceAll(/["`]/g, '');
  return plain.split('.').at(-1) ?? plain;
}
