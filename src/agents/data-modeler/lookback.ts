/** How far an incremental model looks back behind the newest row that its table has. */
export interface Lookback {
  readonly amount: number;
  /** `day`, `hour`, …; empty where a bare number is taken off. */
  readonly unit: string;
  /** From 1, in the text. */
  readonly line: number;
}

/** The one lookback of a model's text; undefined where there is none, several, or one that can't be told. `projectFile` is the text of dbt_project.yml. */
export function lookbackIn(text: string, projectFile: string): Lookback | undefined {
  const filled = text.replaceAll(
    VARIABLE,
    (whole: string, name: string, fallback?: string) => valueOf(name, projectFile) ?? fallback ?? whole,
  );
  const [only, another] = [...filled.matchAll(INSIDE), ...filled.matchAll(BEHIND)];
  if (only === undefined || another !== undefined) return undefined;
  const { amount = '', unit = '' } = OFF.exec(only.groups?.['off'] ?? '')?.groups ?? {};
  const line = filled.slice(0, only.index).split('\n').length;
  return amount === '' ? undefined : { amount: Number(amount), unit: unit.toLowerCase(), line };
}

/** Lengths are bounded, so that no text takes long. */
const VARIABLE = /\{\{-?\s{0,9}var\(\s{0,9}['"](\w{1,99})['"]\s{0,9}(?:,\s{0,9}(\d{1,5})\s{0,9})?\)\s{0,9}-?\}\}/g;
const LATEST = String.raw`\(\s{0,99}select\s{1,99}max\(\s{0,9}\w{1,99}\s{0,9}\)`;
const TABLE = String.raw`\s{1,99}from\s{1,99}\{\{\s{0,9}this\s{0,9}\}\}\s{0,99}`;
const TAKEN_OFF = String.raw`\s{0,99}-\s{0,9}(?<off>(?:interval\s{1,9})?'?\d{1,5}'?(?:\s{0,9}(?:minute|hour|day|week|month)s?'?)?)\s{0,99}`;
/** `(select max(x) - interval 3 day from {{ this }})`. */
const INSIDE = new RegExp(`${LATEST}${TAKEN_OFF}${TABLE}\\)`, 'gi');
/** `(select max(x) from {{ this }}) - interval '3 days'`, at the end of its condition. */
const BEHIND = new RegExp(`${LATEST}${TABLE}\\)${TAKEN_OFF}(?=\\{%|\\)|\\n|and\\b|$)`, 'gi');
const OFF = /(?<amount>\d+)'?\s*(?<unit>minute|hour|day|week|month)?/i;

/** The value of a variable that dbt_project.yml names once. */
function valueOf(name: string, projectFile: string): string | undefined {
  const [only, another] = projectFile.matchAll(new RegExp(`^\\s+${name}\\s*:\\s*["']?(\\d{1,5})["']?\\s*(?:#.*)?$`, 'gm'));
  return another === undefined ? only?.[1] : undefined;
}
