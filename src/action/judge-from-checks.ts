import { rules } from '../agents/rules.ts';
import type { Decision } from '../core/decision.ts';
import type { CodeHost } from '../core/ports/code-host.ts';
import type { Report } from '../core/report.ts';
import { checkName } from '../orchestrator/check-name.ts';
import { type Judging, judgeFinding } from '../orchestrator/judge-finding.ts';
import { overrideCommit } from '../orchestrator/override-commit.ts';
import { policyOf } from '../orchestrator/policy.ts';
import { ruleTitles } from '../orchestrator/product-config.ts';
import { publishReport } from '../orchestrator/publish.ts';
import { reply } from '../orchestrator/reply.ts';
import type { Situation } from '../orchestrator/situation.ts';
import { isFork } from '../orchestrator/why-not-run.ts';
import type { Variables } from './action-io.ts';
import { keptReports } from './kept-reports.ts';
import { runLinks } from './run-links.ts';
import { workflowPath } from './workflow-path.ts';

interface Surroundings {
  readonly host: CodeHost;
  readonly variables: Variables;
  readonly commentId: number | undefined;
}

/** Answers about a finding or the commit with what the checks of the head commit lead to: without a store they are the memory. */
export async function judgeFromChecks(
  decision: Extract<Decision, { kind: 'accept' | 'explain' | 'override' }>,
  situation: Situation,
  { host, variables, commentId }: Surroundings,
): Promise<void> {
  const { pullRequest, repositoryId, mergeBase } = situation;
  const { number, headSha } = pullRequest;
  const about = { pullRequest: number, headSha, mergeBase, repositoryId, workflowPath: workflowPath(variables) };
  const judging: Judging = {
    reports: await keptReports(about, host).ofHead(),
    commentId,
    rules,
    answer: (text) => reply({ pullRequest: number, commentId, text }, host),
    publishAgain: (report) => publishAgain(report, situation, { host, variables }),
  };
  return decision.kind === 'override' ? overrideCommit(decision, judging, host) : judgeFinding(decision, judging);
}

async function publishAgain(
  report: Report,
  situation: Situation,
  { host, variables }: Pick<Surroundings, 'host' | 'variables'>,
): Promise<void> {
  const { config, pullRequest } = situation;
  const check = (await host.checks.list(report.headSha)).find(({ externalId }) => externalId === report.runKey);
  const request = { pullRequest: pullRequest.number, headSha: report.headSha };
  const destination = { host, request, checkRunId: check?.id, runUrl: check?.detailsUrl, buttons: false, annotated: true } as const;
  const context = {
    repositoryUrl: runLinks(host.repository, variables).repositoryUrl,
    runUrl: check?.detailsUrl,
    severalProjects: check?.name === checkName(report.workflow, report.project),
    ruleTitles,
    fixes: config.fixes,
  };
  const policy = policyOf(config, rules, isFork(situation) ? { name: 'static', by: 'fork' } : undefined);
  await publishReport(report, destination, { policy, roles: config.roles, context });
}
