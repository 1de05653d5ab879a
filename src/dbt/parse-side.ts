import type { DbtPorts, DbtSession, Invocation } from './dbt-session.ts';
import { parseWarnings } from './parse-warnings.ts';
import type { PreparedSide } from './prepare-side.ts';
import type { DbtProject } from './project.ts';
import { manifestOf } from './read-invocation.ts';

/** A side's project, or the invocation that failed to parse it. */
type ParseResult = { readonly project: DbtProject } | { readonly failed: Invocation };

/** Parses one side. A warehouse isn't needed for it. */
export async function parseSide(prepared: PreparedSide, session: DbtSession, { files }: DbtPorts): Promise<ParseResult> {
  const invocation = await session.run({ name: 'parse' });
  const project = invocation.exitCode === 0 ? await manifestOf(files, prepared) : undefined;
  return project === undefined ? { failed: invocation } : { project: { ...project, warnings: parseWarnings(invocation) } };
}
