import { z } from 'zod';

/** From the least that a review may look at to the most. */
export const LANES = ['static', 'compile', 'build'] as const;
const laneNameSchema = z.enum(LANES);

/** How deep a review went, and why: static reads files and manifests, compile renders SQL, build runs it. */
export const laneSchema = z.strictObject({
  name: laneNameSchema,
  reason: z.string(),
  /** What the verdict says of it, where less was looked at than could be: "static lane: nothing was built". */
  inVerdict: z.string().max(300).optional(),
});
export type Lane = z.infer<typeof laneSchema>;

/** How deep a review shall go, and who wants that: a person, the configuration for pushes or drafts, the care for a stranger's code, or a budget. */
export const askedLaneSchema = z.strictObject({
  name: laneNameSchema,
  by: z.enum(['command', 'on-push', 'draft', 'fork', 'budget']),
  /** Why, where it has numbers, for the verdict. */
  because: z.string().max(200).optional(),
  /** What gives more all the same. */
  more: z.string().max(200).optional(),
});
export type AskedLane = z.infer<typeof askedLaneSchema>;
