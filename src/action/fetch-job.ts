import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseConfig } from '../config/parse-config.ts';
import { Problem } from '../core/problem.ts';
import type { RunRequest } from '../core/run-request.ts';
import { productConfigSchema } from '../orchestrator/product-config.ts';
import { systemFiles } from '../system/files.ts';
import type { ActionIo, Variables } from './action-io.ts';
import { createActionHost } from './create-action-host.ts';
import { type FetchedRun, fetchGiven } from './given/fetch-given.ts';
import { FACTS_FILE, type GivenFacts } from './given/given-facts.ts';
import { type GivenSource, givenSource } from './given/given-source.ts';
import { readRequests } from './read-requests.ts';

/**
 * Job `fetch`: a step of its own with a token that can read, before the step that runs the pull request's code without one. Leaves
 * what a failed run elsewhere left, for each request that asks for a diagnosis, in the folder `given`.
 */
export async function fetchJob(io: ActionIo, variables: Variables): Promise<void> {
  const requests = readRequests(io.input('request')).filter(({ workflow }) => workflow === 'debug-pipeline-failure');
  const folder = folderOf(io, variables);
  for (const request of requests) {
    const place = join(folder, request.project);
    // On a machine of one's own the last run's may still be there.
    await systemFiles.remove(place);
    const source = givenSource(request, variables['GITHUB_SERVER_URL'] ?? 'https://github.com');
    if (source === undefined) io.info(`${request.project}: no failed run was given or configured`);
    else io.info(`${request.project}: ${await fetchOne(request, { source, place }, { io, variables })}`);
  }
}

function folderOf(io: ActionIo, variables: Variables): string {
  const workspace = variables['GITHUB_WORKSPACE'] ?? process.cwd();
  const folder = resolve(workspace, io.input('given'));
  if (folder === resolve(workspace)) throw new Problem('STW-4002', { detail: 'the input given must name a folder of its own' });
  return folder;
}

interface Surroundings {
  readonly io: ActionIo;
  readonly variables: Variables;
}

async function fetchOne(
  request: RunRequest,
  { source, place }: { readonly source: GivenSource; readonly place: string },
  { io, variables }: Surroundings,
): Promise<string> {
  const access = { repository: request.repository, token: io.input('github-token'), apiUrl: variables['GITHUB_API_URL'] };
  const run = await fetchGiven({ source, request, projectDir: projectDir(request) }, () => createActionHost(access));
  await leave(run, place);
  return [run.name, ...(run.problem === undefined ? [] : [run.problem])].join(': ');
}

/** Only a configured project's folder is known before the checkout; of others the name is the folder's. */
function projectDir({ config, project }: RunRequest): string {
  return parseConfig(config, productConfigSchema).projects.find(({ name }) => name === project)?.dir ?? project;
}

/** The files have fixed names: none of the artifact's becomes a path here. */
async function leave({ name, headSha, url, problem, target, log }: FetchedRun, place: string): Promise<void> {
  const facts: GivenFacts = { name: name.slice(0, 1000), headSha, url, problem: problem?.slice(0, 4000) };
  await mkdir(join(place, 'target'), { recursive: true });
  for (const [file, bytes] of target) await writeFile(join(place, 'target', file), bytes);
  if (log !== undefined) await writeFile(join(place, 'log.txt'), log);
  await writeFile(join(place, FACTS_FILE), JSON.stringify(facts));
}
