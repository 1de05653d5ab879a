import { z } from 'zod';
import { severitySchema } from './severity.ts';

/** A place in the repository under review; paths are relative to the repository's root, lines count from 1. */
export const locationSchema = z.strictObject({
  path: z.string(),
  line: z.int().positive().optional(),
  endLine: z.int().positive().optional(),
  side: z.enum(['base', 'head']),
});
export type Location = z.infer<typeof locationSchema>;

/** Why a finding doesn't count: somebody allowed it, in the config or beside the code, or accepted it in a comment, and said why. */
export const suppressionSchema = z.strictObject({
  by: z.enum(['config', 'comment', 'acceptance']),
  reason: z.string(),
  /** Login of whoever accepted it. */
  person: z.string().optional(),
  /** True when this pull request itself added the suppression: the verdict line counts those. */
  addedHere: z.boolean(),
});
export type Suppression = z.infer<typeof suppressionSchema>;

/** One line of text, whose end is not in it. */
const LINE = /^[^\r\n]*$/;

/**
 * What a person may write instead of the line that a finding points at. It follows from the rule and the text alone: nothing was run with
 * it. `before` is the whole line as it is; `after` may be several lines.
 */
export const lineFixSchema = z.strictObject({ before: z.string().max(1000).regex(LINE), after: z.string().max(2000) });
export type LineFix = z.infer<typeof lineFixSchema>;

/**
 * One fact worth a person's attention. `message` says what happened and `remedy` what to do, in plain sentences
 * (`…` marks code). `subject` is the dbt unique id or the file that it is about.
 */
export const findingSchema = z.strictObject({
  ruleId: z.string(),
  /** The rule's code in the catalogue, for example `C20`. */
  code: z.string(),
  severity: severitySchema,
  subject: z.string(),
  message: z.string(),
  remedy: z.string().optional(),
  /** A question that only the author can answer; it stands before all lists. */
  question: z.string().optional(),
  location: locationSchema.optional(),
  /** Only beside a location with a line of the head. */
  fix: lineFixSchema.optional(),
  /** What the finding rests on, one fact a line. */
  evidence: z.array(z.string()),
  /** Stable across pushes and line moves: the same fact has the same fingerprint. */
  fingerprint: z.string(),
  age: z.enum(['new', 'existing']),
  suppressed: suppressionSchema.optional(),
});
export type Finding = z.infer<typeof findingSchema>;

/** True when the finding counts: new in this pull request and not suppressed. */
export function counts(finding: Finding): boolean {
  return finding.age === 'new' && finding.suppressed === undefined;
}
