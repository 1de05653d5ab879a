import type { Finding } from '../../core/finding.ts';

/** What the findings of some rules are about. */
export function subjectsOf(findings: readonly Finding[], ruleIds: readonly string[]): ReadonlySet<string> {
  return new Set(findings.filter(({ ruleId }) => ruleIds.includes(ruleId)).map(({ subject }) => subject));
}
