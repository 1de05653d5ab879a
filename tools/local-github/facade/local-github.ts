import { randomBytes } from 'node:crypto';
import type { Permissions } from '../contract.ts';
import type { Delivery } from '../events/delivery.ts';
import { redeliver } from '../events/send-delivery.ts';
import type { Emulator } from '../http/emulator.ts';
import type { Fault } from '../http/faults.ts';
import type { RecordedRequest } from '../http/recorded-request.ts';
import type { Account, App } from '../state/model.ts';
import { accountOf, findRepository, type World } from '../state/world.ts';
import { handleFor, type RepositoryHandle } from './repository-handle.ts';
import {
  addAccount,
  addApp,
  addInstallation,
  addRepository,
  changePermissions,
  type NewApp,
  type NewRepository,
  removeInstallation,
} from './setup.ts';

/** An app that was registered here. */
interface AppHandle {
  readonly id: number;
  readonly slug: string;
  readonly setWebhookUrl: (url: string | undefined) => void;
  /** Installs the app on a repository and returns the installation id. */
  readonly install: (repository: RepositoryHandle) => number;
  /** Gives it other permissions, which all who installed it accept. */
  readonly changePermissions: (permissions: Permissions) => void;
  /** Takes the app off the account that owns the repository. */
  readonly uninstall: (repository: RepositoryHandle) => void;
}

/** A GitHub of one's own, on 127.0.0.1. */
export interface LocalGitHub {
  readonly url: string;
  readonly apiUrl: string;
  readonly requests: readonly RecordedRequest[];
  /** Every departure of a request from GitHub's API description, as `METHOD path: what`. */
  readonly violations: () => string[];
  /** Every departure of our own answers from it, and every crash: must stay empty. */
  readonly drift: () => string[];
  readonly createUser: (login: string, options?: { type?: Account['type'] }) => { readonly id: number; readonly token: string };
  /** A personal access token of an existing user. */
  readonly tokenFor: (login: string) => string;
  readonly createRepository: (wanted: NewRepository) => Promise<RepositoryHandle>;
  readonly registerApp: (wanted: NewApp) => AppHandle;
  /** An app that was made from a manifest, by its name. */
  readonly appNamed: (name: string) => AppHandle;
  readonly inject: (fault: Fault) => void;
  readonly deliveries: readonly Delivery[];
  /** Sends the last delivery with this guid again. */
  readonly redeliver: (guid: string) => void;
  /** Resolves when no run and no delivery is under way. */
  readonly settled: () => Promise<void>;
  /** Cancels all runs, stops serving and removes the git repositories. */
  readonly close: () => Promise<void>;
}

/** Builds the handle over a world that is being served. */
export function createHandle(world: World, emulator: Emulator, stop: () => Promise<void>): LocalGitHub {
  const collect = (kind: 'violations' | 'drift') => () =>
    world.requests.flatMap((request) => request[kind].map((text) => `${request.method} ${request.path}: ${text}`));
  return {
    url: world.urls.server,
    apiUrl: world.urls.api,
    requests: world.requests,
    violations: collect('violations'),
    drift: () => [...collect('drift')(), ...world.defects],
    createUser: (login, options = {}) => {
      const account = addAccount(world, emulator, { login, type: options.type ?? 'User' });
      return { id: account.id, token: mintUserToken(world, account) };
    },
    tokenFor: (login) => mintUserToken(world, accountOf(world, login)),
    createRepository: async (wanted) => handleFor(world, emulator, await addRepository(world, emulator, wanted)),
    registerApp: (wanted) => handleForApp(world, emulator, addApp(world, emulator, wanted)),
    appNamed: (name) => {
      const app = [...world.apps.values()].find((one) => one.name === name);
      if (app === undefined) throw new Error(`No app ${name}`);
      return handleForApp(world, emulator, app);
    },
    inject: (fault) => void world.faults.push(fault),
    deliveries: world.deliveries,
    redeliver: (guid) => {
      const delivery = world.deliveries.findLast((one) => one.guid === guid);
      if (delivery === undefined) throw new Error(`No delivery ${guid}`);
      redeliver(world, delivery);
    },
    settled: world.background.settled,
    close: async () => {
      for (const repository of world.repositories.values()) for (const run of repository.runs.values()) run.cancellation.abort();
      await world.background.settled();
      await stop();
    },
  };
}

function handleForApp(world: World, emulator: Emulator, app: App): AppHandle {
  const known = ({ owner, name }: RepositoryHandle) => {
    const repository = findRepository(world, owner, name);
    if (repository === undefined) throw new Error(`No repository ${owner}/${name}`);
    return { app, repository };
  };
  return {
    id: app.id,
    slug: app.slug,
    setWebhookUrl: (url) => {
      app.webhookUrl = url;
    },
    install: (repository) => addInstallation(world, emulator, known(repository)).id,
    changePermissions: (permissions) => changePermissions(world, emulator, { app, permissions }),
    uninstall: (repository) => removeInstallation(world, emulator, known(repository)),
  };
}

function mintUserToken(world: World, account: Account): string {
  const token = `ghp_${randomBytes(27).toString('base64url')}`;
  world.tokens.set(token, { actor: { kind: 'user', account }, expiresAt: undefined, runId: undefined });
  return token;
}
