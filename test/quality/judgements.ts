import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { Found, ReviewedPullRequest } from './findings-file.ts';

const FOLDER = fileURLToPath(new URL('judgements', import.meta.url));

const judgedSchema = z.strictObject({
  rule: z.string(),
  subject: z.string(),
  fingerprint: z.string(),
  verdict: z.enum(['true', 'false', 'unjudged']),
  /** Why it is false: a wrong fact, or noise. */
  reason: z.string().optional(),
});

const judgementSchema = z.strictObject({
  findings: z.array(judgedSchema),
  /** By number of the pull request's mistake, the rules that say it; `dbt` where the build does. */
  caught: z.record(z.string(), z.array(z.string())),
  /** Numbers of the mistakes that nothing says. */
  missed: z.array(z.int()),
});
/** What a senior colleague says about the findings of one review, and about what it didn't find. */
export type Judgement = z.infer<typeof judgementSchema>;

/** The judgement of one pull request; empty where nobody has judged it. */
export function readJudgement({ project, name }: Pick<ReviewedPullRequest, 'project' | 'name'>): Judgement {
  const file = join(FOLDER, project, `${name}.yml`);
  if (!existsSync(file)) return { findings: [], caught: {}, missed: [] };
  return judgementSchema.parse(parse(readFileSync(file, 'utf8')));
}

/** Adds the findings that nobody has judged, so that somebody can. */
export async function listUnjudged(reviewed: ReviewedPullRequest): Promise<void> {
  const judgement = readJudgement(reviewed);
  const known = new Set(judgement.findings.map(({ fingerprint }) => fingerprint));
  const added = reviewed.findings.filter(({ fingerprint }) => !known.has(fingerprint)).map(unjudged);
  if (added.length === 0) return;
  const file = join(FOLDER, reviewed.project, `${reviewed.name}.yml`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, stringify({ ...judgement, findings: [...judgement.findings, ...added] }, { lineWidth: 140 }));
}

function unjudged({ rule, subject, fingerprint }: Found): z.infer<typeof judgedSchema> {
  return { rule, subject, fingerprint, verdict: 'unjudged' };
}
