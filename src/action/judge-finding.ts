import { rules } from '../agents/rules.ts';
import type { Decision } from '../core/decision.ts';
import type { CodeHost } from '../core/ports/code-host.ts';
import type { Report } from '../core/report.ts';
import { acceptFinding } from '../orchestrator/accept-finding.ts';
import { checkName } from '../orchestrator/check-name.ts';
import { explainFinding } from '../orchestrator/explain-finding.ts';
import { newestOfEach } from '../orchestrator/newest-of-each.ts';
import { policyOf } from '../orchestrator/policy.ts';
import { ruleCodes, ruleTitles } from '../orchestrator/product-config.ts';
import { publishReport } from '../orchestrator/publish.ts';
import { reply } from '../orchestrator/reply.ts';
import type { Situation } from '../orchestrator/situation.ts';
import type { Variables } from './action-io.ts';
import { keptReports } from './kept-reports.ts';
import { workflowPath } from './workflow-path.ts';

interface Surroundings {
  readonly host: CodeHost;
  readonly variables: Variables;
  readonly commentId: number | undefined;
}

/** Answers about a finding of the head commit; what an acceptance changes is published at once. Returns the answer. */
export async function judgeFinding(
  decision: Extract<Decision, { kind: 'accept' | 'explain' }>,
  situation: Situation,
  { host, variables, commentId }: Surroundings,
): Promise<string> {
  const { pullRequest, repositoryId, mergeBase } = situation;
  const { number, headSha } = pullRequest;
  const about = { pullRequest: number, headSha, mergeBase, repositoryId, workflowPath: workflowPath(variables) };
  const reports = newestOfEach(await keptReports(about, host).ofHead());
  const answer = (text: string) => reply({ pullRequest: number, commentId, text }, host);
  if (decision.kind === 'explain') {
    const text = explainFinding(decision.finding, reports, ruleTitles);
    await answer(text);
    return text;
  }
  const { reply: text, accepted } = acceptFinding({ ...decision, commentId: commentId ?? 0 }, reports, ruleCodes);
  await answer(text);
  if (accepted.length > 0) for (const report of reports) await publishAgain(report, situation, { host, variables, commentId });
  return text;
}

async function publishAgain(report: Report, { config, pullRequest }: Situation, { host, variables }: Surroundings): Promise<void> {
  const { owner, name } = host.repository;
  const check = (await host.checks.list(report.headSha)).find(({ externalId }) => externalId === report.runKey);
  const request = { pullRequest: pullRequest.number, headSha: report.headSha };
  const destination = { host, request, checkRunId: check?.id, runUrl: check?.detailsUrl, buttons: false, annotated: true } as const;
  const context = {
    repositoryUrl: `${variables['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${owner}/${name}`,
    runUrl: check?.detailsUrl,
    severalProjects: check?.name === checkName(report.workflow, report.project),
    ruleTitles,
    fixes: config.fixes,
  };
  await publishReport(report, destination, { policy: policyOf(config, rules), context });
}
