import type { Annotation, CheckRun, PullRequest, Repository } from '../state/model.ts';
import type { World } from '../state/world.ts';
import { appJson, nodeId } from './account-json.ts';
import { repositoryPage, repositoryUrl } from './repository-json.ts';

/** A check run as the API answers and webhooks carry it. */
export function checkRunJson(world: World, repository: Repository, check: CheckRun) {
  const url = `${repositoryUrl(world, repository)}/check-runs/${check.id}`;
  const page = `${repositoryPage(world, repository)}/runs/${check.id}`;
  return {
    id: check.id,
    name: check.name,
    node_id: nodeId('CheckRun', check.id),
    head_sha: check.headSha,
    external_id: check.externalId,
    url,
    html_url: page,
    details_url: check.detailsUrl ?? page,
    status: check.status,
    conclusion: check.conclusion,
    started_at: check.startedAt,
    completed_at: check.completedAt,
    output: { ...check.output, annotations_count: check.annotations.length, annotations_url: `${url}/annotations` },
    check_suite: { id: check.suiteId },
    app: appJson(world, check.app),
    pull_requests: pullRequestsOf(repository, check.headSha).map((pull) => checkPullRequestJson(world, pull)),
  };
}

/** The suite that GitHub puts beside a check run in webhooks. */
export function checkSuiteJson(world: World, repository: Repository, check: CheckRun) {
  const [pull] = pullRequestsOf(repository, check.headSha);
  return {
    id: check.suiteId,
    node_id: nodeId('CheckSuite', check.suiteId),
    head_branch: pull?.head.ref ?? null,
    head_sha: check.headSha,
    status: check.status,
    conclusion: check.conclusion,
    url: `${repositoryUrl(world, repository)}/check-suites/${check.suiteId}`,
    before: null,
    after: check.headSha,
    pull_requests: pullRequestsOf(repository, check.headSha).map((one) => checkPullRequestJson(world, one)),
    app: appJson(world, check.app),
    created_at: check.startedAt,
    updated_at: check.completedAt ?? check.startedAt,
  };
}

/** One annotation as GitHub gives it back. */
export function annotationJson(world: World, at: { repository: Repository; sha: string }, annotation: Annotation) {
  return {
    path: annotation.path,
    blob_href: `${repositoryUrl(world, at.repository)}/git/blobs/${at.sha}`,
    start_line: annotation.start_line,
    start_column: annotation.start_column ?? null,
    end_line: annotation.end_line,
    end_column: annotation.end_column ?? null,
    annotation_level: annotation.annotation_level,
    title: annotation.title ?? null,
    message: annotation.message,
    raw_details: annotation.raw_details ?? null,
  };
}

/** A pull request as checks and runs refer to it; never one from a fork. */
export function checkPullRequestJson(world: World, pull: PullRequest) {
  const end = (one: PullRequest['head'] | PullRequest['base']) => ({
    ref: one.ref,
    sha: one.sha,
    repo: { id: one.repository.id, url: repositoryUrl(world, one.repository), name: one.repository.name },
  });
  const url = `${repositoryUrl(world, pull.base.repository)}/pulls/${pull.number}`;
  return { url, id: pull.id, number: pull.number, head: end(pull.head), base: end(pull.base) };
}

/** Open pull requests of the repository's own branches whose head is this commit. */
export function pullRequestsOf(repository: Repository, sha: string): PullRequest[] {
  return [...repository.pullRequests.values()].filter(
    (pull) => pull.state === 'open' && pull.head.sha === sha && pull.head.repository === repository,
  );
}
