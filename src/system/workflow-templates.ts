import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that Steward itself lies in: two above this module, among the sources as in the bundle. */
export const OWN_FOLDER = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The text of a workflow template of examples/workflows. */
export function readTemplate(mode: 'app' | 'action-only'): Promise<string> {
  return readFile(join(OWN_FOLDER, 'examples/workflows', `${mode}.yml`), 'utf8');
}
