import type { CheckRun, CodeHost, PullRequestState } from '../core/ports/code-host.ts';
import { parseRunKey } from '../core/run-key.ts';
import type { Origin } from '../core/trigger.ts';
import { gatherSituation } from '../orchestrator/gather-situation.ts';
import { hasStaticJob } from '../orchestrator/has-static-job.ts';
import { productConfigSchema } from '../orchestrator/product-config.ts';
import { WORKFLOW_PATH } from '../orchestrator/set-up/set-up.ts';
import type { EarlierRun, Situation } from '../orchestrator/situation.ts';
import type { Intent } from '../orchestrator/triage.ts';
import { isFork } from '../orchestrator/why-not-run.ts';
import { workflowEntry } from '../workflows/catalogue.ts';
import type { Variables } from './action-io.ts';
import { closeLostChecks } from './close-lost-checks.ts';
import { workflowPath } from './workflow-path.ts';

/** What happened, and to what. */
export interface About {
  readonly intent: Extract<Intent, { kind: 'push' | 'command' }>;
  readonly origin: Origin;
  readonly pullRequest: PullRequestState;
  /** Somebody pressed "Re-run all jobs": the earlier attempt is over, whatever its check says. */
  readonly isRetry: boolean;
  /** The pull request was a draft until now. */
  readonly leftDraft: boolean;
}

/** The world of the job. */
export interface Surroundings {
  readonly host: CodeHost;
  readonly variables: Variables;
}

/** Everything that a decision needs. Without a store, the checks of the commit are the memory; those that nobody completed are closed here. */
export async function situationFromChecks(
  { intent, origin, pullRequest, ...was }: About,
  { host, variables }: Surroundings,
): Promise<Situation> {
  const checks = await host.checks.list(pullRequest.headSha);
  const sender = intent.kind === 'command' ? intent.sender : undefined;
  const found = await gatherSituation({ origin, pullRequest, sender, earlierRuns: [] }, host, productConfigSchema);
  const lost = await closeLostChecks(checks, found.config, host);
  const isOver = (check: CheckRun): boolean => was.isRetry || lost.has(check.externalId);
  const gathered = { ...found, earlierRuns: checks.flatMap((check) => runOf(check, isOver(check))) };
  return isFork(gathered) ? withForkRuns(gathered, origin, { host, variables }) : withDraftRuns(gathered, was.leftDraft);
}

/** Each check carries its run's key. `isOver`: that run has ended, whatever the check says. */
function runOf({ externalId, status, conclusion }: CheckRun, isOver: boolean): readonly EarlierRun[] {
  const key = parseRunKey(externalId);
  if (key === undefined) return [];
  // Neither base nor parameters are in the key: a check that is there counts as one of the same base, and what takes a parameter
  // can't be confirmed here.
  const request = { ...key, baseSha: undefined, config: undefined, parameters: {} };
  const isKnown = workflowEntry(key.workflow).parameter === undefined;
  const awaitsConfirmation = conclusion === 'action_required' && key.phase === 'plan' && isKnown;
  return [{ request, finished: isOver || status === 'completed', stopped: isOver || conclusion === 'cancelled', awaitsConfirmation }];
}

/** No check remembers its lane: what ran before a draft became ready went as deep as drafts do. */
function withDraftRuns(situation: Situation, wasDraft: boolean): Situation {
  if (!wasDraft || situation.config.review.drafts !== 'static') return situation;
  const lane = { name: 'static', by: 'draft' } as const;
  return { ...situation, earlierRuns: situation.earlierRuns.map((run) => ({ ...run, request: { ...run.request, lane } })) };
}

/** Here no fork's commit ever had more than the job that reads: the job for more would stand beside a token of the same run that can write. */
async function withForkRuns(situation: Situation, { defaultBranch }: Origin, { host, variables }: Surroundings): Promise<Situation> {
  const lane = { name: 'static', by: 'fork' } as const;
  const earlierRuns = situation.earlierRuns.map((run) => ({ ...run, request: { ...run.request, lane } }));
  return { ...situation, earlierRuns, hasStaticJob: await hasStaticJob(workflowPath(variables) || WORKFLOW_PATH, defaultBranch, host) };
}
