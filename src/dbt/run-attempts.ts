import { Problem } from '../core/problem.ts';
import { assertDiskSpace } from './assert-disk-space.ts';
import type { BuildOutcome } from './build-outcome.ts';
import type { DbtCommand } from './dbt-command.ts';
import type { DbtPorts, Invocation } from './dbt-session.ts';
import { type FailedInvocation, failedInvocation } from './failed-invocation.ts';
import { type Attempt, mergeAttempts } from './merge-attempts.ts';
import { nodesToRunAgain } from './nodes-to-run-again.ts';
import type { ParsedSide } from './parsed-side.ts';
import { errorsOf, manifestOf, outcomeOf } from './read-invocation.ts';
import { selectorsOf } from './select-nodes.ts';
import { addBytes, bytesOver } from './spending.ts';

/** When dbt is asked once more. */
export interface RetryPolicy {
  /** Milliseconds to wait before each further attempt; there are no more attempts than pauses. */
  readonly pauses: readonly number[];
  /** Whether an error may be gone the next time. */
  readonly isTransient: (text: string) => boolean;
}

/** A dbt command on some nodes. */
export interface Work {
  readonly name: 'build' | 'compile';
  readonly ids: readonly string[];
  readonly options: readonly string[];
  /** Options of the first attempt alone: later ones see what this one built. */
  readonly firstOptions?: readonly string[];
  readonly fullRefresh: boolean;
}

/** What all attempts came to. */
export interface Ran {
  readonly outcome: BuildOutcome;
  readonly failed: FailedInvocation | undefined;
  /** Compiled SQL by unique id, also of nodes that an earlier command compiled. */
  readonly compiled: ReadonlyMap<string, string>;
}

/**
 * Runs a command, and what failed in it for a transient reason again, with the nodes that were skipped behind that. Throws STW-1006
 * when the warehouse stays closed, STW-1012 when the disk is full, and what `outcomeOf` throws.
 */
export async function runAttempts(
  side: ParsedSide,
  { work, retry }: { readonly work: Work; readonly retry: RetryPolicy },
  ports: DbtPorts,
): Promise<Ran> {
  let ran = await attempt(side, commandOf(side, work, { ids: work.ids, count: 0 }), ports);
  for (const [index, pause] of retry.pauses.entries()) {
    const ids = idsOfNext(side, ran, { work, retry });
    if (ids.length === 0 || (ports.spending !== undefined && bytesOver(ports.spending) !== undefined)) break;
    await ports.clock.sleep(pause, ports.signal);
    const next = await attempt(side, commandOf(side, work, { ids, count: index + 1 }), ports);
    ran = mergeAttempts(ran, next);
  }
  const { problem, outcome, invocation, targetTexts, compiled } = ran;
  if (problem !== undefined) throw problem;
  return { outcome, compiled, failed: outcome.succeeded ? undefined : { ...invocation, results: outcome.results, targetTexts } };
}

function commandOf(
  { project }: ParsedSide,
  { name, options, firstOptions = [], fullRefresh }: Work,
  { ids, count }: { readonly ids: readonly string[]; readonly count: number },
): DbtCommand {
  const refresh = fullRefresh ? ['--full-refresh'] : [];
  const all = [...refresh, '--indirect-selection', 'empty', ...options, ...(count === 0 ? firstOptions : [])];
  const selectors = selectorsOf(project, ids);
  if (name === 'compile') return { name, options: all, ...selectors };
  const expected = ids.filter((id) => project.nodes.get(id)?.materialized !== 'ephemeral').length;
  return { name, options: [...all, '--no-fail-fast'], ...selectors, expected };
}

function idsOfNext(
  { project }: ParsedSide,
  { outcome, invocation }: Attempt,
  { work, retry }: { readonly work: Work; readonly retry: RetryPolicy },
): readonly string[] {
  if (outcome.results.size > 0)
    return nodesToRunAgain(project, outcome.results, { fullRefresh: work.fullRefresh, isTransient: retry.isTransient });
  return invocation.exitCode !== 0 && outcome.errors.some(retry.isTransient) ? work.ids : [];
}

async function attempt(side: ParsedSide, command: DbtCommand, ports: DbtPorts): Promise<Attempt> {
  const { prepared, session, project } = side;
  const invocation = await session.run(command);
  const { outcome, problem } = await outcomeOrProblem(side, { command, invocation }, ports);
  if (ports.spending !== undefined) addBytes(ports.spending, outcome);
  assertDiskSpace(outcome);
  const { targetTexts } = outcome.succeeded
    ? { targetTexts: new Map<string, string>() }
    : await failedInvocation(ports.files, prepared, { invocation, results: outcome.results, project });
  return { invocation, outcome, problem, targetTexts, compiled: await compiledCode(side, ports) };
}

/** A warehouse that can't be opened may be open a little later. */
async function outcomeOrProblem(
  { prepared }: ParsedSide,
  ran: { readonly command: DbtCommand; readonly invocation: Invocation },
  { files }: DbtPorts,
): Promise<Pick<Attempt, 'outcome' | 'problem'>> {
  try {
    return { outcome: await outcomeOf(files, prepared, ran), problem: undefined };
  } catch (thrown) {
    if (!(thrown instanceof Problem && thrown.code === 'STW-1006')) throw thrown;
    const { command, invocation } = ran;
    const outcome = {
      command: command.name,
      succeeded: false,
      results: new Map(),
      errors: errorsOf(invocation),
      seconds: invocation.seconds,
    };
    return { outcome, problem: thrown };
  }
}

async function compiledCode({ prepared }: ParsedSide, { files }: DbtPorts): Promise<ReadonlyMap<string, string>> {
  const manifest = await manifestOf(files, prepared);
  const nodes = [...(manifest?.nodes.values() ?? [])];
  return new Map(nodes.flatMap(({ uniqueId, compiledCode: code }) => (code === undefined ? [] : [[uniqueId, code] as const])));
}
