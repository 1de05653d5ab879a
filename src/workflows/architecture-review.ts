import { reviewChanges } from '../agents/code-reviewer/review-changes.ts';
import { assessArchitecture } from '../agents/data-modeler/assess-architecture.ts';
import { explainFailure } from '../agents/dbt-doctor/explain-failure.ts';
import { summariseBuild } from '../agents/dbt-runner/summarise-build.ts';
import { findingBlocks } from '../agents/finding-blocks.ts';
import type { ReviewFacts } from '../agents/review-facts.ts';
import { rules } from '../agents/rules.ts';
import { runRules } from '../agents/run-rules.ts';
import type { Evidence } from '../core/evidence.ts';
import { counts, type Finding } from '../core/finding.ts';
import type { AgentId, StepOutcome } from '../core/step.ts';
import { compareSides } from '../dbt/compare-sides.ts';
import type { ComparedSides, CompareInput } from '../dbt/compared-sides.ts';
import { compileFindings } from './compile-findings.ts';
import { workflow } from './define-workflow.ts';
import { gatherReviewFacts } from './gather-review-facts.ts';
import type { ReviewPorts } from './review-input.ts';
import type { Reviewed } from './reviewed.ts';

/** Reviews what a pull request changes: compares base and head by really running dbt, then lets the rules look at the facts. */
export const architectureReview = workflow<ReviewPorts>({
  id: 'architecture-review',
  name: 'Architecture Review',
  purpose: 'Reviews what a pull request changes and what that reaches.',
})
  .step('review', { description: 'Review code changes', agent: 'code-reviewer' }, (_, ports) => reviewCode(ports))
  .step('architecture', { description: 'Assess architecture decisions', agent: 'data-modeler', needs: ['review'] }, async ({ review }) =>
    assess(review),
  )
  .step('findings', { description: 'Compile findings', needs: ['review'] }, async ({ review }) => ({
    status: 'success',
    facts: undefined,
    details: compileFindings(review),
  })).done;

async function reviewCode(ports: ReviewPorts): Promise<StepOutcome<Reviewed>> {
  const compared = await compareSides(compareInput(ports), ports);
  const facts = await gatherReviewFacts(compared, ports.input, ports.files);
  const findings = runRules(rules, facts, {
    severities: ports.input.config.rules,
    suppressions: ports.input.config.suppressions,
    today: ports.clock.now().toISOString().slice(0, 10),
  });
  const ran = { lane: compared.lane, evidence: evidenceOf(compared, facts), dbtSeconds: compared.dbtSeconds };
  if (compared.head === undefined) return { ...brokenHead(compared, { facts, findings }), ...ran };
  const own = findingsOf('code-reviewer', findings);
  return { ...judged(own, { details: reviewChanges({ facts, findings: own }), facts: { compared, facts, findings } }), ...ran };
}

function compareInput({ input }: ReviewPorts): CompareInput {
  const { project, frame, config, variables } = input;
  return {
    head: input.head,
    base: input.base,
    baseSha: frame.baseSha,
    projectDir: project.dir,
    python: input.python,
    profileTarget: project.profile_target,
    profilesDir: input.profilesDir ?? project.profiles_dir,
    ciDatabase: input.ciDatabase,
    lane: input.lane,
    env: { inherited: variables, names: project.env },
    removeDotEnv: input.removeDotEnv,
    budgetMinutes: config.budget.minutes,
  };
}

/** dbt can't parse the head: the pull request itself is broken, and only what needs no parsed project was looked at. */
function brokenHead({ headFailure }: ComparedSides, { facts, findings }: Pick<Reviewed, 'facts' | 'findings'>): StepOutcome<Reviewed> {
  const cause = headFailure ?? { message: 'it did not say why' };
  return {
    status: 'failed',
    failure: 'broken',
    reason: `dbt cannot parse this commit: ${cause.message}`,
    details: [...explainFailure(cause, facts.projectDir), ...findingBlocks(findings)],
    findings,
    nextSteps: ['mend it and push; Steward looks again by itself'],
  };
}

function assess({ compared, facts, findings }: Reviewed): StepOutcome<undefined> {
  const build = summariseBuild(compared);
  const own = findingsOf('data-modeler', findings);
  const details = [...build.details, ...assessArchitecture({ facts, findings: own })];
  if (build.failure === undefined) return judged(own, { details, facts: undefined });
  const explained = explainFailure(build.failure.cause, facts.projectDir);
  return { status: 'failed', failure: 'broken', reason: build.failure.reason, details: [...explained, ...details], findings: own };
}

/** A step whose findings block has failed, but it ran: the next steps have its facts. */
function judged<Facts>(
  findings: readonly Finding[],
  result: Pick<Extract<StepOutcome<Facts>, { status: 'success' }>, 'details' | 'facts'>,
): StepOutcome<Facts> {
  const blocking = findings.filter((finding) => counts(finding) && finding.severity === 'error').length;
  if (blocking === 0) return { status: 'success', findings, ...result };
  const reason = blocking === 1 ? '1 finding blocks' : `${blocking} findings block`;
  return { status: 'failed', failure: 'findings', reason, findings, ...result };
}

function findingsOf(agent: AgentId, findings: readonly Finding[]): readonly Finding[] {
  const own = new Set<string>(rules.filter((rule) => rule.agent === agent).map(({ id }) => id));
  return findings.filter(({ ruleId }) => own.has(ruleId));
}

function evidenceOf({ engine, notAnalysed }: ComparedSides, { models }: ReviewFacts): Evidence {
  const changed = models.length === 1 ? '1 model changed' : `${models.length} models changed`;
  return { engine, ran: [changed], notAnalysed: [...notAnalysed] };
}
