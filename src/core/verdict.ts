import { z } from 'zod';
import { counts, type Finding } from './finding.ts';
import { type Policy, severityUnder } from './policy.ts';
import type { Proposal } from './proposal.ts';
import type { Failure, StepReport } from './step.ts';

/** How a run can end. */
export const outcomeSchema = z.enum(['passed', 'failed', 'action-required', 'neutral', 'cancelled', 'timed-out']);
export type Outcome = z.infer<typeof outcomeSchema>;

/** Why a check that would fail is neutral: the gate is advisory, or a person let this one commit through. */
const waiverSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('gate') }),
  z.strictObject({ by: z.literal('override'), person: z.string().max(100), reason: z.string().max(600) }),
]);

/** A person's word that one commit may pass, whatever was found on it. */
export type Override = Pick<Extract<z.infer<typeof waiverSchema>, { by: 'override' }>, 'person' | 'reason'>;

/**
 * The answer to "can I merge?". `because` tells a found problem from a check that could not be made, and both from what waits for a
 * person: a scope to confirm, a fix to take.
 */
export const verdictSchema = z.strictObject({
  outcome: outcomeSchema,
  because: z.enum([
    'clean',
    'findings',
    'broken',
    'could-not-check',
    'cancelled',
    'timed-out',
    'awaits-confirmation',
    'fix-ready',
    'unbuilt',
  ]),
  /** A headline of a few words: "2 findings block", "Nothing blocks". */
  title: z.string(),
  blocking: z.int().nonnegative(),
  warnings: z.int().nonnegative(),
  /** Suppressions that this pull request itself added. */
  suppressedHere: z.int().nonnegative(),
  waived: waiverSchema.optional(),
});
export type Verdict = z.infer<typeof verdictSchema>;

/** What a verdict is made from. */
export interface Judged {
  readonly steps: readonly Pick<StepReport, 'status' | 'failure' | 'reason'>[];
  readonly findings: readonly Finding[];
  /** Fixes that are offered; none when left out. */
  readonly proposals?: readonly Pick<Proposal, 'verification'>[];
  /** Only the publisher knows of one. */
  readonly override?: Override | undefined;
}

/**
 * The one place where a verdict is made. The runner computes it, and the publisher computes it again from the report and the
 * base's policy; severities come from the policy, so a report can't talk its findings down.
 */
export function computeVerdict({ steps, findings, proposals = [], override }: Judged, policy: Policy): Verdict {
  const counted = findings.filter(counts).map((finding) => severityUnder(policy, finding));
  const blocking = counted.filter((severity) => severity === 'error').length;
  const warnings = counted.filter((severity) => severity === 'warning').length;
  const suppressedHere = findings.filter(({ suppressed }) => suppressed?.addedHere).length;
  const hasFix = proposals.some(({ verification }) => verification.level !== 'untried');
  const because = whatDecides(steps, { blocking, hasFix, awaitsApproval: policy.awaitsApproval === true });
  const outcome = outcomeOf(because, blocking, policy);
  const title = titleOf(because, { blocking, steps, hasFix });
  return waive({ outcome, because, title, blocking, warnings, suppressedHere }, override, policy);
}

/** A stranger could bring it about that nothing can be checked, so that is no reason to let the commit pass. */
function outcomeOf(because: Because, blocking: number, { onIncomplete, gate, awaitsApproval }: Policy): Outcome {
  const isUnknown = because === 'could-not-check' && blocking === 0;
  if (awaitsApproval === true && (isUnknown || because === 'unbuilt')) return gate === 'advisory' ? 'neutral' : 'action-required';
  return isUnknown && onIncomplete === 'neutral' ? 'neutral' : OUTCOME_OF[because];
}

/** A verdict is never made better than neutral: a waived failure is no success. */
function waive(verdict: Verdict, override: Override | undefined, { gate, awaitsApproval }: Policy): Verdict {
  const isUnapproved = awaitsApproval === true && verdict.outcome === 'action-required';
  if (override !== undefined && (isUnapproved || OVERRIDABLE.has(verdict.outcome))) {
    const title = `Overridden by ${override.person}: ${whatFailed(verdict)}`;
    return { ...verdict, outcome: 'neutral', title, waived: { by: 'override', person: override.person, reason: override.reason } };
  }
  if (gate !== 'advisory' || !ADVISED.has(verdict.outcome)) return verdict;
  return { ...verdict, outcome: 'neutral', title: `Would fail: ${whatFailed(verdict)}`, waived: { by: 'gate' } };
}

/** What an advisory gate turns neutral. A stopped run said nothing, and what waits for a person goes on waiting. */
const ADVISED: ReadonlySet<Outcome> = new Set(['failed', 'timed-out']);
const OVERRIDABLE: ReadonlySet<Outcome> = new Set([...ADVISED, 'cancelled']);

/** The headline after a colon: "2 findings", "could not check: no warehouse". */
function whatFailed({ because, title, blocking }: Verdict): string {
  if (because === 'findings') return blocking === 1 ? '1 finding' : `${blocking} findings`;
  return because === 'broken' ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

type Because = Verdict['because'];

const OUTCOME_OF: Record<Because, Outcome> = {
  clean: 'passed',
  findings: 'failed',
  broken: 'failed',
  'could-not-check': 'failed',
  cancelled: 'cancelled',
  'timed-out': 'timed-out',
  'awaits-confirmation': 'action-required',
  'fix-ready': 'action-required',
  unbuilt: 'action-required',
};

/** Worst first: a stopped run says nothing; broken code is known to be bad; an incomplete check hides what findings don't show. */
const ORDER = ['cancelled', 'timed-out', 'broken', 'could-not-check'] as const satisfies readonly Failure[];

interface Seen {
  readonly blocking: number;
  readonly hasFix: boolean;
  readonly awaitsApproval: boolean;
}

function whatDecides(steps: Judged['steps'], { blocking, hasFix, awaitsApproval }: Seen): Because {
  const failures = steps.flatMap(failureOf);
  const worst = ORDER.find((failure) => failures.includes(failure));
  if (worst !== undefined) return worst;
  if (blocking > 0) return 'findings';
  if (failures.includes('unconfirmed')) return 'awaits-confirmation';
  // A step may say "findings" only together with findings that block under the base's policy.
  if (steps.every(({ status }) => status === 'skipped')) return 'could-not-check';
  if (awaitsApproval) return 'unbuilt';
  return hasFix ? 'fix-ready' : 'clean';
}

/** A skipped step has a failure only where something stopped the run before its turn came, or a person must confirm it. */
function failureOf({ status, failure }: Judged['steps'][number]): readonly Failure[] {
  if (status === 'failed') return [failure ?? 'could-not-check'];
  return status === 'skipped' && failure !== undefined ? [failure] : [];
}

interface Told {
  readonly blocking: number;
  readonly steps: Judged['steps'];
  readonly hasFix: boolean;
}

function titleOf(because: Because, { blocking, steps, hasFix }: Told): string {
  const reason = steps.find((step) => step.status === 'failed' && failureOf(step).some((failure) => failure === because))?.reason;
  switch (because) {
    case 'clean':
      return 'Nothing blocks';
    case 'findings':
      return blocking === 1 ? '1 finding blocks' : `${blocking} findings block`;
    case 'broken':
      return withFix(reason ?? 'dbt fails on this commit', hasFix);
    case 'could-not-check':
      return reason === undefined ? 'Could not check' : `Could not check: ${reason}`;
    case 'cancelled':
      return 'Cancelled';
    case 'timed-out':
      return 'Timed out';
    case 'awaits-confirmation':
      return 'Your turn: confirm the scope';
    case 'fix-ready':
      return 'A fix is ready';
    case 'unbuilt':
      return 'Only read, not built: a person can approve it';
  }
}

function withFix(headline: string, hasFix: boolean): string {
  return hasFix ? `${headline.replace(/\.$/, '')} · a fix is ready` : headline;
}
