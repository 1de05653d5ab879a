import { OTHER_CONFIG_PATHS } from '../config/other-config-paths.ts';
import { CONFIG_PATH } from '../config/parse-config.ts';
import type { Files } from '../core/ports/files.ts';
import { parseDiff } from '../git/parse-diff.ts';
import { productConfigSchema } from './product-config.ts';
import { changesSetUp, describeSetUpChange } from './set-up-change.ts';

/** More than any configuration may be long, so that a longer one is told to be too long. */
const MOST_BYTES = 200_000;

/** What to say about a checkout that changes Steward's own files. `diff` is git's, from base to head. */
export async function readSetUpChange(
  { diff, head }: { readonly diff: string; readonly head: string },
  files: Pick<Files, 'readInside' | 'list'>,
): Promise<readonly string[]> {
  const changedPaths = parseDiff(diff).flatMap(({ path, previousPath }) => (previousPath === undefined ? [path] : [path, previousPath]));
  if (!changesSetUp({ changedPaths })) return [];
  const read = (path: string) => files.readInside(head, path, MOST_BYTES);
  const others = await Promise.all(OTHER_CONFIG_PATHS.map(read));
  const paths = [...(await files.list(head, 'dbt_project.yml')), ...OTHER_CONFIG_PATHS.filter((_, index) => others[index] !== undefined)];
  return describeSetUpChange({ changedPaths, paths, config: await read(CONFIG_PATH) }, productConfigSchema);
}
