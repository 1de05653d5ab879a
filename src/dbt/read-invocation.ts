import { join } from 'node:path';
import type { Files } from '../core/ports/files.ts';
import { Problem } from '../core/problem.ts';
import type { BuildOutcome } from './build-outcome.ts';
import type { DbtCommand, DbtSide } from './dbt-command.ts';
import type { Invocation } from './dbt-session.ts';
import type { DbtProject } from './project.ts';
import { readManifest } from './read-manifest.ts';
import { readRunResults } from './read-run-results.ts';

const UNREACHABLE =
  /unable to open database|could not set lock|cannot open (?:file|database)|database .*can't be opened|IO Error|could not connect|connection (?:refused|timed out|to server)|failed to connect|could not translate host name|authentication failed/i;

/** The manifest that a side's last command wrote, or undefined when it wrote none. */
export async function manifestOf(files: Files, { side, targetPath }: DbtSide): Promise<DbtProject | undefined> {
  const text = await files.read(join(targetPath, 'manifest.json'));
  return text === undefined ? undefined : readManifest(text, `the target folder of the ${side}`);
}

/**
 * What a build or compile did. Without results of its own it failed before or beside its nodes, and the log says why. Throws
 * STW-1006 when that was a warehouse that can't be opened, STW-2005 when dbt claims success without results, STW-2006 for results
 * of another invocation.
 */
export async function outcomeOf(files: Files, side: DbtSide, ran: { command: DbtCommand; invocation: Invocation }): Promise<BuildOutcome> {
  const { command, invocation } = ran;
  const errors = errorsOf(invocation);
  const text = await files.read(join(side.targetPath, 'run_results.json'));
  const results = text === undefined ? undefined : resultsOf(text, side, invocation);
  if (results !== undefined && results.results.size > 0)
    return { ...results, succeeded: results.succeeded && invocation.exitCode === 0, errors };
  assertReachable(invocation, errors);
  if (invocation.exitCode === 0 && (command.expected ?? 0) > 0) throw withoutResults(side);
  return { command: command.name, succeeded: invocation.exitCode === 0, results: new Map(), errors, seconds: invocation.seconds };
}

function assertReachable({ exitCode }: Invocation, errors: readonly string[]): void {
  const unreachable = exitCode === 0 ? undefined : errors.find((error) => UNREACHABLE.test(error));
  if (unreachable !== undefined) throw new Problem('STW-1006', { detail: unreachable.slice(0, 500) });
}

function withoutResults({ side }: DbtSide): Problem {
  return new Problem('STW-2005', {
    artifact: 'run_results.json',
    where: `the target folder of the ${side}`,
    detail: 'dbt ended well but ran none of its nodes',
  });
}

/** What stopped dbt, the fatal error first; when dbt itself crashed, its last words. */
export function errorsOf({ exitCode, events, plain }: Invocation): readonly string[] {
  const fatal = events.flatMap((event) => (event.kind === 'fatal' ? [event.text] : []));
  const errors = events.flatMap((event) => (event.kind === 'error' ? [event.text] : []));
  const said = [...new Set([...fatal, ...errors])];
  if (said.length > 0 || exitCode === 0) return said;
  return [plain.slice(-5).join('\n') || `dbt ended with ${exitCode === undefined ? 'a signal' : `exit code ${exitCode}`} and said nothing`];
}

/** A resident dbt leaves the results of its earlier command on disk when the next one fails before its nodes. */
function resultsOf(text: string, { side }: DbtSide, { invocationId, exitCode }: Invocation): BuildOutcome | undefined {
  const expected = { where: `the target folder of the ${side}`, ...(invocationId === undefined ? {} : { invocationId }) };
  try {
    return readRunResults(text, expected);
  } catch (error) {
    if (error instanceof Problem && error.code === 'STW-2006' && exitCode !== 0) return undefined;
    throw error;
  }
}
