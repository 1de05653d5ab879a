import type { Lane } from '../core/lane.ts';
import type { ChosenProfile } from './profiles.ts';

/** What is asked for and what is there to work with. */
interface LaneFacts {
  readonly requested: Lane['name'] | undefined;
  readonly profile: Pick<ChosenProfile, 'adapter' | 'databaseFile'>;
  /** Beginning of the schemas that CI may fill in a shared warehouse. */
  readonly ciSchema: string | undefined;
}

/** How deep base and head are compared, and why, in words for the report. */
export function chooseLane({ requested, profile, ciSchema }: LaneFacts): Lane {
  if (requested === 'static') return { name: 'static', reason: 'asked for; nothing was compiled or built' };
  if (requested === 'compile') return { name: 'compile', reason: 'asked for; SQL was compiled, no data was built' };
  if (profile.adapter === 'duckdb' && profile.databaseFile !== undefined) {
    return { name: 'build', reason: 'base and head built on DuckDB, each in its own file' };
  }
  if ((profile.adapter === 'postgres' || requested === 'build') && ciSchema !== undefined) {
    return { name: 'build', reason: `base and head built on ${profile.adapter}, each in its own schema` };
  }
  return {
    name: 'compile',
    reason: `${profile.adapter} is shared and no schema was set aside for CI: SQL was compiled, no data was built`,
  };
}
