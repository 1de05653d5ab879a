import { Problem } from '../core/problem.ts';
import type { CompareInput } from './compared-sides.ts';
import type { ChosenProfile } from './profiles.ts';

/**
 * Throws STW-1032 when the configuration says how the other kind of warehouse is built and nothing about this one. With both said, each
 * target has its own; and on somebody's own machine the default target may be another one than in CI.
 */
export function assertSettingsFit(
  { name, target, adapter, databaseFile }: ChosenProfile,
  { ciDatabase, schemas, removeDotEnv }: Pick<CompareInput, 'ciDatabase' | 'schemas' | 'removeDotEnv'>,
): void {
  if (!removeDotEnv || (ciDatabase === undefined) === (schemas === undefined)) return;
  const isFile = databaseFile !== undefined;
  if (isFile === (ciDatabase !== undefined)) return;
  const facts = isFile
    ? { setting: 'ci.schema', meant: 'a shared warehouse', instead: 'ci.database' }
    : { setting: 'ci.database', meant: 'a DuckDB file', instead: 'ci.schema' };
  throw new Problem('STW-1032', { ...facts, profile: name, target, adapter: isFile ? 'a DuckDB file' : adapter });
}
