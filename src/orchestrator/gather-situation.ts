import type { configSchema } from '../config/config-schema.ts';
import { CONFIG_PATH, parseConfig } from '../config/parse-config.ts';
import { type CodeHost, MOST_LISTED_FILES, type PullRequestState } from '../core/ports/code-host.ts';
import type { Origin, Person } from '../core/trigger.ts';
import { projectsAt } from './projects-at.ts';
import type { EarlierRun, Situation } from './situation.ts';

interface About {
  readonly origin: Origin;
  readonly pullRequest: PullRequestState;
  /** The person who commands; undefined for a push. */
  readonly sender: Person | undefined;
  readonly earlierRuns: readonly EarlierRun[];
}

/** Asks GitHub for everything that a decision needs. Configuration comes from the base branch, never from the head. */
export async function gatherSituation(
  { origin, pullRequest, sender, earlierRuns }: About,
  host: CodeHost,
  schema: ReturnType<typeof configSchema>,
): Promise<Situation> {
  const [configText, mergeBase, changed, permission] = await Promise.all([
    host.contents.read(CONFIG_PATH, pullRequest.baseRef),
    host.pullRequests.mergeBase(pullRequest.baseSha, pullRequest.headSha),
    host.pullRequests.changedPaths(pullRequest.number),
    sender === undefined ? NO_PERMISSION : host.collaborators.permission(sender.login),
  ]);
  const config = parseConfig(configText, schema);
  return {
    repository: origin.repository,
    repositoryId: origin.repositoryId,
    pullRequest,
    mergeBase,
    changedPaths: changed.flatMap(({ path, previousPath }) => (previousPath === undefined ? [path] : [path, previousPath])),
    changesComplete: changed.length < MOST_LISTED_FILES,
    config,
    configText: configText ?? '',
    projects: await projectsAt(pullRequest.baseRef, config, host),
    permission,
    earlierRuns,
  };
}

const NO_PERMISSION = Promise.resolve({ level: 'none', userId: undefined } as const);
