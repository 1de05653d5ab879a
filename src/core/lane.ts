import { z } from 'zod';

/** How deep a review went, and why: static reads files and manifests, compile renders SQL, build runs it. */
export const laneSchema = z.strictObject({ name: z.enum(['static', 'compile', 'build']), reason: z.string() });
export type Lane = z.infer<typeof laneSchema>;
