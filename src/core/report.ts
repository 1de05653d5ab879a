import { z } from 'zod';
import { blockSchema } from './block.ts';
import { evidenceSchema } from './evidence.ts';
import { findingSchema } from './finding.ts';
import { laneSchema } from './lane.ts';
import { proposalSchema } from './proposal.ts';
import { projectNameSchema, repositorySchema, shaSchema } from './run-key.ts';
import { stepReportSchema } from './step.ts';
import { stewardVersionSchema } from './steward-version.ts';
import { verdictSchema } from './verdict.ts';
import { workflowIdSchema } from './workflow-id.ts';

/** The versioned result of a run: the only thing that goes from Action to App, and what every renderer draws. */
export const reportSchema = z.strictObject({
  version: z.literal(1),
  /** The version of Steward that wrote it; an App that can't read the report tells by it which of the two to update. */
  steward: stewardVersionSchema.optional(),
  runKey: z.string().max(500),
  workflow: workflowIdSchema,
  workflowName: z.string(),
  project: projectNameSchema,
  repository: repositorySchema.optional(),
  pullRequest: z.int().positive().optional(),
  requestedBy: z.string(),
  headSha: shaSchema,
  baseSha: shaSchema,
  /** The command line reviews a working tree: true when it holds changes that no commit has. */
  dirty: z.boolean(),
  lane: laneSchema,
  steps: z.array(stepReportSchema).max(50),
  verdict: verdictSchema,
  summary: z.array(blockSchema),
  nextSteps: z.array(z.string()),
  findings: z.array(findingSchema).max(5000),
  proposals: z.array(proposalSchema).max(50),
  evidence: evidenceSchema,
  /** Seconds, by what they were spent on: `dbt`, `steward`, and one entry per step id. */
  timings: z.record(z.string(), z.number().nonnegative()),
});
export type Report = z.infer<typeof reportSchema>;
