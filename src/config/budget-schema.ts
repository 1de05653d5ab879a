import { z } from 'zod';

/** What `budget` may say. Each limit is left out where nobody set it, since only a limit that somebody set allows more than reading. */
export const budgetSchema = z.strictObject({
  minutes: z.int().min(1).max(350).optional().describe('Time that one run may take; 30 when nothing is said'),
  nodes: z
    .int()
    .min(1)
    .max(100_000)
    .optional()
    .describe(
      'Models, seeds, snapshots and tests that one run may build, base and head together; with more, SQL is compiled and nothing is built',
    ),
  bytes: z
    .int()
    .min(1)
    .optional()
    .describe(
      'Bytes that one run may have the warehouse read, where its adapter says how many it read (BigQuery, Athena); then no further dbt command is started',
    ),
  per_pull_request: z
    .int()
    .min(1)
    .max(100_000)
    .optional()
    .describe('Minutes that the runs of one pull request may take together; then it is only read (App only)'),
  per_day: z
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe('Minutes that the runs of this repository may take in 24 hours; then everything is only read (App only)'),
});
