import { appendFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isInside } from '../is-inside.ts';
import { StepError } from '../step-error.ts';
import { type Git, openGit } from './git.ts';
import type { StandIn, StandInCall } from './stand-in.ts';

/**
 * Fetches one commit from the server by git over HTTP with the job's token, so that the server decides what the job may read.
 * Understands the inputs below as `actions/checkout` does; the folder is always emptied first.
 */
export const checkout: StandIn = {
  inputs: {
    repository: '',
    ref: '',
    token: '',
    path: '',
    'fetch-depth': '1',
    'fetch-tags': 'false',
    'persist-credentials': 'true',
    clean: 'true',
  },
  run: async (call) => {
    const folder = await emptyFolder(call);
    const git = openGit(call, folder, credentialsOf(call));
    await git.run('init', '--quiet');
    await git.run('remote', 'add', 'origin', urlOf(call));
    const target = await resolveTarget(call, git);
    await fetchTarget(call, git, target);
    const commit = await git.read('rev-parse', '--verify', 'FETCH_HEAD^{commit}');
    if (target.sha !== undefined && commit !== target.sha) throw new StepError(`The server sent ${commit} instead of ${target.sha}.`);
    await git.run('checkout', '--quiet', '--force', ...(target.branch === undefined ? ['--detach'] : ['-B', target.branch]), commit);
    if (call.input('persist-credentials') === 'true') await persistCredentials(folder, git);
    call.log(`HEAD is now at ${commit}`);
    return { outputs: { ref: call.input('ref') || call.assignment.ref, commit } };
  },
};

interface Target {
  readonly refspec: string;
  /** What must arrive, where it is known. */
  readonly sha?: string;
  /** The local branch to be on; without it, HEAD is detached. */
  readonly branch?: string;
}

async function emptyFolder({ workspace, input }: StandInCall): Promise<string> {
  const folder = resolve(workspace, input('path'));
  if (!isInside(workspace, folder)) throw new StepError(`Repository path '${folder}' is not under '${workspace}'`);
  await mkdir(folder, { recursive: true });
  const old = await readdir(folder);
  await Promise.all(old.map((name) => rm(join(folder, name), { recursive: true, force: true })));
  return folder;
}

function repositoryOf({ assignment, input }: StandInCall): { readonly fullName: string; readonly isOwn: boolean } {
  const { owner, name } = assignment.repository;
  const own = `${owner}/${name}`;
  const fullName = input('repository') || own;
  if (!/^[\w.-]+\/[\w.-]+$/.test(fullName)) throw new StepError(`Invalid repository '${fullName}'. Expected format {owner}/{repo}.`);
  return { fullName, isOwn: fullName.toLowerCase() === own.toLowerCase() };
}

function urlOf(call: StandInCall): string {
  return `${call.assignment.urls.server}/${repositoryOf(call).fullName}.git`;
}

function credentialsOf({ assignment, mask, ...call }: StandInCall) {
  const token = call.input('token') || call.token;
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  mask(basic);
  return { server: assignment.urls.server, header: `AUTHORIZATION: basic ${basic}` };
}

async function resolveTarget(call: StandInCall, git: Git): Promise<Target> {
  const { ref: runRef, sha } = call.assignment;
  const ref = call.input('ref');
  if (/^[0-9a-f]{40}$/i.test(ref)) return { refspec: ref.toLowerCase(), sha: ref.toLowerCase() };
  if (ref === '' && !repositoryOf(call).isOwn) return { refspec: 'HEAD' };
  const isRunRef = ref === '' || (ref === runRef && repositoryOf(call).isOwn);
  const full = isRunRef ? runRef : await fullRef(git, ref);
  return { refspec: isRunRef ? sha : full, ...(isRunRef ? { sha } : {}), ...branchOf(full) };
}

/** A short name is a branch before it is a tag. */
async function fullRef(git: Git, ref: string): Promise<string> {
  if (ref.startsWith('refs/')) return ref;
  const candidates = [`refs/heads/${ref}`, `refs/tags/${ref}`];
  const listed = await git.read('ls-remote', 'origin', ...candidates);
  const found = candidates.find((candidate) => listed.split('\n').some((line) => line.endsWith(`\t${candidate}`)));
  if (found === undefined) throw new StepError(`A branch or tag with the name '${ref}' could not be found`);
  return found;
}

function branchOf(ref: string): Pick<Target, 'branch'> {
  return ref.startsWith('refs/heads/') ? { branch: ref.slice('refs/heads/'.length) } : {};
}

async function fetchTarget({ input }: StandInCall, git: Git, { refspec }: Target): Promise<void> {
  const depth = Number(input('fetch-depth'));
  if (!Number.isInteger(depth) || depth < 0)
    throw new StepError(`fetch-depth must be 0 or a positive number, not '${input('fetch-depth')}'.`);
  if (depth === 0)
    await git.run('fetch', '--quiet', '--no-tags', 'origin', '+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*');
  const tags = input('fetch-tags') === 'true' ? '--tags' : '--no-tags';
  await git.run('fetch', '--quiet', tags, ...(depth === 0 ? [] : [`--depth=${depth}`]), 'origin', refspec);
}

/** Later git commands of the job find the token where `actions/checkout` leaves it. */
async function persistCredentials(folder: string, git: Git): Promise<void> {
  await appendFile(join(folder, '.git', 'config'), `[http "${git.credentials.server}/"]\n\textraheader = ${git.credentials.header}\n`);
}
