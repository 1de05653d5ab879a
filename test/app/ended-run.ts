import { finishRun } from '../../src/app/finish-run.ts';
import { createRunRequest, type RunRequest } from '../../src/core/run-request.ts';
import type { Person, Trigger } from '../../src/core/trigger.ts';
import type { WorkflowId } from '../../src/core/workflow-id.ts';
import { anAppWorld, ORIGIN } from '../fakes/app-world.ts';
import { anArtifact, BASE_SHA, HEAD_SHA, REPOSITORY, REPOSITORY_ID } from '../fakes/code-host.ts';
import { aReport } from '../report/fixtures/a-report.ts';
import { aProposal } from '../report/fixtures/proposal-reports.ts';

export const RUN = 5000;
export const MODEL = 'transform/models/marts/fct_trips.sql';
const octocat: Person = { login: 'octocat', id: 1, isBot: false };
export const stranger: Person = { login: 'stranger', id: 66, isBot: false };
const before = "select\n    trip_id,\n    fare_amount\nfrom {{ ref('stg_trips') }}\n";
/** The fix that the reports here offer. */
export const proposal = aProposal();

/** What a run of the fake's pull request was asked for. */
export function request(workflow: WorkflowId, changes: { phase?: 'plan' | 'apply'; config?: string; headSha?: string } = {}): RunRequest {
  const { phase = 'apply', config = '', headSha = HEAD_SHA } = changes;
  const key = { repository: REPOSITORY, pullRequest: 42, headSha, project: 'transform', workflow, phase, attempt: 1 } as const;
  return createRunRequest(key, { baseSha: BASE_SHA, parameters: { a: 'b' }, requestedBy: 'octocat', config });
}

/** A person's comment. */
export function commentOf(body: string, sender: Person = octocat): Trigger {
  return { kind: 'comment', ...ORIGIN, pullRequestNumber: 42, commentId: 77, body, sender };
}

/** The App with one dispatched run that has just ended with a report. */
export async function ended(asked: RunRequest, changes: Parameters<typeof aReport>[0] = {}) {
  const app = anAppWorld();
  app.world.files[MODEL] = before;
  const { runKey, headSha, workflow, project } = asked;
  const checkRunId = await app.host.checks.open({ name: 'n', headSha, externalId: runKey, title: 't', summary: 's' });
  const { id, url } = await app.host.runs.dispatch('steward.yml', 'main', { request: JSON.stringify(asked) });
  const place = { installationId: 3, repositoryId: REPOSITORY_ID, defaultBranch: 'main', severalProjects: false };
  const known = { checkRunId, workflowRunId: undefined, runUrl: url, title: undefined, awaitsConfirmation: false };
  app.ports.store.runs.add({ runKey, request: asked, ...place, ...known, state: 'running', openedAt: app.ports.clock.now() });
  app.ports.store.runs.update(runKey, { checkRunId, workflowRunId: id, runUrl: url, state: 'running' });
  Object.assign(app.world.runs[0] ?? {}, { status: 'completed', conclusion: 'success' });
  app.world.artifacts[RUN] = [anArtifact(JSON.stringify(aReport({ runKey, workflow, project, headSha, baseSha: BASE_SHA, ...changes })))];
  const finish = () => finishRun({ workflowRunId: RUN, repositoryId: REPOSITORY_ID }, app.host, app.ports);
  return { ...app, finish, asked };
}

/** A fix that creates a file somewhere. */
export function elsewhere(path: string) {
  return {
    ...proposal,
    files: [{ path, action: 'create' as const, content: 'x: 1\n' }],
    diff: `--- /dev/null\n+++ b/${path}\n@@ -0,0 +1 @@\n+x: 1\n`,
  };
}
