import type { Decision } from '../core/decision.ts';
import type { CodeHost } from '../core/ports/code-host.ts';
import { commitProposal } from '../orchestrator/commit-proposal.ts';
import type { Situation } from '../orchestrator/situation.ts';
import type { Variables } from './action-io.ts';
import { keptReports } from './kept-reports.ts';
import { workflowPath } from './workflow-path.ts';

/** GitHub's own rule, so that no workflow starts itself without end. */
const AFTERWARDS =
  'GitHub starts no workflow for a commit that a workflow made: `/steward review` checks it. (With the Steward App it would be checked by itself.)';

/** Commits a confirmed fix with the workflow's own token, in a job that checked nothing out. Returns the reply. */
export async function commitFix(
  { digest, confirmedBy, projectDirs }: Extract<Decision, { kind: 'commit' }>,
  { pullRequest, repositoryId, mergeBase }: Pick<Situation, 'pullRequest' | 'repositoryId' | 'mergeBase'>,
  { host, variables }: { readonly host: CodeHost; readonly variables: Variables },
): Promise<string> {
  const { number, headSha } = pullRequest;
  const about = { pullRequest: number, headSha, mergeBase, repositoryId, workflowPath: workflowPath(variables) };
  const confirmation = { digest, confirmedBy, pullRequest, repositoryId, projectDirs };
  return commitProposal(confirmation, { host, reports: keptReports(about, host), afterwards: AFTERWARDS });
}
