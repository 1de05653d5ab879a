import type { Evidence } from '../core/evidence.ts';
import type { BuildOutcome, NodeResult } from './build-outcome.ts';
import type { BuildPlan } from './build-plan.ts';
import type { DbtPorts } from './dbt-session.ts';
import type { FailedInvocation } from './failed-invocation.ts';
import { isFailure } from './node-status.ts';
import type { ParsedSide } from './parsed-side.ts';
import { type Ran, runAttempts, type Work } from './run-attempts.ts';
import { bytesOver } from './spending.ts';

/** The first run, with what the second one added to it. */
interface Steady {
  readonly outcome: BuildOutcome;
  readonly failed: FailedInvocation | undefined;
  /** SQL as it is when the table exists already, by unique id. */
  readonly incremental: ReadonlyMap<string, string>;
  /** Models whose second run was not started, since the budget was used up. */
  readonly leftOut: Evidence['notAnalysed'];
}

const SECOND = 'second, incremental run: ';

/**
 * Runs new and changed incremental models once more, without a full refresh: that is how they will run every day. Both sides do it,
 * so that their tables stay comparable. What fails only now is marked as a failure of this second run.
 */
export async function steadyRun(
  side: ParsedSide,
  { plan, first }: { readonly plan: BuildPlan; readonly first: Ran },
  ports: DbtPorts,
): Promise<Steady> {
  const models = plan.lane.name === 'build' ? modelsToRepeat(side, plan, first.outcome) : [];
  const over = ports.spending === undefined ? undefined : bytesOver(ports.spending);
  const unchanged = { outcome: first.outcome, failed: first.failed, incremental: new Map() };
  if (models.length === 0) return { ...unchanged, leftOut: [] };
  if (over !== undefined) return { ...unchanged, leftOut: models.map((id) => notRepeated(id, side, over)) };
  const tests = side.prepared.side === 'head' ? testsOf(side, plan, models) : [];
  const work: Work = { name: 'build', ids: [...models, ...tests], options: plan.defer, fullRefresh: false };
  const second = await runAttempts(side, { work, retry: plan.retry }, ports);
  const outcome = { ...mergeOutcomes(first.outcome, second.outcome, models), twice: models };
  return { outcome, failed: mergeFailed(first.failed, second.failed, outcome), incremental: sqlOf(side, models, second), leftOut: [] };
}

function notRepeated(id: string, { project, prepared }: ParsedSide, over: string): Evidence['notAnalysed'][number] {
  const where = prepared.side === 'base' ? 'the base' : 'this commit';
  return { subject: project.nodes.get(id)?.name ?? id, reason: `its second, incremental run on ${where} was not started: ${over}` };
}

function modelsToRepeat({ project }: ParsedSide, { changes }: BuildPlan, { results }: BuildOutcome): readonly string[] {
  const present = changes.flatMap(({ kind, uniqueId }) => (kind === 'removed' ? [] : (project.nodes.get(uniqueId) ?? [])));
  return present
    .filter(({ materialized, uniqueId }) => materialized === 'incremental' && results.get(uniqueId)?.status === 'success')
    .map(({ uniqueId }) => uniqueId);
}

function testsOf({ project }: ParsedSide, { selection }: BuildPlan, models: readonly string[]): readonly string[] {
  const repeated = new Set(models);
  return selection.tests.filter((id) => project.nodes.get(id)?.dependsOn.nodes.some((parent) => repeated.has(parent)) === true);
}

/** What went wrong in the first run stays as it was; of the second one only failures are news. */
function mergeOutcomes(first: BuildOutcome, second: BuildOutcome, models: readonly string[]): BuildOutcome {
  const failures = failuresOf(second, models).map((result) => [result.uniqueId, result] as const);
  const news = failures.filter(([id]) => isGood(first.results.get(id)));
  return {
    ...first,
    succeeded: first.succeeded && second.succeeded,
    results: new Map([...first.results, ...news]),
    errors: [...first.errors, ...second.errors.map((text) => SECOND + text)],
    seconds: first.seconds + second.seconds,
    ...((second.attempts ?? 1) > 1 ? { attempts: (first.attempts ?? 1) + (second.attempts ?? 1) - 1 } : {}),
  };
}

function isGood(result: NodeResult | undefined): boolean {
  return result === undefined || !(isFailure(result) || result.status === 'skipped');
}

/** A second run that failed before its nodes failed for each of its models. */
function failuresOf({ results, succeeded, errors }: BuildOutcome, models: readonly string[]): readonly NodeResult[] {
  if (results.size > 0)
    return [...results.values()].filter(isFailure).map((result) => ({ ...result, message: SECOND + (result.message ?? result.status) }));
  if (succeeded) return [];
  const message = SECOND + (errors[0] ?? 'dbt failed and did not say why');
  return models.map((uniqueId) => ({ uniqueId, status: 'error', seconds: 0, failures: undefined, message }));
}

function mergeFailed(
  first: FailedInvocation | undefined,
  second: FailedInvocation | undefined,
  { results }: BuildOutcome,
): FailedInvocation | undefined {
  if (first === undefined || second === undefined) return withResults(first ?? second, results);
  const merged = { ...first, events: [...first.events, ...second.events], plain: [...first.plain, ...second.plain] };
  return {
    ...merged,
    results,
    targetTexts: new Map([...first.targetTexts, ...second.targetTexts]),
    seconds: first.seconds + second.seconds,
  };
}

function withResults(failed: FailedInvocation | undefined, results: BuildOutcome['results']): FailedInvocation | undefined {
  return failed === undefined ? undefined : { ...failed, results };
}

/** Of a model that was not reached dbt still holds the SQL of the full refresh. */
function sqlOf({ project }: ParsedSide, models: readonly string[], { outcome, compiled }: Ran): ReadonlyMap<string, string> {
  const ran = models.filter((id) => project.nodes.get(id)?.language === 'sql' && outcome.results.get(id)?.status === 'success');
  return new Map(ran.flatMap((id) => entryOf(compiled, id)));
}

function entryOf(compiled: ReadonlyMap<string, string>, id: string): readonly (readonly [string, string])[] {
  const code = compiled.get(id);
  return code === undefined ? [] : [[id, code]];
}
