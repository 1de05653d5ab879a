/** Whole numbers by what they hold. */
const WHOLE: Readonly<Record<string, number>> = {
  tinyint: 1,
  smallint: 2,
  int2: 2,
  int: 4,
  integer: 4,
  int4: 4,
  bigint: 8,
  int8: 8,
  int64: 8,
  int128: 16,
  hugeint: 16,
};
const FRACTIONS: ReadonlySet<string> = new Set(['decimal', 'numeric', 'number', 'double', 'float', 'real', 'float64', 'bignumeric']);
const TIMES: ReadonlySet<string> = new Set([
  'timestamp',
  'timestamptz',
  'datetime',
  'timestampntz',
  'timestampltz',
  'timestamp_ntz',
  'timestamp_tz',
]);

/** What values lose when they are cast to `to` instead of to `from`: undefined when they surely lose nothing, or when nobody can say. */
export function narrowerType(from: string, to: string): string | undefined {
  const [before, after] = [parse(from), parse(to)];
  const [wide, narrow] = [WHOLE[before.name], WHOLE[after.name]];
  if (wide !== undefined && narrow !== undefined) return narrow < wide ? 'large numbers no longer fit' : undefined;
  if (isFraction(before) && narrow !== undefined) return 'the fraction is rounded or cut off';
  if (TIMES.has(before.name) && after.name === 'date') return 'the time of day is gone';
  if (isDecimal(before) && isDecimal(after)) return narrowerDecimal(before.numbers, after.numbers);
  if (before.name === 'double' && (after.name === 'float' || after.name === 'real')) return 'digits are lost';
  const [length, shorter] = [lengthOf(before), lengthOf(after)];
  if (length === undefined || shorter === undefined || shorter >= length) return undefined;
  return `texts longer than ${shorter} characters no longer fit`;
}

interface Type {
  readonly name: string;
  readonly numbers: readonly number[];
}

function parse(type: string): Type {
  const [, name = '', inside = ''] = /^([a-z0-9_]+)(?:\(([\d,\s]*)\))?$/.exec(type.toLowerCase()) ?? [];
  return { name, numbers: inside === '' ? [] : inside.split(',').map(Number) };
}

/** A decimal without a scale is a whole number. */
function isFraction({ name, numbers: [, scale] }: Type): boolean {
  return FRACTIONS.has(name) && (isFloating(name) || (scale ?? 0) > 0);
}

function isFloating(name: string): boolean {
  return ['double', 'float', 'real', 'float64'].includes(name);
}

function isDecimal({ name, numbers }: Type): boolean {
  return ['decimal', 'numeric', 'number'].includes(name) && numbers.length === 2;
}

function narrowerDecimal(
  [precision = 0, scale = 0]: readonly number[],
  [newPrecision = 0, newScale = 0]: readonly number[],
): string | undefined {
  if (newScale < scale) return `digits after the ${newScale === 0 ? 'point' : `${newScale}${ordinal(newScale)} decimal`} are lost`;
  return newPrecision - newScale < precision - scale ? 'large numbers no longer fit' : undefined;
}

function ordinal(number: number): string {
  return ['st', 'nd', 'rd'][number - 1] ?? 'th';
}

function lengthOf({ name, numbers: [length] }: Type): number | undefined {
  if (!['text', 'varchar', 'string', 'char', 'nvarchar'].includes(name)) return undefined;
  return length ?? Number.POSITIVE_INFINITY;
}
