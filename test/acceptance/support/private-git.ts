import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A git host on this machine that shows nothing to whoever has not its token. */
export interface PrivateGit {
  /** Host and port, as they stand in an address. */
  readonly host: string;
  readonly token: string;
  /** The certificate that git has to trust. */
  readonly certificate: string;
  /** Which repositories were asked for, and whether with the token. */
  readonly asked: { readonly repository: string; readonly withToken: boolean }[];
  close(): Promise<void>;
}

const TOKEN = 'a-read-only-token';
const EXPECTED = `Basic ${Buffer.from(`x-access-token:${TOKEN}`).toString('base64')}`;
const PATH = process.env['PATH'] ?? '';

type Files = Readonly<Record<string, string>>;

/** Serves repositories of the owner `acme` by name, each with one commit on `main`, over HTTPS. */
export async function startPrivateGit(repositories: Readonly<Record<string, Files>>): Promise<PrivateGit> {
  const folder = mkdtempSync(join(tmpdir(), 'private-git-'));
  const pem = (name: string): string => join(folder, `${name}.pem`);
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const certificate = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject];
  execFileSync('openssl', [...certificate, '-keyout', pem('key'), '-out', pem('certificate')], { stdio: 'ignore' });
  for (const [name, files] of Object.entries(repositories)) addRepository(folder, name, files);
  const asked: PrivateGit['asked'] = [];
  const server = createServer({ key: readFileSync(pem('key')), cert: readFileSync(pem('certificate')) }, (request, response) => {
    const withToken = request.headers.authorization === EXPECTED;
    asked.push({ repository: /^\/acme\/([\w-]+)/.exec(request.url ?? '')?.[1] ?? '', withToken });
    if (withToken) serve(folder, request, response);
    else response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: TOKEN,
    certificate: pem('certificate'),
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function addRepository(folder: string, name: string, files: Files): void {
  const work = join(folder, 'work', name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), text);
  }
  const git = (...args: string[]): void => void execFileSync('git', args, { cwd: work, env: { PATH, HOME: folder }, stdio: 'ignore' });
  git('init', '-b', 'main');
  git('add', '.');
  git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-m', 'first');
  git('clone', '--bare', '.', join(folder, 'git/acme', `${name}.git`));
}

/** git's own program for serving over HTTP. */
function serve(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'https://127.0.0.1');
  const backend = spawn('git', ['http-backend'], {
    env: {
      PATH,
      GIT_PROJECT_ROOT: join(folder, 'git'),
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: url.pathname.replace(/^(\/acme\/[\w-]+)(?:\.git)?\//, '$1.git/'),
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_USER: 'x',
    },
  });
  request.pipe(backend.stdin);
  const chunks: Buffer[] = [];
  backend.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  backend.on('close', () => {
    const answer = Buffer.concat(chunks);
    const end = answer.indexOf('\r\n\r\n');
    const headers = answer.subarray(0, end).toString().split('\r\n');
    for (const line of headers) response.setHeader(...splitHeader(line));
    response.end(answer.subarray(end + 4));
  });
}

function splitHeader(line: string): [string, string] {
  const [name = '', ...value] = line.split(': ');
  return [name, value.join(': ')];
}
