import { type PersonalKind, personalName } from './personal-name.ts';

/** A column of a file of rows that holds what looks like real data of people. */
export interface SpilledColumn {
  readonly name: string;
  readonly kind: PersonalKind;
  readonly rows: number;
}

/** What a real value looks like; kinds without one can't be told from invented ones. */
const REAL: Partial<Record<PersonalKind, RegExp>> = {
  'e-mail address':
    /^(?!(?:info|support|sales|contact|office|hello|help|admin|team|no-?reply|service|mail)@)[^\s@]+@(?!(?:[\w-]+\.)*(?:example|test|invalid|localhost|local|fake\w*|dummy|mailinator|acme|foo|bar|domain|email)\b)[\w-]+(?:\.[\w-]+)+$/i,
  'phone number': /^\+?(?!.*555-?\d{4}|.*(\d)\1{5}|.*1234567)(?:[ ().-]*\d){9,15}$/,
  'identity number': /^(?!000|123-?45|999)\d{3}-\d{2}-\d{4}$/,
  'account or card number': /^[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]){11,30}$|^(?!4111|4242|5555)(?:\d[ -]?){15,16}$/,
};
/** A shop has a phone, too. */
const OF_PERSONS: ReadonlySet<PersonalKind | undefined> = new Set(['name', 'e-mail address', 'date of birth', 'identity number']);
/** Fewer may be made up one by one. */
const FEWEST = 3;
const MOST_LINES = 2000;

/** The columns of a CSV text whose names and values both look like real people. Quotes that hold a separator or a line break end the reading. */
export function spilledColumns(text: string): readonly SpilledColumn[] {
  const [header = '', ...lines] = text.split(/\r?\n/, MOST_LINES);
  const separator = [',', ';', '\t', '|'].find((one) => header.includes(one)) ?? ',';
  const names = cells(header, separator);
  const rows = lines.map((line) => cells(line, separator)).filter(({ length }) => length === names.length);
  const isOfPersons = names.some((name) => OF_PERSONS.has(personalName(name)));
  return names.flatMap((name, index) => {
    const kind = personalName(name);
    const pattern = kind === undefined || !isOfPersons ? undefined : REAL[kind];
    if (kind === undefined || pattern === undefined) return [];
    const real = new Set(rows.flatMap((row) => (pattern.test((row[index] ?? '').slice(0, 200)) ? row[index] : [])));
    return real.size < FEWEST ? [] : [{ name, kind, rows: real.size }];
  });
}

function cells(line: string, separator: string): readonly string[] {
  return line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}
