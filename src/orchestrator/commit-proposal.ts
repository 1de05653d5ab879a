import type { CodeHost, PullRequestState } from '../core/ports/code-host.ts';
import { asProblem, Problem } from '../core/problem.ts';
import { type Proposal, proposalDigest } from '../core/proposal.ts';
import type { Report } from '../core/report.ts';
import { renderProblem } from '../report/render-problem.ts';
import { commitMessage } from './commit-message.ts';
import { gatherGround } from './gather-ground.ts';
import { guardProposal } from './guard-proposal.ts';

/** A person's yes to a fix. The person may write, and the base's configuration allows fixes on branches. */
interface Confirmation {
  /** The beginning of the digest, as the person wrote it. */
  readonly digest: string;
  readonly confirmedBy: string;
  readonly pullRequest: PullRequestState;
  readonly repositoryId: number;
  readonly projectDirs: Readonly<Record<string, string>>;
}

/** Reports that runs of this pull request left, read again from where they were kept. */
export interface KeptReports {
  /** Of the commit that is the head now. */
  readonly ofHead: () => Promise<readonly Report[]>;
  /** Of older commits: one of them may be what the confirmed fix, already committed, was made for. */
  readonly older: () => Promise<readonly Report[]>;
}

interface World {
  readonly host: CodeHost;
  readonly reports: KeptReports;
  /** What the reply says about the commit that was made. */
  readonly afterwards: string;
}

/**
 * Commits a confirmed fix to the pull request's branch and returns the reply: which commit it became, or why it did not. Done again,
 * it finds its commit. Throws only what another attempt may mend (STW-3004).
 */
export async function commitProposal(confirmation: Confirmation, world: World): Promise<string> {
  try {
    const found = await findProposal(confirmation, world.reports);
    const sha = await commit(found, confirmation, world);
    return `Committed as ${sha}. ${world.afterwards}`;
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code === 'STW-3004') throw problem;
    return renderProblem(problem.code === 'STW-3003' ? notAllowed(problem) : problem).markdown;
  }
}

interface Found {
  readonly proposal: Proposal;
  readonly report: Report;
  readonly digest: string;
}

async function findProposal({ digest }: Confirmation, { ofHead, older }: KeptReports): Promise<Found> {
  const here = matching(digest, await ofHead());
  const found = here.length > 0 ? here : matching(digest, await older());
  // The same bytes may be offered twice; what was tried counts.
  const first = found.find(({ proposal }) => proposal.verification.level !== 'untried') ?? found[0];
  if (first === undefined) throw new Problem('STW-3011', { digest });
  const distinct = new Set(found.map((match) => match.digest));
  if (distinct.size > 1) throw new Problem('STW-3015', { count: String(distinct.size), digest });
  return first;
}

function matching(beginning: string, reports: readonly Report[]): readonly Found[] {
  const all = reports.flatMap((report) =>
    report.proposals.map((proposal) => ({ proposal, report, digest: proposalDigest(proposal, report.headSha) })),
  );
  return all.filter(({ digest }) => digest.startsWith(beginning));
}

async function commit({ proposal, report, digest }: Found, confirmation: Confirmation, { host }: World): Promise<string> {
  const { pullRequest, repositoryId, projectDirs, confirmedBy } = confirmation;
  const projectDir = Object.hasOwn(projectDirs, report.project) ? projectDirs[report.project] : undefined;
  if (pullRequest.headRepositoryId !== repositoryId) throw refused(['the branch belongs to a fork']);
  if (projectDir === undefined) throw refused(['its dbt project is not one of this repository']);
  const { headSha, baseSha } = report;
  const changed = await host.pullRequests.changedPaths(pullRequest.number);
  const ground = await gatherGround(proposal, { projectDir, baseRef: pullRequest.baseRef, headSha, baseSha, changed }, host);
  const reasons = guardProposal(proposal, ground);
  if (reasons.length > 0) throw refused(reasons);
  const files = proposal.files.map(({ path, content }) => ({ path, content }));
  const message = commitMessage({ title: proposal.title, confirmedBy, digest });
  return host.commits.create({ branch: pullRequest.headRef, parentSha: headSha, message, files });
}

const MOST_REASONS = 5;

function refused(reasons: readonly string[]): Problem {
  return new Problem('STW-3013', { detail: `${reasons.slice(0, MOST_REASONS).join('; ')}.` });
}

function notAllowed(problem: Problem): Problem {
  return new Problem('STW-3014', { detail: problem.message.replace(/\.$/, '') }, problem);
}
