/** What a column holds about a person, as its name says it. */
export type PersonalKind =
  | 'e-mail address'
  | 'phone number'
  | 'name'
  | 'date of birth'
  | 'address'
  | 'identity number'
  | 'account or card number'
  | 'IP address';

/** The last words of a column's name; what stands before them says whose it is. */
const KINDS: readonly (readonly [PersonalKind, RegExp])[] = [
  ['e-mail address', /(?:^|_)(?:e_?mail|e_?mail_?addr(?:ess)?)$/],
  [
    'phone number',
    /(?:^|_)(?:(?:tele)?phone|(?:(?:tele)?phone|mobile|cell(?:_?phone)?|msisdn)_?(?:number|no|nr)|mobile_?phone|cell_?phone|msisdn)$/,
  ],
  [
    'name',
    /(?:^|_)(?:first_?name|last_?name|middle_?name|maiden_?name|given_?name|family_?name|surname|(?:customer|user|person|patient|employee|passenger|guest)_full_?name)$/,
  ],
  ['date of birth', /(?:^|_)(?:date_?of_?birth|birth_?date|birth_?day|dob)$/],
  ['address', /(?:^|_)(?:street_?address|home_?address|postal_?address|address_?line_?\d|street_?line_?\d)$/],
  [
    'identity number',
    /(?:^|_)(?:ssn|social_?security_?(?:number|no)|passport_?(?:number|no|nr)|national_?id(?:_?number)?|tax_?payer_?id|driver(?:s|_s)?_?licen[cs]e_?(?:number|no|nr))$/,
  ],
  ['account or card number', /(?:^|_)(?:iban|credit_?card_?(?:number|no|nr)|card_?number|bank_?account_?(?:number|no|nr))$/],
  ['IP address', /(?:^|_)(?:ip_?addr(?:ess)?)$/],
];
/** What is about such a thing, or made of it, isn't the thing. */
const ABOUT =
  /^(?:is|has|num|n|count|cnt|total|hashed|hash|masked|encrypted|redacted|anon\w*|pseudo\w*|tokeni[sz]ed|support|sender|owner|assignee|author|agent|creator|created_by|updated_by|sales_rep|company|store|vendor|supplier|default|test)_/;

/** What a column of this name holds about a person; undefined where the name doesn't say that it does. */
export function personalName(column: string): PersonalKind | undefined {
  if (known.size > MOST_KNOWN) known.clear();
  if (!known.has(column)) known.set(column, read(column));
  return known.get(column);
}

/** Whether a text may hold such a name anywhere: far quicker than looking at each of its words. */
export function mayNamePersonal(text: string): boolean {
  return ANYWHERE.test(text);
}

/** All kinds as they look inside of a text: camel case has no underscores. */
const ANYWHERE = new RegExp(
  KINDS.map(([, { source }]) =>
    source
      .replaceAll('(?:^|_)', '')
      .replace(/\$$/, '')
      .replaceAll(/_(?!\?)/g, '_?'),
  ).join('|'),
  'i',
);

/** A project calls thousands of columns by the same few hundred names. */
const known = new Map<string, PersonalKind | undefined>();
const MOST_KNOWN = 20_000;

function read(column: string): PersonalKind | undefined {
  const name = column.replaceAll(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
  if (ABOUT.test(name)) return undefined;
  return KINDS.find(([, pattern]) => pattern.test(name))?.[0];
}
