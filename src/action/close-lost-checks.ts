import type { CheckRun, CodeHost } from '../core/ports/code-host.ts';
import { asProblem } from '../core/problem.ts';
import { parseRunKey } from '../core/run-key.ts';
import { noReport } from '../orchestrator/no-report.ts';
import type { ProblemPolicy } from '../orchestrator/problem-policy.ts';
import { publishProblem } from '../orchestrator/publish.ts';
import { runIdOf } from './run-links.ts';

/**
 * Without the App nobody watches over checks: one whose Actions run has ended without completing it, since its job `publish` failed or
 * never came, is completed by the next event of its pull request. Returns the keys of those runs.
 */
export async function closeLostChecks(checks: readonly CheckRun[], policy: ProblemPolicy, host: CodeHost): Promise<ReadonlySet<string>> {
  const closed = new Set<string>();
  for (const check of checks) if (await closeIfLost(check, policy, host)) closed.add(check.externalId);
  return closed;
}

async function closeIfLost(check: CheckRun, policy: ProblemPolicy, host: CodeHost): Promise<boolean> {
  const key = check.status === 'completed' ? undefined : parseRunKey(check.externalId);
  const runId = runIdOf(check);
  if (key === undefined || runId === undefined) return false;
  // A run that can't be asked about may still go on.
  const run = await host.runs.get(runId).catch(() => undefined);
  if (run?.status !== 'completed') return false;
  const problem = await noReport({ id: runId, conclusion: run.conclusion ?? 'without a conclusion' }, host);
  const destination = { host, request: key, checkRunId: check.id, runUrl: check.detailsUrl, buttons: false };
  await publishProblem(problem, destination, policy).catch(passRefusal);
  return true;
}

/** On a fork's pull request the token can only read. */
function passRefusal(error: unknown): void {
  if (asProblem(error).code !== 'STW-3003') throw error;
}
