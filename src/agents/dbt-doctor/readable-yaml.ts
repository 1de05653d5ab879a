import { parseDocument } from 'yaml';
import { isYaml } from './failing-place.ts';

/** False for a YAML file that dbt can't read; every other file passes. */
export function isReadableYaml(path: string, text: string): boolean {
  if (!isYaml(path)) return true;
  try {
    return parseDocument(text, { logLevel: 'error' }).errors.length === 0;
  } catch {
    // A bomb of aliases isn't readable either.
    return false;
  }
}
