import { randomUUID } from 'node:crypto';
import { resolveCommit } from '../git/refs.ts';
import { type ApiCall, type Handler, notFound, ok, paginate, type Reply, repositoryOf } from '../http/api-call.ts';
import { artifactJson, jobJson, runJson, workflowJson } from '../json/run-json.ts';
import { GitHubError } from '../state/github-error.ts';
import type { Artifact, WorkflowRun } from '../state/model.ts';
import { cancelRun } from '../state/runs.ts';
import { listWorkflows, type WorkflowFile } from '../state/workflows.ts';
import { dispatchWorkflow } from './dispatch-workflow.ts';

/** A download address is good for one minute. */
const downloadMs = 60_000;

/** Workflows, runs, jobs and artifacts. */
export const actionHandlers = {
  'actions/list-repo-workflows': async (call) => {
    const workflows = await defaultWorkflows(call);
    const { page, headers } = paginate(call, workflows);
    return {
      ...ok({ total_count: workflows.length, workflows: page.map((one) => workflowJson(call.world, repositoryOf(call), one)) }),
      headers,
    };
  },
  'actions/get-workflow': async (call) => ok(workflowJson(call.world, repositoryOf(call), await workflowOf(call))),
  'actions/create-workflow-dispatch': async (call) => dispatchWorkflow(call, await workflowOf(call)),
  'actions/list-workflow-runs': async (call) => {
    const { id } = await workflowOf(call);
    return listRuns(call, (run) => run.workflow.id === id);
  },
  'actions/list-workflow-runs-for-repo': (call) => listRuns(call, () => true),
  'actions/get-workflow-run': (call) => ok(runJson(call.world, runOf(call))),
  'actions/cancel-workflow-run': (call) => {
    cancelRun(call.world, runOf(call));
    return { status: 202, json: {} };
  },
  'actions/list-jobs-for-workflow-run': (call) => {
    const run = runOf(call);
    const { page, headers } = paginate(call, run.jobs);
    return { ...ok({ total_count: run.jobs.length, jobs: page.map((job) => jobJson(call.world, run, job)) }), headers };
  },
  'actions/list-workflow-run-artifacts': (call) => {
    const run = runOf(call);
    const { name } = call.query;
    const artifacts = [...run.repository.artifacts.values()].filter((one) => one.run === run && (name === undefined || one.name === name));
    const { page, headers } = paginate(call, artifacts);
    return { ...ok({ total_count: artifacts.length, artifacts: page.map((one) => artifactJson(call.world, one)) }), headers };
  },
  'actions/get-artifact': (call) => ok(artifactJson(call.world, artifactOf(call))),
  'actions/download-artifact': (call) => {
    const artifact = artifactOf(call);
    if (call.params['archive_format'] !== 'zip') throw notFound();
    if (artifact.expiresAt <= call.world.now()) throw new GitHubError(410, 'Artifact has expired');
    return redirectTo(call, artifact.zip, 'application/zip');
  },
  'actions/download-job-logs-for-workflow-run': (call) => {
    const jobs = [...repositoryOf(call).runs.values()].flatMap((run) => run.jobs);
    const job = jobs.find(({ id }) => id === Number(call.params['job_id']));
    if (job === undefined || job.conclusion === null) throw notFound();
    return redirectTo(call, Buffer.from(job.log), 'text/plain; charset=utf-8');
  },
} satisfies Record<string, Handler>;

function listRuns(call: ApiCall, wanted: (run: WorkflowRun) => boolean): Reply {
  const { event, status, head_sha: sha, branch, actor } = call.query;
  const runs = [...repositoryOf(call).runs.values()]
    .toReversed()
    .filter(
      (run) =>
        wanted(run) &&
        (event === undefined || run.event === event) &&
        (status === undefined || run.status === status || run.conclusion === status) &&
        (sha === undefined || run.headSha === sha) &&
        (branch === undefined || run.headBranch === branch) &&
        (actor === undefined || run.actor.login === actor),
    );
  const { page, headers } = paginate(call, runs);
  return { ...ok({ total_count: runs.length, workflow_runs: page.map((run) => runJson(call.world, run)) }), headers };
}

/** Only workflows on the default branch have an id. */
async function defaultWorkflows(call: ApiCall): Promise<readonly WorkflowFile[]> {
  const repository = repositoryOf(call);
  const sha = await resolveCommit(repository.gitDir, repository.defaultBranch);
  return sha === undefined ? [] : listWorkflows(repository, sha);
}

async function workflowOf(call: ApiCall): Promise<WorkflowFile> {
  const name = call.params['workflow_id'] ?? '';
  const workflow = (await defaultWorkflows(call)).find(({ id, path }) => String(id) === name || path === `.github/workflows/${name}`);
  if (workflow === undefined) throw notFound();
  return workflow;
}

function runOf(call: ApiCall): WorkflowRun {
  const run = repositoryOf(call).runs.get(Number(call.params['run_id']));
  if (run === undefined) throw notFound();
  return run;
}

function artifactOf(call: ApiCall): Artifact {
  const artifact = repositoryOf(call).artifacts.get(Number(call.params['artifact_id']));
  if (artifact === undefined) throw notFound();
  return artifact;
}

function redirectTo(call: ApiCall, bytes: Uint8Array, type: string): Reply {
  const { world } = call;
  const key = randomUUID();
  world.downloads.set(key, { bytes, type, until: new Date(world.now()).getTime() + downloadMs });
  return { status: 302, headers: { location: `${world.urls.server}/_downloads/${key}` } };
}
