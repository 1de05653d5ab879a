import { resolve } from 'node:path';
import type { Seen } from '../../core/ports/repository-settings.ts';
import { asProblem } from '../../core/problem.ts';
import type { Repository } from '../../core/run-key.ts';
import { STEWARD_VERSION } from '../../core/steward-version.ts';
import { productConfigSchema } from '../../orchestrator/product-config.ts';
import { findWorkflow } from '../../orchestrator/set-up/find-workflow.ts';
import { type PlannedFile, readWorkflow } from '../../orchestrator/set-up/plan-set-up.ts';
import { gatherFiles } from '../../orchestrator/verify-setup/gather-files.ts';
import { gatherGitHub, gitHubNotAsked } from '../../orchestrator/verify-setup/gather-git-hub.ts';
import type { SetUpFacts } from '../../orchestrator/verify-setup/set-up-facts.ts';
import type { Cli } from '../cli.ts';
import { ownCall, type RepositoryOnDisk, readRepository } from '../init/read-repository.ts';
import { planInitOf } from '../init/run-init.ts';
import { askDbt } from './ask-dbt.ts';
import { askGitHub, type GitHubAccess } from './ask-git-hub.ts';

/** The options of `steward verify-setup`. */
export interface VerifyOptions {
  readonly repository?: string;
  readonly repo?: string;
  readonly python?: string;
  readonly json?: true;
}

/** Everything that a clone tells about its installation, and GitHub with a token. Throws STW-4003 outside of a repository, STW-4007 for a wrong call. */
export async function gatherFacts(options: VerifyOptions, cli: Cli): Promise<SetUpFacts & { readonly repository: Repository | undefined }> {
  const onDisk = await readRepository(resolve(cli.cwd, options.repository ?? '.'), cli);
  const { root, paths, texts, remote } = onDisk;
  const read = async (path: string) => texts[path];
  const found = await gatherFiles({ place: 'the working tree', paths, read }, productConfigSchema, findWorkflow(texts));
  const files = { ...found, planned: await plannedWorkflow(onDisk, found.workflowPath, cli) };
  const access = await askGitHub({ repo: options.repo, remote, variables: cli.variables });
  const asked = 'unseen' in access ? undefined : access.value;
  const github = asked === undefined ? gitHubNotAsked('unseen' in access ? access.unseen : '') : await gatherGitHub(files, asked);
  return {
    repository: asked?.repository,
    files,
    github,
    actionVersion: await actionVersion(files.workflowText, asked, cli),
    ...(await askDbt({ root, config: files.config, paths, python: options.python }, cli)),
  };
}

/** Where set-up itself could not go on, the other lines say why. */
async function plannedWorkflow(onDisk: RepositoryOnDisk, path: string, cli: Cli): Promise<PlannedFile | undefined> {
  try {
    return (await planInitOf(onDisk, { options: {}, cli, asker: undefined })).files.find((file) => file.path === path);
  } catch (error) {
    if (asProblem(error).code === 'STW-9000') throw error;
    return undefined;
  }
}

/** The workflow calls a copy of Steward at a commit: this one, or one whose package.json GitHub shows. */
async function actionVersion(workflow: string | undefined, asked: GitHubAccess | undefined, cli: Cli): Promise<Seen<string>> {
  const call = workflow === undefined ? undefined : readWorkflow(workflow).steward;
  if (call === undefined) return { unseen: 'the workflow calls no Steward' };
  if (call === (await ownCall(cli))) return { value: STEWARD_VERSION };
  if (asked === undefined) return { unseen: `what ${call} is takes GitHub to tell` };
  const version = await asked.versionOf(call);
  return version === undefined ? { unseen: `GitHub does not show the package.json of ${call} to this token` } : { value: version };
}
