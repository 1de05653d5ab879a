import { z } from 'zod';

/** A change to files that Steward offers; nothing is written before a person confirms its digest. */
export const proposalSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  files: z.array(z.strictObject({ path: z.string(), action: z.enum(['create', 'update', 'delete']), content: z.string().optional() })),
  rationale: z.string(),
  verification: z.string(),
});
export type Proposal = z.infer<typeof proposalSchema>;
