import { z } from 'zod';

/** What a run read and ran, and what it did not look at and why: a thing not analysed is never passed over. */
export const evidenceSchema = z.strictObject({
  engine: z
    .strictObject({ name: z.string(), version: z.string(), adapter: z.string(), tier: z.enum(['executed', 'recorded', 'untried']) })
    .optional(),
  /** One line each: "base built, same input", "25 of 25 models compiled". */
  ran: z.array(z.string()),
  notAnalysed: z.array(z.strictObject({ subject: z.string(), reason: z.string() })),
});
export type Evidence = z.infer<typeof evidenceSchema>;
