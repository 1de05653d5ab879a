import { execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface GitServer extends AsyncDisposable {
  readonly url: string;
  /** The commits of the branch `main`, the oldest first, and one that is on no branch. */
  readonly commits: readonly string[];
  readonly loose: string;
  /** The Authorization headers that came in. */
  readonly headers: (string | undefined)[];
}

const person = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.test'];

/** Serves `taxi/analytics.git` by git's own HTTP backend, to whoever brings the token. */
export async function startGitServer(token: string): Promise<GitServer> {
  const root = await mkdtemp(join(tmpdir(), 'runner-git-'));
  const { commits, loose } = await makeRepository(join(root, 'taxi', 'analytics.git'), join(root, 'work'));
  const headers: (string | undefined)[] = [];
  const expected = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  const server = createServer((request, response) => {
    headers.push(request.headers.authorization);
    if (request.headers.authorization === expected) return backend(root, request, response);
    return void response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    commits,
    loose,
    headers,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(root, { recursive: true });
    },
  };
}

async function makeRepository(bare: string, work: string) {
  const git = (...args: readonly string[]) => execFileSync('git', [...person, ...args], { cwd: work, encoding: 'utf8' }).trim();
  await mkdir(work, { recursive: true });
  await mkdir(bare, { recursive: true });
  git('init', '--quiet', '-b', 'main');
  const commits: string[] = [];
  for (const text of ['one', 'two', 'three']) {
    await writeFile(join(work, 'model.sql'), text);
    git('add', '.');
    git('commit', '--quiet', '-m', text);
    commits.push(git('rev-parse', 'HEAD'));
  }
  git('tag', 'v1', commits[0] ?? '');
  git('branch', 'feature', commits[1] ?? '');
  git('checkout', '--quiet', '--detach');
  git('commit', '--quiet', '--allow-empty', '-m', 'loose');
  const loose = git('rev-parse', 'HEAD');
  git('update-ref', 'refs/pull/5/merge', loose);
  git('clone', '--quiet', '--mirror', work, bare);
  execFileSync('git', ['config', 'uploadpack.allowAnySHA1InWant', 'true'], { cwd: bare });
  return { commits, loose };
}

function backend(root: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const env = {
    PATH: process.env['PATH'],
    GIT_PROJECT_ROOT: root,
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_INFO: pathname,
    QUERY_STRING: search.slice(1),
    REQUEST_METHOD: request.method,
    CONTENT_TYPE: request.headers['content-type'],
    HTTP_CONTENT_ENCODING: request.headers['content-encoding'],
    GIT_PROTOCOL: request.headers['git-protocol']?.toString(),
  };
  const child = spawn('git', ['http-backend'], { env });
  request.pipe(child.stdin);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('close', () => {
    const all = Buffer.concat(chunks);
    const end = all.indexOf('\r\n\r\n');
    const fields = all
      .subarray(0, end)
      .toString()
      .split('\r\n')
      .map((line) => line.split(': ', 2));
    const headers = Object.fromEntries(fields);
    response.writeHead(Number.parseInt(headers['Status'] ?? '200', 10), headers).end(all.subarray(end + 4));
  });
}
