import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { ownFolder } from '../store/own-folder.ts';
import { cacheFolder } from './cache-folder.ts';
import type { Cli } from './cli.ts';

/** Lets Node keep what it compiles of every module that is loaded from now on, which is half of the time that a command needs to start. */
export function keepCompiled(variables: Cli['variables']): void {
  try {
    const folder = cacheFolder(variables);
    // Kept code is run as it is: it must be ours.
    ownFolder(folder);
    enableCompileCache(join(folder, 'compiled'));
  } catch {
    // Without a folder it is compiled each time.
  }
}
