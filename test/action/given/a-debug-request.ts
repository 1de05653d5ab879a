import { createRunRequest, type RunRequest } from '../../../src/core/run-request.ts';
import { BASE_SHA, HEAD_SHA, REPOSITORY } from '../../fakes/code-host.ts';

interface Changes {
  readonly repository?: RunRequest['repository'];
  readonly project?: string;
  readonly headSha?: string;
  readonly run?: string;
  readonly config?: string;
}

/** A request to diagnose a failed pipeline. */
export function aDebugRequest({
  repository = REPOSITORY,
  project = 'taxi',
  headSha = HEAD_SHA,
  run,
  config = '',
}: Changes = {}): RunRequest {
  return createRunRequest(
    { repository, pullRequest: 42, headSha, project, workflow: 'debug-pipeline-failure', phase: 'apply', attempt: 1 },
    { baseSha: BASE_SHA, parameters: run === undefined ? {} : { run }, requestedBy: 'octocat', config },
  );
}

/** A configuration with a CI run for one project, and another one for all. */
export const CONFIG = `version: 1
projects:
  - { name: taxi, dir: transform, ci: { run: { workflow: taxi.yml, artifact: taxi-target } } }
  - { name: fleet, dir: fleet }
ci: { run: { workflow: dbt.yml, artifact: all-targets } }
`;
