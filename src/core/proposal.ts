import { createHash } from 'node:crypto';
import { z } from 'zod';

/** One file of a proposal. `path` is from the repository's root; a deleted file has no content. */
export const proposedFileSchema = z.strictObject({
  path: z.string().max(300),
  action: z.enum(['create', 'update', 'delete']),
  content: z.string().max(1_000_000).optional(),
});
export type ProposedFile = z.infer<typeof proposedFileSchema>;

/**
 * What is known about a proposal. `verified`: the failed nodes and their children pass with it, no test changed, and the values are
 * the base's. `builds`: the same, but values were not compared, `ran` says why. `untried`: nothing was run.
 */
export const verificationSchema = z.strictObject({ level: z.enum(['verified', 'builds', 'untried']), ran: z.array(z.string()) });
export type Verification = z.infer<typeof verificationSchema>;

/** A change to files that Steward offers; nothing is written before a person confirms its digest. `diff` is a unified diff for people. */
export const proposalSchema = z.strictObject({
  id: z.string().max(100),
  title: z.string().max(300),
  files: z.array(proposedFileSchema).min(1).max(50),
  rationale: z.string().max(2000),
  verification: verificationSchema,
  diff: z.string().max(200_000),
});
export type Proposal = z.infer<typeof proposalSchema>;

const DIGEST_LENGTH = 12;

/** Twelve hex digits that name exactly these bytes on exactly this commit: what a person confirms. */
export function proposalDigest({ files }: Pick<Proposal, 'files'>, headSha: string): string {
  const exact = files.map(({ path, action, content }) => [path, action, content ?? null]);
  return createHash('sha256')
    .update(JSON.stringify([headSha, exact]))
    .digest('hex')
    .slice(0, DIGEST_LENGTH);
}
