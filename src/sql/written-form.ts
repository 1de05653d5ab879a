import { isFields, isSet } from './ast.ts';
import { isCosmetic } from './read-term.ts';

/** An expression as written, without layout: equal for two that differ in spaces, comments and letter case of keywords only. */
export function writtenForm(written: unknown): string {
  if (Array.isArray(written)) return `[${written.map(writtenForm).join(',')}]`;
  if (!isFields(written)) return typeof written === 'string' ? written.toLowerCase() : String(written);
  const fields = Object.keys(written).filter((field) => isSet(written[field]) && !isCosmetic(field));
  return `{${fields.map((field) => `${field}:${writtenForm(written[field])}`).join(',')}}`;
}
