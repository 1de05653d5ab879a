import type { Decision } from '../core/decision.ts';
import type { Report } from '../core/report.ts';
import { acceptFinding } from './accept-finding.ts';
import { explainFinding } from './explain-finding.ts';
import { newestOfEach } from './newest-of-each.ts';

/** What judging needs of the world: the reports of the head commit, the rules, and the two things that it does. */
export interface Judging {
  readonly reports: readonly Report[];
  readonly commentId: number | undefined;
  readonly rules: readonly { readonly id: string; readonly code: string; readonly title: string }[];
  readonly answer: (text: string) => Promise<void>;
  readonly publishAgain: (report: Report) => Promise<void>;
}

/** Answers about a finding of the head commit. What an acceptance changes is published at once, after the answer, which is its record. */
export async function judgeFinding(
  decision: Extract<Decision, { kind: 'accept' | 'explain' }>,
  { commentId, rules, answer, publishAgain, ...kept }: Judging,
): Promise<void> {
  const reports = newestOfEach(kept.reports);
  const byId = (field: 'code' | 'title') => Object.fromEntries(rules.map((rule) => [rule.id, rule[field]]));
  if (decision.kind === 'explain') return answer(explainFinding(decision.finding, reports, byId('title')));
  const { reply, accepted } = acceptFinding({ ...decision, commentId: commentId ?? 0 }, reports, byId('code'));
  await answer(reply);
  for (const report of accepted.length === 0 ? [] : reports) await publishAgain(report);
}
