import type { Lane } from '../core/lane.ts';
import type { SideSchemas } from './prepare-side.ts';
import type { ChosenProfile } from './profiles.ts';

/** What is asked for and what is there to work with. */
interface LaneFacts {
  readonly requested: Lane['name'] | undefined;
  readonly profile: Pick<ChosenProfile, 'adapter' | 'databaseFile'>;
  /** Schemas of its own that the run may fill in a shared warehouse, or why it has none. */
  readonly schemas: SideSchemas | { readonly refused: string };
}

/** How deep base and head are compared, and why, in words for the report. */
export function chooseLane({ requested, profile, schemas }: LaneFacts): Lane {
  if (requested === 'static') return { name: 'static', reason: 'asked for; nothing was compiled or built' };
  if (requested === 'compile') return { name: 'compile', reason: 'asked for; SQL was compiled, no data was built' };
  if (profile.adapter === 'duckdb' && profile.databaseFile !== undefined) {
    return { name: 'build', reason: 'base and head built on DuckDB, each in its own file' };
  }
  if ('refused' in schemas) return { name: 'compile', reason: `${schemas.refused}: SQL was compiled, no data was built` };
  if (profile.adapter === 'postgres' || requested === 'build')
    return { name: 'build', reason: `base and head built on ${profile.adapter}, each in its own schema` };
  return { name: 'compile', reason: `a build on ${profile.adapter} was not asked for: SQL was compiled, no data was built` };
}
