import { z } from 'zod';
import { type Block, blockSchema } from './block.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { Lane } from './lane.ts';
import type { Proposal } from './proposal.ts';

/** The six agents. */
export const agentIdSchema = z.enum(['dbt-runner', 'dbt-doctor', 'data-modeler', 'dim-modeler', 'code-reviewer', 'powerbi-modeler']);
export type AgentId = z.infer<typeof agentIdSchema>;

/**
 * Why a step failed. `findings`: it ran, and something blocks. `broken`: the pull request's own code doesn't parse or build.
 * `could-not-check`: nothing is known about the change (set-up, warehouse, base). `cancelled`, `timed-out`: it was stopped. `unconfirmed`: it was left out since it waits for a person.
 */
export const failureSchema = z.enum(['findings', 'broken', 'could-not-check', 'cancelled', 'timed-out', 'unconfirmed']);
export type Failure = z.infer<typeof failureSchema>;

/** What a step leaves behind, whatever happened. `facts` go to the steps that need them and never into the report. */
export type StepOutcome<Facts> =
  | ({ readonly status: 'success'; readonly facts: Facts } & StepResult)
  | ({ readonly status: 'failed'; readonly failure: Failure; readonly reason: string; readonly facts?: Facts } & StepResult)
  /** `failure` only where the run was stopped before the step's turn came, or where a person must confirm: such a run is not complete. */
  | ({ readonly status: 'skipped'; readonly failure?: 'cancelled' | 'timed-out' | 'unconfirmed'; readonly reason: string } & StepResult);

/** What a step says that waits for a person. */
export const UNCONFIRMED_REASON = 'Waits for your confirmation.';

interface StepResult {
  readonly details: readonly Block[];
  readonly findings?: readonly Finding[];
  readonly proposals?: readonly Proposal[];
  readonly nextSteps?: readonly string[];
  /** What the step ran and read, and what it left out. */
  readonly evidence?: Evidence;
  readonly lane?: Lane;
  /** Seconds that dbt took. */
  readonly dbtSeconds?: number;
}

/** A step as the report shows it. */
export const stepReportSchema = z.strictObject({
  id: z.string(),
  description: z.string(),
  agent: agentIdSchema.optional(),
  status: z.enum(['success', 'failed', 'skipped']),
  failure: failureSchema.optional(),
  reason: z.string().optional(),
  details: z.array(blockSchema),
  seconds: z.number().nonnegative(),
});
export type StepReport = z.infer<typeof stepReportSchema>;
