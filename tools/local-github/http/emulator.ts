import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createServer, type Entity, type ServicePlugin, type Store } from '@emulators/core';
import type { Account, App, Installation, Repository } from '../state/model.ts';
import { verifyAppJwt } from './verify-app-jwt.ts';

/** The part of Vercel's emulator that stays in charge: app JWTs, the app itself, installations and how far a token may be narrowed. */
export interface Emulator {
  readonly addAccount: (account: Account) => void;
  readonly addRepository: (repository: Repository) => void;
  readonly addApp: (app: App, privateKey: string) => void;
  readonly putInstallation: (installation: Installation) => void;
  readonly removeInstallation: (installation: Installation) => void;
  /** The app that signed a token; throws GitHub's 401. */
  readonly verifyJwt: (token: string) => number;
  /** Hands a request over; `path` is inside the API. */
  readonly forward: (request: {
    method: string;
    path: string;
    authorization: string;
    body: unknown;
  }) => Promise<{ status: number; json: unknown }>;
}

type Row = Entity & Record<string, unknown>;

/** Starts the emulator inside this process, without a port of its own. */
export async function createEmulator(apiUrl: string): Promise<Emulator> {
  const keys = new Map<number, KeyObject>();
  const verifyJwt = (token: string): number => verifyAppJwt(token, (id) => keys.get(id));
  const { app, store } = createServer(withAppAuth(await loadPlugin(), verifyJwt), { baseUrl: apiUrl });
  const forward: Emulator['forward'] = async ({ method, path, authorization, body }) => {
    const headers = { authorization, 'content-type': 'application/json' };
    const hasBody = method !== 'GET' && body !== undefined;
    const request = new Request(`${apiUrl}${path}`.replace('/api/v3', ''), {
      method,
      headers,
      ...(hasBody ? { body: JSON.stringify(body) } : {}),
    });
    const response = await app.fetch(request);
    return { status: response.status, json: await response.json() };
  };
  return {
    addAccount: (account) => insert(store, account.type === 'Organization' ? 'orgs' : 'users', accountRow(account)),
    addRepository: (repository) => insert(store, 'repos', repositoryRow(repository)),
    addApp: (one, privateKey) => {
      keys.set(one.id, createPublicKey(createPrivateKey(privateKey)));
      insert(store, 'apps', appRow(one, privateKey));
    },
    putInstallation: (installation) => {
      const installations = store.collection<Row>('github.app_installations');
      const row = installationRow(installation);
      if (installations.get(installation.id) === undefined) installations.insert(row);
      else installations.update(installation.id, row);
    },
    removeInstallation: ({ id }) => void store.collection<Row>('github.app_installations').delete(id),
    verifyJwt,
    forward,
  };
}

/** The core 0.6.1 can't verify an RS256 token (its key library refuses private keys for that), so the routes get the app from us. */
function withAppAuth(plugin: ServicePlugin, verifyJwt: (token: string) => number): ServicePlugin {
  return {
    ...plugin,
    register: (app, ...rest) => {
      app.use('*', async (context, next) => {
        const token = context.req.header('authorization')?.split(' ')[1] ?? '';
        const appId = verifyJwt(token);
        context.set('authApp', { appId, slug: '', name: '' });
        await next();
      });
      plugin.register(app, ...rest);
    },
  };
}

/** The plug-in isn't exported by name; its file carries a hash, so it is found by what is in it. */
async function loadPlugin(): Promise<ServicePlugin> {
  const folder = dirname(fileURLToPath(import.meta.resolve('emulate')));
  const file = readdirSync(folder).find(
    (name) => /^dist-.*\.js$/.test(name) && readFileSync(join(folder, name), 'utf8').includes('githubPlugin'),
  );
  if (file === undefined) throw new Error('The installed emulate has no GitHub plug-in: expected version 0.12.2');
  const module = (await import(pathToFileURL(join(folder, file)).href)) as { githubPlugin: ServicePlugin };
  return module.githubPlugin;
}

function insert(store: Store, collection: string, row: Row): void {
  store.collection<Row>(`github.${collection}`).insert(row);
}

function accountRow(account: Account): Row {
  return { ...times(), id: account.id, login: account.login, node_id: `user-${account.id}`, type: account.type };
}

function repositoryRow(repository: Repository): Row {
  const { id, name, owner } = repository;
  const names = { name, full_name: `${owner.login}/${name}`, node_id: `repository-${id}` };
  const ownership = { owner_id: owner.id, owner_type: owner.type === 'Organization' ? 'Organization' : 'User' };
  return { ...times(), id, ...names, ...ownership, private: repository.private };
}

function appRow(app: App, privateKey: string): Row {
  const { id, slug, name, permissions, events } = app;
  return {
    ...times(),
    id,
    app_id: id,
    slug,
    name,
    permissions,
    events,
    private_key: privateKey,
    description: null,
    webhook_url: null,
    webhook_secret: null,
  };
}

function installationRow(installation: Installation): Row {
  const { id, app, account } = installation;
  const target = {
    account_id: account.id,
    account_login: account.login,
    account_type: account.type === 'Organization' ? 'Organization' : 'User',
  };
  const scope = { repository_selection: 'selected', repository_ids: [...installation.repositoryIds] };
  const grants = { permissions: app.permissions, events: app.events, suspended_at: null };
  return { ...times(), id, installation_id: id, app_id: app.id, ...target, ...scope, ...grants };
}

function times(): { created_at: string; updated_at: string } {
  const now = new Date().toISOString();
  return { created_at: now, updated_at: now };
}
