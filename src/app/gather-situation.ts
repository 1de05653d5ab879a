import { findProjects } from '../config/find-projects.ts';
import { CONFIG_PATH, parseConfig } from '../config/parse-config.ts';
import type { CodeHost, PullRequestState } from '../core/ports/code-host.ts';
import type { Origin, Person } from '../core/trigger.ts';
import type { Situation } from '../orchestrator/decide.ts';
import type { AppPorts } from './app-ports.ts';

/** Asks GitHub and the store for everything that a decision needs. Configuration comes from the base branch, never from the head. */
export async function gatherSituation(
  { origin, pullRequest, sender }: { readonly origin: Origin; readonly pullRequest: PullRequestState; readonly sender: Person | undefined },
  host: CodeHost,
  { store, configSchema }: Pick<AppPorts, 'store' | 'configSchema'>,
): Promise<Situation> {
  const [configText, mergeBase, changed, permission] = await Promise.all([
    host.contents.read(CONFIG_PATH, pullRequest.baseRef),
    host.pullRequests.mergeBase(pullRequest.baseSha, pullRequest.headSha),
    host.pullRequests.changedPaths(pullRequest.number),
    sender === undefined ? NO_PERMISSION : host.collaborators.permission(sender.login),
  ]);
  const config = parseConfig(configText, configSchema);
  const paths = config.projects.length > 0 ? [] : await host.contents.paths(pullRequest.baseRef);
  const earlier = store.runs.ofPullRequest(origin.repositoryId, pullRequest.number);
  return {
    repository: origin.repository,
    repositoryId: origin.repositoryId,
    pullRequest,
    mergeBase,
    changedPaths: changed.flatMap(({ path, previousPath }) => (previousPath === undefined ? [path] : [path, previousPath])),
    config,
    configText: configText ?? '',
    projects: findProjects(config, paths),
    permission,
    earlierRuns: earlier.map(({ request, state }) => ({ request, finished: state === 'done' })),
  };
}

const NO_PERMISSION = Promise.resolve({ level: 'none', userId: undefined } as const);
