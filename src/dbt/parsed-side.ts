import type { DbtSession } from './dbt-session.ts';
import type { PreparedSide } from './prepare-side.ts';
import type { DbtProject } from './project.ts';

/** One side, parsed and ready to build. */
export interface ParsedSide {
  readonly prepared: PreparedSide;
  readonly session: DbtSession;
  readonly project: DbtProject;
}
