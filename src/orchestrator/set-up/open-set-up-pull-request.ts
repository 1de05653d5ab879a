import { projectFolders } from '../../config/find-projects.ts';
import { OTHER_CONFIG_PATHS } from '../../config/other-config-paths.ts';
import { CONFIG_PATH, parseConfig } from '../../config/parse-config.ts';
import type { CodeHost } from '../../core/ports/code-host.ts';
import type { RemotePath, SetUpPlace } from '../../core/ports/set-up-place.ts';
import { detectRepository } from '../../dbt/detect/detect-repository.ts';
import type { RepositoryFiles } from '../../dbt/detect/detected-repository.ts';
import { tellsOfDbt } from '../../dbt/detect/tells-of-dbt.ts';
import { productConfigSchema } from '../product-config.ts';
import { planSetUp, readWorkflow } from './plan-set-up.ts';
import { SET_UP_BRANCH, type SetUp } from './set-up.ts';
import { setUpText } from './set-up-text.ts';
import { settle } from './settle.ts';

/** What is set up, and with what. */
interface Wanted extends Pick<SetUp, 'steward' | 'workflowPath'> {
  /** The workflow template of the App. */
  readonly template: string;
  /** `host/owner`: its other repositories are as private as this one. */
  readonly owner: string;
}

interface At extends Pick<CodeHost, 'commits' | 'pullRequests'> {
  readonly place: SetUpPlace;
}

/** What became of it: a pull request, or why there is none. */
export type Outcome = { readonly opened: number } | { readonly left: string };

/**
 * Proposes what `steward init` would write, as one pull request: where there is a dbt project and no configuration, and once only. What
 * init would ask takes its default. Asked again after it was cut off, it goes on.
 */
export async function openSetUpPullRequest(wanted: Wanted, { place, commits, pullRequests }: At): Promise<Outcome> {
  const { defaultBranch, isArchived } = await place.about();
  if (isArchived) return { left: 'it is archived' };
  const head = await place.headOf(defaultBranch);
  if (head === undefined) return { left: 'it is empty' };
  const left = whyLeft(await place.paths(head));
  if (left !== undefined) return { left };
  if ((await place.pullRequestFrom(SET_UP_BRANCH)) !== undefined) return { left: 'its set-up was proposed before' };
  const begun = await place.headOf(SET_UP_BRANCH);
  const parentSha = begun === undefined ? head : await pullRequests.mergeBase(defaultBranch, begun);
  const { files, body } = planFor(await readRepository(parentSha, { place, defaultBranch, owner: wanted.owner }), wanted);
  if (begun === undefined) await place.createBranch(SET_UP_BRANCH, parentSha);
  await commits.create({ branch: SET_UP_BRANCH, parentSha, message: TITLE, files });
  return { opened: await place.openPullRequest({ branch: SET_UP_BRANCH, base: defaultBranch, title: TITLE, body }) };
}

const TITLE = 'Set Steward up';
const CONFIGS: readonly string[] = [CONFIG_PATH, ...OTHER_CONFIG_PATHS];

function whyLeft(paths: readonly RemotePath[]): string | undefined {
  const names = paths.map(({ path }) => path);
  if (projectFolders(names).length === 0) return 'it has no dbt project';
  return names.some((path) => CONFIGS.includes(path)) ? 'it has a configuration' : undefined;
}

interface Source {
  readonly place: SetUpPlace;
  readonly defaultBranch: string;
  readonly owner: string;
}

async function readRepository(sha: string, { place, defaultBranch, owner }: Source): Promise<RepositoryFiles> {
  const found = await place.paths(sha);
  const telling = found.filter(({ path, isRegular }) => isRegular && tellsOfDbt(path)).map(({ path }) => path);
  const texts = await place.texts(sha, new Set(telling));
  // What could not be read (a link, a very large file) is not guessed at.
  const paths = found.map(({ path }) => path).filter((path) => texts[path] !== undefined || !tellsOfDbt(path));
  return { paths: paths.toSorted(), committed: new Set(paths), texts, homeProfiles: undefined, defaultBranch, owner };
}

function planFor(repository: RepositoryFiles, { template, steward, workflowPath }: Wanted) {
  const detected = detectRepository(repository);
  const workflow = repository.texts[workflowPath];
  const pythonVersion = workflow === undefined ? undefined : readWorkflow(workflow).pythonVersion;
  const setUp = settle({ detected, config: undefined, answers: {}, pythonVersion }, { mode: 'app', steward, workflowPath });
  const planned = planSetUp(setUp, { template, config: undefined, workflow, overwrite: false });
  for (const { path, after } of planned) if (path === CONFIG_PATH) parseConfig(after, productConfigSchema);
  const written = planned.filter(({ state }) => state === 'new' || state === 'changed');
  return { files: written.map(({ path, after }) => ({ path, content: after })), body: setUpText(setUp, detected, planned) };
}
