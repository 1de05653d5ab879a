import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { severitySchema } from '../../src/core/severity.ts';

const FILE = fileURLToPath(new URL('findings.json', import.meta.url));

const foundSchema = z.strictObject({
  rule: z.string(),
  subject: z.string(),
  severity: severitySchema,
  place: z.string(),
  message: z.string(),
  evidence: z.string(),
  fingerprint: z.string(),
});
/** A new finding of a review, with what a person needs to judge it. */
export type Found = z.infer<typeof foundSchema>;

const reviewedSchema = z.strictObject({
  project: z.string(),
  name: z.string(),
  verdict: z.string(),
  /** What kept the review from looking at everything: dbt's failures, by step. */
  failures: z.string(),
  findings: z.array(foundSchema).readonly(),
});
/** What the review said about one pull request. */
export type ReviewedPullRequest = z.infer<typeof reviewedSchema>;

const fileSchema = z.strictObject({ rules: z.array(z.string()), pullRequests: z.array(reviewedSchema) });
/** What the reviews found, and the rules that ran. */
export type FindingsFile = z.infer<typeof fileSchema>;

/** What the last run found; nothing where there was none. */
export function readFindings(): FindingsFile {
  if (!existsSync(FILE)) return { rules: [], pullRequests: [] };
  return fileSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));
}

/** Keeps what a run found. */
export async function writeFindings(findings: FindingsFile): Promise<void> {
  await writeFile(FILE, `${JSON.stringify(findings, undefined, 2)}\n`);
}
