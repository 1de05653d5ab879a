/** A column of a relation as the warehouse has it. */
export interface TableColumn {
  readonly name: string;
  /** In the warehouse's own words, with length or precision where it has them. */
  readonly type: string;
}

/** What a type holds, as far as comparing goes. */
export type TypeFamily = 'integer' | 'decimal' | 'float' | 'text' | 'boolean' | 'date' | 'time' | 'other';

const FAMILIES: readonly (readonly [TypeFamily, RegExp])[] = [
  ['integer', /^(?:u?(?:tiny|small|medium|big|huge)?int(?:eger)?|int[2-9]\d?|int\d+|byteint|long|short|byte)\b(?!.*[[<])/],
  ['decimal', /^(?:decimal|numeric|number|bignumeric|bigdecimal|dec|money)\b(?!.*[[<])/],
  ['float', /^(?:double(?: precision)?|float\d*|real)\b(?!.*[[<])/],
  ['text', /^(?:varchar|character|char|bpchar|nvarchar|text|string|enum|name|citext|uuid)\b(?!.*[[<])/],
  ['boolean', /^bool(?:ean)?\b(?!.*[[<])/],
  ['date', /^(?:date|datetime|timestamp)(?![a-z]*range)(?!.*[[<])/],
  ['time', /^(?:time|interval)(?!stamp)(?!.*[[<])/],
];

/** The family of a type's name in any warehouse; lists, structures and what isn't known are `other`. */
export function typeFamily(type: string): TypeFamily {
  const name = type.toLowerCase();
  return FAMILIES.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}

/** Whether values of a family are numbers. */
export function isNumeric(family: TypeFamily): boolean {
  return family === 'integer' || family === 'decimal' || family === 'float';
}
