import { reviewChanges } from '../agents/code-reviewer/review-changes.ts';
import { assessArchitecture } from '../agents/data-modeler/assess-architecture.ts';
import { type DataDifferences, differenceBlocks } from '../agents/data-modeler/difference-blocks.ts';
import { summariseBuild } from '../agents/dbt-runner/summarise-build.ts';
import { dimensionalView } from '../agents/dim-modeler/dimensional-view.ts';
import { findingBlocks } from '../agents/finding-blocks.ts';
import type { ComparedData, ReviewFacts } from '../agents/review-facts.ts';
import { rules } from '../agents/rules.ts';
import { mayRun, runRules } from '../agents/run-rules.ts';
import { ruleSettings } from '../config/rule-settings.ts';
import { text } from '../core/block.ts';
import type { Evidence } from '../core/evidence.ts';
import { counts, type Finding } from '../core/finding.ts';
import type { Problem } from '../core/problem.ts';
import type { AgentId, StepOutcome } from '../core/step.ts';
import type { ComparedSides } from '../dbt/compared-sides.ts';
import type { Comparison } from '../dbt/comparison.ts';
import type { NotAnalysed } from '../dbt/not-analysed.ts';
import { answerQuestions } from './answer-questions.ts';
import { compareAndDiagnose, type HeadDiagnosis } from './compare-and-diagnose.ts';
import { compareData } from './compare-data.ts';
import { compileFindings } from './compile-findings.ts';
import { workflow } from './define-workflow.ts';
import { gatherReviewFacts } from './gather-review-facts.ts';
import { readCatalogs, withCatalogs } from './read-catalogs.ts';
import type { Reviewed } from './reviewed.ts';
import type { RunPorts } from './run-input.ts';

/** Reviews what a pull request changes: compares base and head by really running dbt, then lets the rules look at the facts. */
export const architectureReview = workflow<RunPorts>({
  id: 'architecture-review',
  name: 'Architecture Review',
  purpose: 'Reviews what a pull request changes and what that reaches.',
})
  .step('review', { description: 'Review code changes', agent: 'code-reviewer' }, async (_, ports) =>
    aboutSetUp(ports.input.setUpChange ?? [], await reviewCode(ports)),
  )
  .step('architecture', { description: 'Assess architecture decisions', agent: 'data-modeler', needs: ['review'] }, async ({ review }) =>
    assess(review),
  )
  .step('findings', { description: 'Compile findings', needs: ['review'] }, async ({ review }) => ({
    status: 'success',
    facts: undefined,
    details: compileFindings(review),
  })).done;

/** A pull request that changes Steward's own files is reviewed like any other, and told that nothing of them counts yet. */
function aboutSetUp(setUpChange: readonly string[], outcome: StepOutcome<Reviewed>): StepOutcome<Reviewed> {
  return setUpChange.length === 0 ? outcome : { ...outcome, details: [...setUpChange.map((line) => text(line)), ...outcome.details] };
}

async function reviewCode(ports: RunPorts): Promise<StepOutcome<Reviewed>> {
  const { config } = ports.input;
  const settings = ruleSettings(config.rules);
  const { compared, diagnosed, seen } = await compareAndDiagnose(ports, async (comparison, shared, diagnosing) => {
    const gathered = await gatherWithCatalogs(comparison, shared, diagnosing);
    const running = rules.filter((rule) => mayRun(rule, settings));
    const { facts, notAnalysed } = await answerQuestions(running, { facts: gathered.facts, comparison }, shared);
    const data = await compareData({ facts, comparison, config: config.data }, shared);
    return { facts: { ...facts, data: comparedByModel(data) }, notAnalysed: [...gathered.notAnalysed, ...notAnalysed], data };
  });
  const { facts, data } = seen;
  const notAnalysed = [...compared.notAnalysed, ...seen.notAnalysed, ...(data?.notAnalysed ?? [])];
  const findings = runRules(rules, facts, { settings, suppressions: config.suppressions, today: today(ports) });
  const reviewed = {
    facts,
    findings,
    diagnosed,
    data,
    compared: { ...compared, notAnalysed, evidence: [...(compared.evidence ?? []), ...comparedWords(data)] },
  };
  const ran = { lane: compared.lane, evidence: evidenceOf(reviewed.compared, facts), dbtSeconds: compared.dbtSeconds };
  if (compared.head === undefined) return { ...brokenHead(diagnosed, findings), ...ran };
  const own = findingsOf(['code-reviewer'], findings);
  const outcome = judged(own, { details: reviewChanges({ facts, findings: own }), facts: reviewed });
  return { ...(compared.withheld === undefined ? outcome : unchecked(outcome, compared.withheld)), ...ran };
}

/** What was read is worth saying; but what could not be run is unknown, unless what was read blocks anyway. */
function unchecked(outcome: StepOutcome<Reviewed>, withheld: Problem): StepOutcome<Reviewed> {
  if (outcome.status !== 'success') return outcome;
  return { ...outcome, status: 'failed', failure: 'could-not-check', reason: withheld.message, nextSteps: [withheld.remedy] };
}

function comparedByModel(data: DataDifferences | undefined): ReadonlyMap<string, ComparedData> {
  return new Map(
    data?.models.map(({ uniqueId, rows, columns, key, sample, schema }) => {
      // A date that is a text now reads the same and isn't.
      const retyped = new Set(schema.map(({ name }) => name.toLowerCase()));
      const kept = columns.filter(({ name }) => !retyped.has(name.toLowerCase()));
      const changed = new Map(kept.map((column) => [column.name.toLowerCase(), column.changed]));
      return [uniqueId, { rows, changed, isWhole: key.length > 0 && sample === undefined }];
    }),
  );
}

/** A diagnosis, and the first question to the data, take seconds, in which the SQL is read. */
async function gatherWithCatalogs(comparison: Comparison, ports: RunPorts, diagnosing: Promise<HeadDiagnosis>): Promise<Told> {
  const [facts, { catalogs, notAnalysed }] = await Promise.all([
    gatherReviewFacts(comparison.compared, ports.input, ports),
    diagnosing.then(() => readCatalogs(comparison, ports)),
  ]);
  return { facts: catalogs === undefined ? facts : withCatalogs(facts, catalogs), notAnalysed };
}

interface Told {
  readonly facts: ReviewFacts;
  readonly notAnalysed: readonly NotAnalysed[];
}

function comparedWords(data: DataDifferences | undefined): readonly string[] {
  const count = data?.models.length ?? 0;
  return count === 0 ? [] : [`data of ${count === 1 ? '1 model' : `${count} models`} compared (base built, same input)`];
}

function today({ clock }: RunPorts): string {
  return clock.now().toISOString().slice(0, 10);
}

/** dbt can't parse the head: the pull request itself is broken, and only what needs no parsed project was looked at. */
function brokenHead({ reason, details }: HeadDiagnosis, findings: readonly Finding[]): StepOutcome<Reviewed> {
  return {
    status: 'failed',
    failure: 'broken',
    reason: `dbt cannot parse this commit: ${reason}`,
    details: [...details, ...findingBlocks(findings)],
    findings,
    nextSteps: AFTER_FAILURE,
  };
}

const AFTER_FAILURE = ['`/steward fix` looks for a fix and tries it; or mend it and push, and Steward looks again by itself'];

function assess({ compared, facts, findings, diagnosed, data }: Reviewed): StepOutcome<undefined> {
  const build = summariseBuild(compared);
  const own = findingsOf(['data-modeler', 'dim-modeler'], findings);
  const differences = data === undefined ? [] : differenceBlocks(data);
  const details = [...build.details, ...differences, ...assessArchitecture({ facts, findings: own }), ...dimensionalView(facts)];
  if (build.failure === undefined) return judged(own, { details, facts: undefined });
  return {
    status: 'failed',
    failure: 'broken',
    reason: build.failure.reason,
    details: [...diagnosed.details, ...details],
    findings: own,
    nextSteps: AFTER_FAILURE,
  };
}

const AFTER_FINDINGS = [
  'fix what blocks and push; what is intended leaves the gate by `/steward accept <finding> because …`, and `/steward explain <finding>` shows what it rests on',
];

/** A step whose findings block has failed, but it ran: the next steps have its facts. */
function judged<Facts>(
  findings: readonly Finding[],
  result: Pick<Extract<StepOutcome<Facts>, { status: 'success' }>, 'details' | 'facts'>,
): StepOutcome<Facts> {
  const blocking = findings.filter((finding) => counts(finding) && finding.severity === 'error').length;
  if (blocking === 0) return { status: 'success', findings, ...result };
  const reason = blocking === 1 ? '1 finding blocks' : `${blocking} findings block`;
  return { status: 'failed', failure: 'findings', reason, findings, nextSteps: AFTER_FINDINGS, ...result };
}

function findingsOf(agents: readonly AgentId[], findings: readonly Finding[]): readonly Finding[] {
  const own = new Set<string>(rules.filter(({ agent }) => agents.includes(agent)).map(({ id }) => id));
  return findings.filter(({ ruleId }) => own.has(ruleId));
}

function evidenceOf({ engine, notAnalysed, evidence = [] }: ComparedSides, { models }: ReviewFacts): Evidence {
  const changed = models.length === 1 ? '1 model changed' : `${models.length} models changed`;
  return { engine, ran: [changed, ...evidence], notAnalysed: [...notAnalysed] };
}
