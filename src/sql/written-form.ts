import { type Fields, isFields, isSet } from './ast.ts';
import { isCosmetic } from './cosmetic.ts';

/** An expression as written, without layout: equal for two that differ in spaces, comments and letter case only. */
export function writtenForm(written: unknown): string {
  return render(written, () => true);
}

/** The same without the qualifiers in front of columns, which change with every renamed alias. */
export function unqualifiedForm(written: unknown): string {
  return render(written, (field, fields) => field !== 'table' || !('join_mark' in fields));
}

type Keeps = (field: string, fields: Fields) => boolean;

function render(written: unknown, keeps: Keeps): string {
  if (Array.isArray(written)) return `[${written.map((item) => render(item, keeps)).join(',')}]`;
  if (!isFields(written)) return typeof written === 'string' ? written.toLowerCase() : String(written);
  const fields = Object.keys(written).filter((field) => isSet(written[field]) && !isCosmetic(field) && keeps(field, written));
  return `{${fields.map((field) => `${field}:${render(written[field], keeps)}`).join(',')}}`;
}
