import { Problem } from '../core/problem.ts';
import { CONFIG_PATH } from './parse-config.ts';

/** Where people put a configuration that is then never read. */
export const OTHER_CONFIG_PATHS = ['.github/steward.yaml', 'steward.yml'] as const;

/** Throws STW-1015 when one of them is there: beside the right one it would contradict it, alone it would be ignored. */
export function assertOneConfig(present: readonly string[]): void {
  const other = OTHER_CONFIG_PATHS.find((path) => present.includes(path));
  if (other !== undefined) throw new Problem('STW-1015', { other, path: CONFIG_PATH });
}
