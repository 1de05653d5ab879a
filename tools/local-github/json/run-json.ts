import type { Artifact, Job, Repository, WorkflowRun } from '../state/model.ts';
import type { World } from '../state/world.ts';
import { accountJson, nodeId } from './account-json.ts';
import { checkPullRequestJson, pullRequestsOf } from './check-run-json.ts';
import { minimalRepositoryJson, repositoryPage, repositoryUrl } from './repository-json.ts';

/** A workflow run. */
export function runJson(world: World, run: WorkflowRun) {
  const url = `${repositoryUrl(world, run.repository)}/actions/runs/${run.id}`;
  return {
    id: run.id,
    name: run.workflow.name,
    node_id: nodeId('WorkflowRun', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.workflow.path,
    display_title: run.displayTitle,
    run_number: run.number,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflow.id,
    check_suite_id: run.id,
    check_suite_node_id: nodeId('CheckSuite', run.id),
    url,
    html_url: `${repositoryPage(world, run.repository)}/actions/runs/${run.id}`,
    pull_requests:
      run.event === 'pull_request' ? pullRequestsOf(run.repository, run.headSha).map((pull) => checkPullRequestJson(world, pull)) : [],
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    run_started_at: run.createdAt,
    actor: accountJson(world, run.actor),
    triggering_actor: accountJson(world, run.actor),
    referenced_workflows: [],
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repositoryUrl(world, run.repository)}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
    workflow_url: `${repositoryUrl(world, run.repository)}/actions/workflows/${run.workflow.id}`,
    head_commit: headCommit(run),
    repository: minimalRepositoryJson(world, run.repository),
    head_repository: minimalRepositoryJson(world, run.headRepository),
  };
}

/** A workflow file as `GET /actions/workflows/{file}` knows it. */
export function workflowJson(world: World, repository: Repository, workflow: { id: number; path: string; name: string }) {
  return {
    id: workflow.id,
    node_id: nodeId('Workflow', workflow.id),
    name: workflow.name,
    path: workflow.path,
    state: 'active',
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    url: `${repositoryUrl(world, repository)}/actions/workflows/${workflow.id}`,
    html_url: `${repositoryPage(world, repository)}/blob/${repository.defaultBranch}/${workflow.path}`,
    badge_url: `${repositoryPage(world, repository)}/workflows/${encodeURIComponent(workflow.name)}/badge.svg`,
  };
}

/** A job of a run. */
export function jobJson(world: World, run: WorkflowRun, job: Job) {
  const api = repositoryUrl(world, run.repository);
  return {
    id: job.id,
    run_id: run.id,
    run_url: `${api}/actions/runs/${run.id}`,
    run_attempt: run.attempt,
    node_id: nodeId('Job', job.id),
    head_sha: run.headSha,
    head_branch: run.headBranch,
    workflow_name: run.workflow.name,
    url: `${api}/actions/jobs/${job.id}`,
    html_url: `${repositoryPage(world, run.repository)}/actions/runs/${run.id}/job/${job.id}`,
    status: job.conclusion === null ? 'in_progress' : 'completed',
    conclusion: job.conclusion,
    created_at: job.startedAt,
    started_at: job.startedAt,
    completed_at: job.completedAt,
    name: job.name,
    steps: [],
    check_run_url: `${api}/check-runs/${job.id}`,
    labels: ['ubuntu-latest'],
    runner_id: 1,
    runner_name: 'local',
    runner_group_id: 1,
    runner_group_name: 'local',
  };
}

/** An artifact with the run that made it. */
export function artifactJson(world: World, artifact: Artifact) {
  const { run } = artifact;
  const url = `${repositoryUrl(world, run.repository)}/actions/artifacts/${artifact.id}`;
  return {
    id: artifact.id,
    node_id: nodeId('Artifact', artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.zip.byteLength,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.expiresAt <= world.now(),
    digest: artifact.digest,
    created_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    expires_at: artifact.expiresAt,
    workflow_run: {
      id: run.id,
      repository_id: run.repository.id,
      head_repository_id: run.headRepository.id,
      head_branch: run.headBranch,
      head_sha: run.headSha,
    },
  };
}

function headCommit(run: WorkflowRun) {
  const person = { name: run.actor.login, email: `${run.actor.login.replace('[bot]', '-bot')}@users.noreply.github.com` };
  return { id: run.headSha, tree_id: run.headSha, message: run.displayTitle, timestamp: run.createdAt, author: person, committer: person };
}
