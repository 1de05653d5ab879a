import type { SqlFacts } from '../core/ports/sql-facts.ts';
import { openTextCache } from '../store/open-text-cache.ts';
import { findSqlWorker } from '../system/find-sql-worker.ts';
import { createSqlPool, type ReadHere } from '../system/sql-pool.ts';
import { cacheFolder } from './cache-folder.ts';
import type { Cli } from './cli.ts';

/** Reads SQL in threads, a little of it where it is asked if the parser is there already, and keeps what it read in the user's cache folder. */
export function openSqlFacts({ variables }: Pick<Cli, 'variables'>, here?: ReadHere): SqlFacts {
  return createSqlPool({ ...findSqlWorker(), cache: openTextCache(cacheFolder(variables)), here });
}
