import { type Proposal, proposalDigest } from '../core/proposal.ts';
import type { Report } from '../core/report.ts';
import type { DetailLevel } from './detail-level.ts';
import { shorten } from './hygiene.ts';

/** A fix as a text shows it. Its files' contents are not in it: the diff tells them. */
export interface ProposalView extends Pick<Proposal, 'title' | 'rationale' | 'verification'> {
  /** What a person confirms. */
  readonly digest: string;
  readonly paths: readonly string[];
  /** undefined where it has no room. */
  readonly diff: string | undefined;
}

/** So many are named where there is little room. */
const FEW = 3;

/** The fixes of a report, as far as a level of detail has room for them. */
export function proposalViews(
  { proposals, headSha }: Pick<Report, 'proposals' | 'headSha'>,
  { name }: DetailLevel,
): readonly ProposalView[] {
  const isFull = name === 'full' || name === 'folds-emptied';
  const shown = isFull ? proposals : proposals.slice(0, FEW);
  return shown.map((proposal) => ({
    title: shorten(proposal.title, isFull ? 200 : 80),
    rationale: isFull ? proposal.rationale : '',
    verification: isFull ? proposal.verification : { ...proposal.verification, ran: [] },
    digest: proposalDigest(proposal, headSha),
    paths: proposal.files.map(({ path }) => path).slice(0, 50),
    diff: name === 'full' ? proposal.diff : undefined,
  }));
}
