import type { CodeHost, ReviewComment } from '../core/ports/code-host.ts';
import { asProblem, type Problem } from '../core/problem.ts';
import type { Report } from '../core/report.ts';
import { commentMarker } from '../report/render-comment.ts';
import { count } from '../report/words.ts';
import { gatherGround } from './gather-ground.ts';
import { guardProposal } from './guard-proposal.ts';
import { suggestionsOf } from './suggestions-of.ts';

const MOST_SUGGESTIONS = 10;

interface About {
  readonly report: Report;
  readonly repositoryId: number;
  readonly projectDir: string;
}

/**
 * Offers the fixes of a report beside the code: one review of mere comments per commit, whatever happens in between. What GitHub takes
 * no suggestion for stays a patch in the report; a refusal costs the review only and goes to `note`. Throws STW-3004 alone.
 */
export async function suggestFixes(about: About, host: CodeHost, note: (untold: Problem) => void): Promise<void> {
  try {
    await suggest(about, host);
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code === 'STW-3004') throw problem;
    note(problem);
  }
}

async function suggest(about: About, host: CodeHost): Promise<void> {
  const { report } = about;
  if (report.pullRequest === undefined || report.proposals.length === 0) return;
  const pullRequest = await host.pullRequests.get(report.pullRequest);
  if (pullRequest.headSha !== report.headSha || pullRequest.headRepositoryId !== about.repositoryId) return;
  const { owner, name } = host.repository;
  const marker = commentMarker(`${owner}/${name}#${pullRequest.number}:suggestions@${report.headSha}`);
  const reviews = await host.reviews.list(pullRequest.number);
  if (reviews.some(({ authorId, body }) => authorId === host.ownUserId && body.startsWith(marker))) return;
  const comments = await collect(about, { number: pullRequest.number, baseRef: pullRequest.baseRef }, host);
  if (comments.length === 0) return;
  const body = `${marker}\n${wordsFor(comments.length)}\n`;
  await host.reviews.create({ pullRequest: pullRequest.number, commitSha: report.headSha, body, comments });
}

async function collect(
  { report, projectDir }: About,
  { number, baseRef }: { readonly number: number; readonly baseRef: string },
  host: CodeHost,
): Promise<readonly ReviewComment[]> {
  const changed = await host.pullRequests.changedPaths(number);
  const patches = new Map(changed.flatMap(({ path, patch }) => (patch === undefined ? [] : [[path, patch] as const])));
  const { headSha, baseSha } = report;
  let chosen: readonly ReviewComment[] = [];
  for (const proposal of report.proposals) {
    const ground = await gatherGround(proposal, { projectDir, baseRef, headSha, baseSha, changed }, host);
    const more = guardProposal(proposal, ground).length > 0 ? undefined : suggestionsOf(proposal, { before: ground.before, patches });
    const fits = more !== undefined && chosen.length + more.length <= MOST_SUGGESTIONS && !overlaps(chosen, more);
    if (fits) chosen = [...chosen, ...more];
  }
  return chosen;
}

/** Two fixes of the same lines are alternatives: only the first can be taken by a click. */
function overlaps(chosen: readonly ReviewComment[], more: readonly ReviewComment[]): boolean {
  return more.some((one) =>
    chosen.some(
      (other) => other.path === one.path && (one.startLine ?? one.line) <= other.line && (other.startLine ?? other.line) <= one.line,
    ),
  );
}

function wordsFor(suggestions: number): string {
  return `${count(suggestions, 'suggestion')}: what the report of this commit offers, where the diff shows the lines. Take all parts of a fix together.`;
}
