import { assertOneConfig, OTHER_CONFIG_PATHS } from '../config/other-config-paths.ts';
import { CONFIG_PATH } from '../config/parse-config.ts';
import type { CodeHost } from '../core/ports/code-host.ts';

/** The text of the configuration at a commit or branch; undefined where there is none. Throws STW-1015 where there are two. */
export async function readConfig(ref: string, { contents }: Pick<CodeHost, 'contents'>): Promise<string | undefined> {
  const [text, ...others] = await Promise.all([CONFIG_PATH, ...OTHER_CONFIG_PATHS].map((path) => contents.read(path, ref)));
  assertOneConfig(OTHER_CONFIG_PATHS.filter((_, index) => others[index] !== undefined));
  return text;
}
