import { redact } from '../core/redact.ts';
import { type Report, reportSchema } from '../core/report.ts';

/** Fields that say what a thing is, not what somebody wrote: a secret that happens to be spelt like one of these words must not break the report. */
const FIXED: ReadonlySet<string> = new Set(
  'type kind side state status failure severity age by tier action outcome because id from to agent ruleId code fingerprint language level'.split(
    ' ',
  ),
);

/**
 * Blanks known secrets in everything that the report says. What it is about (key, commits, project) stays: the publisher compares it
 * with the request.
 */
export function redactReport(report: Report, secrets: readonly string[]): Report {
  const { workflowName, lane, steps, verdict, summary, nextSteps, findings, proposals, evidence, timings: _timings, ...about } = report;
  const said = Object.entries({ steps, verdict, summary, nextSteps, findings, proposals, evidence });
  const safe = Object.fromEntries(said.map(([name, value]) => [name, textsWithout(secrets, value)]));
  const inVerdict = lane.inVerdict === undefined ? {} : { inVerdict: redact(lane.inVerdict, secrets) };
  const safeLane = { ...lane, ...inVerdict, reason: redact(lane.reason, secrets) };
  return reportSchema.parse({ ...about, workflowName, lane: safeLane, timings: report.timings, ...safe });
}

/** The same shape: only texts change. */
function textsWithout(secrets: readonly string[], value: unknown): unknown {
  if (typeof value === 'string') return redact(value, secrets);
  if (Array.isArray(value)) return value.map((item) => textsWithout(secrets, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, isFixed(key, inner) ? inner : textsWithout(secrets, inner)]));
}

/** A link's target is called `to`, too; that one is an object. */
function isFixed(key: string, value: unknown): boolean {
  return FIXED.has(key) && typeof value === 'string';
}
