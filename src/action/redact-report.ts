import { redact } from '../core/redact.ts';
import type { Report } from '../core/report.ts';

/** Fields that say what a thing is, not what somebody wrote: a secret that happens to be spelt like one of these words must not break the report. */
const FIXED: ReadonlySet<string> = new Set(
  'type kind side state status failure severity age by tier action outcome because id from to agent ruleId code fingerprint language'.split(
    ' ',
  ),
);

/**
 * Blanks known secrets in everything that the report says. What it is about (key, commits, project) stays: the publisher compares it
 * with the request.
 */
export function redactReport(report: Report, secrets: readonly string[]): Report {
  const { workflowName, lane, steps, verdict, summary, nextSteps, findings, proposals, evidence, timings: _timings, ...about } = report;
  const said = { steps, verdict, summary, nextSteps, findings, proposals, evidence };
  const reason = redact(lane.reason, secrets);
  return { ...about, workflowName, lane: { ...lane, reason }, timings: report.timings, ...withoutSecrets(said, secrets) };
}

/** The same shape: only texts change. */
function withoutSecrets<Value>(value: Value, secrets: readonly string[]): Value {
  return walk(value, secrets) as Value;
}

function walk(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return redact(value, secrets);
  if (Array.isArray(value)) return value.map((item) => walk(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, isFixed(key, inner) ? inner : walk(inner, secrets)]));
}

/** A link's target is called `to`, too; that one is an object. */
function isFixed(key: string, value: unknown): boolean {
  return FIXED.has(key) && typeof value === 'string';
}
