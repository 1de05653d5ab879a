import type { configSchema } from '../config/config-schema.ts';
import { CONFIG_PATH, parseConfig } from '../config/parse-config.ts';
import { type ChangedPath, type CodeHost, MOST_LISTED_FILES, type PullRequestState } from '../core/ports/code-host.ts';
import type { Origin, Person } from '../core/trigger.ts';
import { hasStaticJob } from './has-static-job.ts';
import { projectsAt } from './projects-at.ts';
import { readConfig } from './read-config.ts';
import { changesSetUp, describeSetUpChange, type ProposedSetUp } from './set-up-change.ts';
import type { EarlierRun, Situation } from './situation.ts';
import { isFork } from './why-not-run.ts';

interface About {
  readonly origin: Origin;
  readonly pullRequest: PullRequestState;
  /** The person who commands; undefined for a push. */
  readonly sender: Person | undefined;
  readonly earlierRuns: readonly EarlierRun[];
  /** The workflow that the App starts; undefined where the workflow runs already. */
  readonly workflowPath?: string | undefined;
  readonly spent?: Situation['spent'];
}

/** Asks GitHub for everything that a decision needs. Configuration comes from the base branch, never from the head. */
export async function gatherSituation(
  { origin, pullRequest, sender, earlierRuns, workflowPath, spent }: About,
  host: CodeHost,
  schema: ReturnType<typeof configSchema>,
): Promise<Situation> {
  const [configText, mergeBase, changed, permission] = await Promise.all([
    readConfig(pullRequest.baseRef, host),
    host.pullRequests.mergeBase(pullRequest.baseSha, pullRequest.headSha),
    host.pullRequests.changedPaths(pullRequest.number),
    sender === undefined ? NO_PERMISSION : host.collaborators.permission(sender.login),
  ]);
  const config = parseConfig(configText, schema);
  const changedPaths = changed.flatMap(({ path, previousPath }) => (previousPath === undefined ? [path] : [path, previousPath]));
  return {
    repository: origin.repository,
    repositoryId: origin.repositoryId,
    pullRequest,
    mergeBase,
    changedPaths,
    changesComplete: changed.length < MOST_LISTED_FILES,
    hasStaticJob: await readsForks({ origin, pullRequest, workflowPath }, host),
    approvals: workflowPath !== undefined,
    setUpChange: await setUpChange({ changedPaths, headSha: pullRequest.headSha, workflowPath }, host, schema),
    bringsWorkflow: await bringsWorkflow({ workflowPath, changed, baseRef: pullRequest.baseRef }, host),
    config,
    configText: configText ?? '',
    projects: await projectsAt(pullRequest.baseRef, config, host),
    permission,
    earlierRuns,
    spent,
  };
}

const NO_PERMISSION = Promise.resolve({ level: 'none', userId: undefined } as const);

/** The head's files are read as data, and only where the pull request touches Steward's own. */
async function setUpChange(
  { headSha, ...touched }: Pick<ProposedSetUp, 'changedPaths' | 'workflowPath'> & { readonly headSha: string },
  { contents }: Pick<CodeHost, 'contents'>,
  schema: ReturnType<typeof configSchema>,
): Promise<readonly string[]> {
  if (!changesSetUp(touched)) return [];
  const [paths, config] = await Promise.all([contents.paths(headSha), contents.read(CONFIG_PATH, headSha)]);
  return describeSetUpChange({ ...touched, paths, config }, schema);
}

async function readsForks({ origin, pullRequest, workflowPath }: Pick<About, 'origin' | 'pullRequest' | 'workflowPath'>, host: CodeHost) {
  if (workflowPath === undefined || !isFork({ pullRequest, repositoryId: origin.repositoryId })) return false;
  return hasStaticJob(workflowPath, origin.defaultBranch, host);
}

interface Brought {
  readonly workflowPath: string | undefined;
  readonly changed: readonly ChangedPath[];
  readonly baseRef: string;
}

async function bringsWorkflow({ workflowPath, changed, baseRef }: Brought, { contents }: Pick<CodeHost, 'contents'>): Promise<boolean> {
  if (workflowPath === undefined || !changed.some(({ path, status }) => path === workflowPath && status === 'added')) return false;
  return (await contents.read(workflowPath, baseRef)) === undefined;
}
