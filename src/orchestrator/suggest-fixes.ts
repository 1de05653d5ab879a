import { counts, type Finding } from '../core/finding.ts';
import type { CodeHost, PullRequestState, Review, ReviewComment } from '../core/ports/code-host.ts';
import { asProblem, type Problem } from '../core/problem.ts';
import type { Report } from '../core/report.ts';
import { commentMarker } from '../report/render-comment.ts';
import { count } from '../report/words.ts';
import { gatherGround } from './gather-ground.ts';
import { guardFiles, guardProposal } from './guard-proposal.ts';
import { lineSuggestion, suggestionKey } from './line-suggestion.ts';
import { suggestionsOf } from './suggestions-of.ts';

const MOST_SUGGESTIONS = 10;

interface About {
  readonly report: Report;
  readonly repositoryId: number;
  readonly projectDir: string;
}

/** What of a report may be suggested: where fixes are committed after a yes, only what has no other way to be taken. */
export function suggestible(report: Report, fixes: 'suggest' | 'branch'): Report | undefined {
  const proposals = fixes === 'suggest' ? report.proposals : [];
  const hasFix = report.findings.some((finding) => counts(finding) && finding.fix !== undefined);
  return proposals.length > 0 || hasFix ? { ...report, proposals } : undefined;
}

/**
 * Offers the fixes of a report beside the code: one review of mere comments per commit and workflow, whatever happens in between. What
 * GitHub takes no suggestion for stays a patch in the report; a refusal costs the review only and goes to `note`. Throws STW-3004 alone.
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
  if (report.pullRequest === undefined) return;
  const pullRequest = await host.pullRequests.get(report.pullRequest);
  if (pullRequest.headSha !== report.headSha || pullRequest.headRepositoryId !== about.repositoryId) return;
  const { owner, name } = host.repository;
  const marker = commentMarker(`${owner}/${name}#${pullRequest.number}:suggestions@${report.headSha}:${report.workflow}`);
  const own = (await host.reviews.list(pullRequest.number)).filter(({ authorId }) => authorId === host.ownUserId);
  if (own.some(({ body }) => body.startsWith(marker))) return;
  const { comments, keys } = await collect(about, { pullRequest, own }, host);
  if (comments.length === 0) return;
  const body = `${marker}\n${keys.length === 0 ? '' : `${commentMarker(`suggested ${keys.join(' ')}`)}\n`}${wordsFor(comments.length)}\n`;
  await host.reviews.create({ pullRequest: pullRequest.number, commitSha: report.headSha, body, comments });
}

interface Suggested {
  readonly comments: readonly ReviewComment[];
  /** Names the lines among them, so that the next commit doesn't bring them once more. */
  readonly keys: readonly string[];
}

interface Place {
  readonly pullRequest: PullRequestState;
  /** Reviews that Steward wrote before. */
  readonly own: readonly Review[];
}

async function collect({ report, projectDir }: About, { pullRequest, own }: Place, host: CodeHost): Promise<Suggested> {
  const changed = await host.pullRequests.changedPaths(pullRequest.number);
  const patches = new Map(changed.flatMap(({ path, patch }) => (patch === undefined ? [] : [[path, patch] as const])));
  const { headSha, baseSha } = report;
  const about = { projectDir, baseRef: pullRequest.baseRef, headSha, baseSha, changed };
  let comments: readonly ReviewComment[] = [];
  const room = (more: readonly ReviewComment[]) => comments.length + more.length <= MOST_SUGGESTIONS && !overlaps(comments, more);
  for (const proposal of report.proposals) {
    const ground = await gatherGround(proposal, about, host);
    const more = guardProposal(proposal, ground).length > 0 ? undefined : suggestionsOf(proposal, { before: ground.before, patches });
    if (more !== undefined && room(more)) comments = [...comments, ...more];
  }
  const keys: string[] = [];
  for (const finding of findingsToMend(report, own)) {
    if (comments.length >= MOST_SUGGESTIONS) break;
    const change = await lineSuggestion(finding, { patches, read: (path) => host.contents.read(path, headSha) });
    if (change === undefined || !room([change.comment])) continue;
    if (guardFiles([change.file], await gatherGround({ files: [change.file] }, about, host)).length > 0) continue;
    comments = [...comments, change.comment];
    keys.push(suggestionKey(finding));
  }
  return { comments, keys };
}

/** Nobody waits for more of them to be tried. */
const MOST_TRIED = 50;
const WEIGHT: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** What blocks comes first; what stands beside the code since an earlier commit doesn't come again. */
function findingsToMend({ findings }: Report, own: readonly Review[]): readonly Finding[] {
  const before = new Set(own.flatMap(({ body }) => /^<!-- steward v1 suggested ([0-9a-f ]+) -->$/m.exec(body)?.[1]?.split(' ') ?? []));
  const open = findings.filter((finding) => counts(finding) && finding.fix !== undefined && !before.has(suggestionKey(finding)));
  return open.toSorted((one, other) => WEIGHT[one.severity] - WEIGHT[other.severity]).slice(0, MOST_TRIED);
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
