import { acceptanceKey } from '../core/acceptance.ts';
import { counts, type Finding } from '../core/finding.ts';
import type { Report } from '../core/report.ts';
import { findingsNamed, nameOf } from './name-finding.ts';
import { acceptanceRecord } from './read-acceptances.ts';
import * as replies from './replies.ts';

/** Who accepts what, and why. */
export interface Accepting {
  readonly finding: string;
  readonly reason: string;
  readonly by: string;
  readonly commentId: number;
  /** The person opened the pull request. */
  readonly isAuthor: boolean;
}

/** Rules whose findings the pull request's own author can't accept: taken back promises, security, contracts. */
const FOUR_EYES = /^(?:T1[0-2]|X\d{1,2}|G[12])$/;

/**
 * The answer to an acceptance. `accepted` are the findings that it takes out of the gate; the answer, once written, is also the record of it.
 * `codes` are the rules' codes by id: a report may not choose its own.
 */
export function acceptFinding(
  { finding: name, reason, by, commentId, isAuthor }: Accepting,
  reports: readonly Report[],
  codes: Readonly<Record<string, string>>,
): { readonly reply: string; readonly accepted: readonly Finding[] } {
  if (reports.length === 0) return refused(replies.NO_REPORT_REPLY);
  const all = reports.flatMap(({ findings }) => findings).filter(counts);
  const named = distinct(findingsNamed(name, all));
  const [first] = named;
  if (first === undefined) return refused(replies.noSuchFindingReply(all.map((finding) => nameOf(finding, all))));
  if (named.length > 1) return refused(replies.whichFindingReply(named.map((finding) => nameOf(finding, all))));
  const code = Object.hasOwn(codes, first.ruleId) ? codes[first.ruleId] : undefined;
  if (isAuthor && (code === undefined || FOUR_EYES.test(code))) return refused(replies.fourEyesReply(code ?? first.ruleId));
  const words = replies.acceptedReply({ name: nameOf(first, all), by, reason });
  return { reply: `${acceptanceRecord(commentId, [acceptanceKey(first)])}\n${words}`, accepted: [first] };
}

function refused(reply: string): ReturnType<typeof acceptFinding> {
  return { reply, accepted: [] };
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [acceptanceKey(finding), finding])).values()];
}
