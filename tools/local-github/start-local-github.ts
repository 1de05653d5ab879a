import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { Runner } from './contract.ts';
import { emit } from './events/emit.ts';
import { createHandle, type LocalGitHub } from './facade/local-github.ts';
import { addAccount } from './facade/setup.ts';
import { allHandlers } from './handlers/all-handlers.ts';
import { createApi } from './http/api.ts';
import { createAppPage, isCreateAppPage } from './http/create-app-page.ts';
import { createEmulator } from './http/emulator.ts';
import { serveGit } from './http/git-http.ts';
import { createBackground } from './state/background.ts';
import type { Account, App } from './state/model.ts';
import type { World } from './state/world.ts';

/** How to start: without a runner, runs stay queued; `port` 0 (the default) takes a free one. */
export interface LocalGitHubOptions {
  readonly runner?: Runner;
  readonly log?: (line: string) => void;
  readonly clock?: () => Date;
  readonly port?: number;
  /** Also checks our own answers against GitHub's description, which costs about a second of compiling; see `drift()`. */
  readonly checkAnswers?: boolean;
}

/** Starts a local GitHub on 127.0.0.1: API at `/api/v3`, git over HTTP at `/<owner>/<name>.git`. */
export async function startLocalGitHub(options: LocalGitHubOptions = {}): Promise<LocalGitHub> {
  const folder = await mkdtemp(join(tmpdir(), 'local-github-'));
  let respond: (request: Request) => Promise<Response> = notReady;
  const server = createAdaptorServer({ fetch: (request: Request) => respond(request) });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const world = createWorld(`http://127.0.0.1:${port}`, folder, options);
  const emulator = await createEmulator(world.urls.api);
  world.accounts.set('github-actions[bot]', world.actionsApp.bot);
  addAccount(world, emulator, { login: 'ghost', type: 'User' });
  const api = createApi(world, emulator, allHandlers(emulator));
  const git = (request: Request) => serveGit(world, emulator, request);
  const createApp = (request: Request) => createAppPage(world, emulator, request);
  respond = (request) => route(request, { world, api, git, createApp });
  return createHandle(world, emulator, async () => {
    await new Promise((resolve) => {
      server.close(resolve);
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
    await rm(folder, { recursive: true, force: true });
  });
}

async function notReady(): Promise<Response> {
  return new Response(null, { status: 503 });
}

interface Services {
  readonly world: World;
  readonly api: (request: Request) => Promise<Response>;
  readonly git: (request: Request) => Promise<Response>;
  readonly createApp: (request: Request) => Promise<Response>;
}

async function route(request: Request, { world, api, git, createApp }: Services): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/api/v3/')) return api(request);
  if (isCreateAppPage(pathname)) return createApp(request);
  if (pathname.startsWith('/_downloads/')) return download(world, pathname.slice('/_downloads/'.length));
  if (/\/(info\/refs|git-upload-pack|git-receive-pack)$/.test(pathname)) return git(request);
  return new Response('This local GitHub has no pages, only /api/v3 and git.\n', { status: 404 });
}

function download(world: World, key: string): Response {
  const known = world.downloads.get(key);
  if (known === undefined || known.until < new Date(world.now()).getTime()) return new Response('The link has expired.\n', { status: 403 });
  return new Response(Buffer.from(known.bytes), { headers: { 'content-type': known.type } });
}

function createWorld(server: string, folder: string, options: LocalGitHubOptions): World {
  const { log = () => {}, clock = () => new Date(), runner } = options;
  const defects: string[] = [];
  let last = 1000;
  const nextId = (): number => (last += 1);
  const now = (): string =>
    clock()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z');
  const world: World = {
    urls: { server, api: `${server}/api/v3` },
    folder,
    now,
    nextId,
    log,
    runner,
    checkAnswers: options.checkAnswers ?? false,
    defects,
    background: createBackground((error) => {
      defects.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      log(`Defect of the local GitHub: ${defects.at(-1)}`);
    }),
    accounts: new Map(),
    repositories: new Map(),
    formerNames: new Map(),
    apps: new Map(),
    actionsApp: actionsApp({ id: nextId(), login: 'github-actions[bot]', type: 'Bot' }, now()),
    installations: new Map(),
    tokens: new Map(),
    deliveries: [],
    faults: [],
    requests: [],
    manifestCodes: new Map(),
    downloads: new Map(),
    emit: (event) => emit(world, event),
  };
  return world;
}

/** The app behind every GITHUB_TOKEN; 15368 is its id on github.com. */
function actionsApp(bot: Account, createdAt: string): App {
  const app = { id: 15_368, slug: 'github-actions', name: 'GitHub Actions', bot, createdAt, permissions: {}, events: [] };
  return { ...app, webhookUrl: undefined, webhookSecret: '' };
}
