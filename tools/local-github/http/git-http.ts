import { execa } from 'execa';
import { listBranches } from '../git/refs.ts';
import { isolatedGitEnvironment } from '../git/run-git.ts';
import { followPush } from '../state/branches.ts';
import { GitHubError } from '../state/github-error.ts';
import type { Actor, Repository } from '../state/model.ts';
import { permits } from '../state/permits.ts';
import { atLeast, roleOf } from '../state/roles.ts';
import { findRepository, type World } from '../state/world.ts';
import { authenticate } from './authenticate.ts';
import type { Emulator } from './emulator.ts';

/** Git's smart HTTP protocol at `/<owner>/<name>.git`, by `git http-backend`; a push moves pull requests as it does on GitHub. */
export async function serveGit(world: World, emulator: Emulator, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const [, owner = '', name = '', path = ''] =
    /^\/([^/]+)\/([^/]+?)(?:\.git)?(\/(?:info\/refs|git-upload-pack|git-receive-pack))$/.exec(url.pathname) ?? [];
  const pushes = path === '/git-receive-pack' || url.searchParams.get('service') === 'git-receive-pack';
  try {
    const actor = authenticate(world, emulator, request.headers.get('authorization') ?? '');
    const repository = findRepository(world, owner, name);
    demandAccess(actor, repository, pushes);
    return await runBackend(world, { request, repository, path, actor });
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return new Response(`${error.message}\n`, {
      status: error.status,
      headers: error.status === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : {},
    });
  }
}

function demandAccess(actor: Actor, repository: Repository | undefined, pushes: boolean): asserts repository is Repository {
  if (repository === undefined)
    throw actor.kind === 'anonymous' ? new GitHubError(401, 'Repository not found.') : new GitHubError(404, 'Repository not found.');
  switch (actor.kind) {
    case 'anonymous':
      if (pushes || repository.private) throw new GitHubError(401, 'Authentication required.');
      return;
    case 'app':
      throw new GitHubError(401, 'Bad credentials');
    case 'user':
      if (!atLeast(roleOf(repository, actor.account), 'read')) throw new GitHubError(404, 'Repository not found.');
      if (pushes && !atLeast(roleOf(repository, actor.account), 'write')) throw new GitHubError(403, 'Permission denied.');
      return;
    case 'installation':
    case 'job':
      if (!actor.repositoryIds.has(repository.id) && repository.private) throw new GitHubError(404, 'Repository not found.');
      if (pushes && !(actor.repositoryIds.has(repository.id) && permits(actor.permissions, ['contents', 'write'])))
        throw new GitHubError(403, 'Permission denied.');
      if (repository.private && !permits(actor.permissions, ['contents', 'read'])) throw new GitHubError(403, 'Permission denied.');
  }
}

async function runBackend(world: World, at: { request: Request; repository: Repository; path: string; actor: Actor }): Promise<Response> {
  const { request, repository, path, actor } = at;
  const body = Buffer.from(await request.arrayBuffer());
  if (path !== '/git-receive-pack') return callBackend({ request, repository, path, body });
  const before = await listBranches(repository.gitDir);
  const response = await callBackend({ request, repository, path, body });
  const account = actor.kind === 'anonymous' || actor.kind === 'app' ? repository.owner : actor.account;
  const after = await listBranches(repository.gitDir);
  await followPush(world, repository, { before, after, sender: { account, byJobToken: actor.kind === 'job' } });
  return response;
}

/** One CGI call, as RFC 3875 has it. */
async function callBackend(call: { request: Request; repository: Repository; path: string; body: Buffer }): Promise<Response> {
  const { request, repository, path, body } = call;
  const header = (name: string): string => request.headers.get(name) ?? '';
  const { stdout } = await execa('git', ['http-backend'], {
    encoding: 'buffer',
    stripFinalNewline: false,
    maxBuffer: 512 * 1024 * 1024,
    input: body,
    env: {
      ...isolatedGitEnvironment,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_PROJECT_ROOT: repository.gitDir,
      PATH_INFO: path,
      REQUEST_METHOD: request.method,
      QUERY_STRING: new URL(request.url).search.slice(1),
      CONTENT_TYPE: header('content-type'),
      CONTENT_LENGTH: String(body.byteLength),
      HTTP_CONTENT_ENCODING: header('content-encoding'),
      GIT_PROTOCOL: header('git-protocol'),
      REMOTE_USER: 'local',
      REMOTE_ADDR: '127.0.0.1',
    },
  });
  return parseCgi(Buffer.from(stdout));
}

function parseCgi(output: Buffer): Response {
  const end = output.indexOf('\r\n\r\n');
  const lines = output.subarray(0, end).toString('latin1').split('\r\n');
  const headers = lines.map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
  const status = Number(headers.find(([name]) => name.toLowerCase() === 'status')?.[1].slice(0, 3) ?? 200);
  return new Response(output.subarray(end + 4), { status, headers: headers.filter(([name]) => name.toLowerCase() !== 'status') });
}
