import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Cli } from './cli.ts';

/** Where the command line keeps what saves time next time. Losing it loses nothing else. */
export function cacheFolder(variables: Cli['variables']): string {
  const own = variables['XDG_CACHE_HOME'];
  return own === undefined || own === '' ? join(tmpdir(), `steward-${userInfo().uid}`) : join(own, 'steward');
}
