import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Permissions } from '../contract.ts';
import { createBare, fetchInto } from '../git/create-bare.ts';
import { setRef } from '../git/refs.ts';
import { type Change, writeCommit } from '../git/write-commit.ts';
import type { Emulator } from '../http/emulator.ts';
import { nodeId } from '../json/account-json.ts';
import { installationJson } from '../json/installation-json.ts';
import type { Account, App, Installation, Repository } from '../state/model.ts';
import { newSettings } from '../state/settings.ts';
import { accountOf, installationFor, type World } from '../state/world.ts';

/** A repository to create, with its first commit. */
export interface NewRepository {
  readonly owner: string;
  readonly name: string;
  readonly private?: boolean;
  readonly defaultBranch?: string;
  readonly files?: Change['files'];
  readonly fromDirectory?: string;
}

/** A GitHub App to register; `events` defaults to all that Steward listens to. */
export interface NewApp {
  readonly slug: string;
  /** The slug by default. */
  readonly name?: string;
  readonly appId: number;
  readonly privateKey: string;
  readonly webhookSecret: string;
  readonly webhookUrl?: string;
  readonly permissions: Permissions;
  readonly events?: readonly string[];
}

const allEvents = ['pull_request', 'issue_comment', 'check_run', 'check_suite', 'workflow_run', 'merge_group'];

/** Adds a user, organisation or bot; one that exists is returned as it is. */
export function addAccount(world: World, emulator: Emulator, wanted: { login: string; type: Account['type'] }): Account {
  const existing = world.accounts.get(wanted.login.toLowerCase());
  if (existing !== undefined) return existing;
  const account = { id: world.nextId(), ...wanted };
  world.accounts.set(wanted.login.toLowerCase(), account);
  emulator.addAccount(account);
  return account;
}

/** Creates a repository with one commit on its default branch. */
export async function addRepository(world: World, emulator: Emulator, wanted: NewRepository): Promise<Repository> {
  const owner = addAccount(world, emulator, { login: wanted.owner, type: 'User' });
  const branch = wanted.defaultBranch ?? 'main';
  const repository = await emptyRepository(world, {
    owner,
    name: wanted.name,
    private: wanted.private ?? false,
    branch,
    parent: undefined,
  });
  const change = { files: wanted.files ?? {}, ...(wanted.fromDirectory === undefined ? {} : { fromDirectory: wanted.fromDirectory }) };
  const sha = await writeCommit(repository.gitDir, change, {
    parent: undefined,
    message: 'Initial commit',
    author: owner.login,
    date: world.now(),
  });
  await setRef(repository.gitDir, `refs/heads/${branch}`, sha);
  register(world, emulator, repository);
  return repository;
}

/** Forks a repository into another account, all branches included. */
export async function addFork(world: World, emulator: Emulator, wanted: { parent: Repository; owner: string }): Promise<Repository> {
  const { parent } = wanted;
  const owner = addAccount(world, emulator, { login: wanted.owner, type: 'User' });
  const existing = world.repositories.get(`${owner.login}/${parent.name}`.toLowerCase());
  if (existing !== undefined) return existing;
  const fork = await emptyRepository(world, { owner, name: parent.name, private: parent.private, branch: parent.defaultBranch, parent });
  await fetchInto(fork.gitDir, parent.gitDir, '+refs/heads/*:refs/heads/*');
  register(world, emulator, fork);
  return fork;
}

/** Registers an app with its bot account. */
export function addApp(world: World, emulator: Emulator, wanted: NewApp): App {
  const bot = addAccount(world, emulator, { login: `${wanted.slug}[bot]`, type: 'Bot' });
  const app: App = {
    id: wanted.appId,
    slug: wanted.slug,
    name: wanted.name ?? wanted.slug,
    bot,
    createdAt: world.now(),
    permissions: { ...wanted.permissions, metadata: 'read' },
    events: wanted.events ?? allEvents,
    webhookUrl: wanted.webhookUrl,
    webhookSecret: wanted.webhookSecret,
  };
  world.apps.set(app.id, app);
  emulator.addApp(app, wanted.privateKey);
  return app;
}

/** Installs an app on a repository, or adds the repository to the owner's installation. */
export function addInstallation(world: World, emulator: Emulator, wanted: { app: App; repository: Repository }): Installation {
  const { app, repository } = wanted;
  const existing = [...world.installations.values()].find((one) => one.app === app && one.account === repository.owner);
  const installation = existing ?? {
    id: world.nextId(),
    app,
    account: repository.owner,
    repositoryIds: new Set<number>(),
    createdAt: world.now(),
  };
  installation.repositoryIds.add(repository.id);
  world.installations.set(installation.id, installation);
  emulator.putInstallation(installation);
  const sender = { account: repository.owner, byJobToken: false };
  const summary = {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: `${repository.owner.login}/${repository.name}`,
    private: repository.private,
  };
  const shared = { repository, sender, onlyApp: app };
  const shown = installationJson(world, installation);
  if (existing === undefined)
    world.emit({ ...shared, name: 'installation', action: 'created', payload: { installation: shown, repositories: [summary] } });
  else {
    const changed = { repository_selection: 'selected', repositories_added: [summary], repositories_removed: [] };
    world.emit({ ...shared, name: 'installation_repositories', action: 'added', payload: { installation: shown, ...changed } });
  }
  return installation;
}

/** The app's owner asks for other permissions, and everybody who installed it says yes. Tokens keep what they were made with. */
export function changePermissions(world: World, emulator: Emulator, wanted: { app: App; permissions: Permissions }): void {
  const { app } = wanted;
  app.permissions = { ...wanted.permissions, metadata: 'read' };
  for (const installation of [...world.installations.values()].filter((one) => one.app === app)) {
    emulator.putInstallation(installation);
    const repository = [...world.repositories.values()].find(({ id }) => installation.repositoryIds.has(id));
    if (repository === undefined) continue;
    const payload = { installation: installationJson(world, installation) };
    const sender = { account: installation.account, byJobToken: false };
    world.emit({ name: 'installation', action: 'new_permissions_accepted', repository, sender, onlyApp: app, payload });
  }
}

/** Takes an app off an account: its tokens die, and GitHub tells the app alone. */
export function removeInstallation(world: World, emulator: Emulator, wanted: { app: App; repository: Repository }): void {
  const { app, repository } = wanted;
  const installation = installationFor(world, app, repository);
  if (installation === undefined) throw new Error(`${app.slug} is not installed`);
  const sender = { account: repository.owner, byJobToken: false };
  const payload = { installation: installationJson(world, installation) };
  world.emit({ name: 'installation', action: 'deleted', repository, sender, onlyApp: app, payload });
  world.installations.delete(installation.id);
  emulator.removeInstallation(installation);
  for (const [token, { actor }] of world.tokens)
    if (actor.kind === 'installation' && actor.installationId === installation.id) world.tokens.delete(token);
}

/** Gives a repository another name; the old one leads to it. */
export function renameRepository(world: World, repository: Repository, name: string): void {
  const fullName = (): string => `${repository.owner.login}/${repository.name}`.toLowerCase();
  world.repositories.delete(fullName());
  world.formerNames.set(fullName(), repository);
  repository.name = name;
  world.repositories.set(fullName(), repository);
}

/** Gives a person a role in a repository. */
export function setRole(
  world: World,
  repository: Repository,
  grant: { login: string; role: NonNullable<ReturnType<Repository['roles']['get']>> },
): void {
  repository.roles.set(accountOf(world, grant.login).login.toLowerCase(), grant.role);
}

function register(world: World, emulator: Emulator, repository: Repository): void {
  world.repositories.set(`${repository.owner.login}/${repository.name}`.toLowerCase(), repository);
  emulator.addRepository(repository);
}

async function emptyRepository(
  world: World,
  wanted: { owner: Account; name: string; private: boolean; branch: string; parent: Repository | undefined },
): Promise<Repository> {
  const { owner, name, parent } = wanted;
  const id = world.nextId();
  const gitDir = join(world.folder, `${id}.git`);
  await mkdir(world.folder, { recursive: true });
  await createBare(gitDir, wanted.branch);
  const maps = {
    roles: new Map(),
    variables: new Map(),
    secrets: new Map(),
    settings: newSettings(),
    pullRequests: new Map(),
    comments: new Map(),
    checks: new Map(),
  };
  const more = { workflowIds: new Map(), runs: new Map(), artifacts: new Map(), slots: new Map() };
  return {
    id,
    owner,
    name,
    private: wanted.private,
    defaultBranch: wanted.branch,
    createdAt: world.now(),
    gitDir,
    parent,
    ...maps,
    ...more,
  };
}
