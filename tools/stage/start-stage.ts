import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse } from 'yaml';
import { type LocalGitHub, type Permissions, type RepositoryHandle, type Runner, startLocalGitHub } from '../local-github/index.ts';
import { createRunner } from '../local-github/runner/create-runner.ts';
import { type AppProcess, startApp } from './app-process.ts';
import { EXAMPLE_DATABASE, EXAMPLE_PYTHON, type ExamplePullRequest, exampleFiles, ROOT } from './example.ts';

export interface StageOptions {
  /** With the App, or with the three-job workflow alone. */
  readonly mode: 'app' | 'action-only';
  /** Another runner than our own; it gets the same options. */
  readonly runner?: (options: Parameters<typeof createRunner>[0]) => Runner;
  readonly onRunnerLine?: (line: string) => void;
  readonly onAppLog?: (facts: Readonly<Record<string, unknown>>) => void;
  /** Files over those of the example (undefined removes one). */
  readonly files?: Readonly<Record<string, string | undefined>>;
  readonly appVariables?: Readonly<Record<string, string>>;
  /** Permissions over those of app.yml. */
  readonly appPermissions?: Permissions;
  /** The address at which the App finds GitHub, when something stands between the two. */
  readonly apiUrlForApp?: (apiUrl: string) => string;
  /** The interpreter of the runner; the example's by default. */
  readonly python?: string;
  /** The runner's CI database; the example's by default. */
  readonly database?: string;
  /** Also checks the local GitHub's own answers, for `drift()`. */
  readonly checkAnswers?: boolean;
}

/** A GitHub with the example company's repository on it, and Steward at work there. Everything on 127.0.0.1. */
export interface Stage {
  readonly github: LocalGitHub;
  readonly repository: RepositoryHandle;
  readonly app: AppProcess | undefined;
  readonly appCredentials: { readonly appId: number; readonly privateKey: string; readonly webhookSecret: string };
  /** Where the App keeps its store; nowhere without the App. */
  readonly dataDir: string;
  /** Opens an example pull request and returns its number. */
  open(example: ExamplePullRequest): Promise<number>;
  /** Whether the App has worked on every delivery that it acknowledged. */
  isIdle(): boolean;
  /** Ends the App's process and starts it again on the same store; `meanwhile` happens while nobody listens. */
  restartApp(signal?: 'SIGTERM' | 'SIGKILL', meanwhile?: () => Promise<void>): Promise<void>;
  /** Takes the App off the account that owns the repository. */
  uninstallApp(): void;
  close(): Promise<void>;
}

const PEOPLE = ['ana', 'ben', 'cem', 'dana', 'eva'] as const;

/** Sets the stage: starts the local GitHub, makes the repository, starts and installs the App. */
export async function startStage(options: StageOptions): Promise<Stage> {
  const { python = EXAMPLE_PYTHON, onRunnerLine: log, checkAnswers = false } = options;
  const makeRunner = options.runner ?? createRunner;
  const runner = makeRunner({ python, actions: { 'dbt-steward/steward': ROOT } });
  const github = await startLocalGitHub({ runner, checkAnswers, ...(log === undefined ? {} : { log }) });
  const repository = await createRepository(github, options);
  const appCredentials = createCredentials();
  const app = options.mode === 'app' ? await installApp({ github, repository, appCredentials }, options) : undefined;
  return {
    github,
    repository,
    get app() {
      return app?.process();
    },
    appCredentials,
    dataDir: app?.dataDir ?? '',
    open: (example) => openExample(repository, github, example),
    isIdle: () => app?.isIdle() ?? true,
    restartApp: async (signal = 'SIGTERM', meanwhile = async () => undefined) => app?.restart(signal, meanwhile),
    uninstallApp: () => app?.uninstall(),
    async close() {
      await github.close();
      await app?.end();
    },
  };
}

async function createRepository(
  github: LocalGitHub,
  { mode, files = {}, database = EXAMPLE_DATABASE }: StageOptions,
): Promise<RepositoryHandle> {
  github.createUser('acme', { type: 'Organization' });
  for (const login of PEOPLE) github.createUser(login);
  const all = { ...exampleFiles(mode), ...files };
  const wanted = Object.fromEntries(Object.entries(all).flatMap(([path, content]) => (content === undefined ? [] : [[path, content]])));
  const repository = await github.createRepository({ owner: 'acme', name: 'taxi', files: wanted });
  for (const login of PEOPLE) repository.setPermission(login, 'write');
  repository.setVariable('STEWARD_CI_DATABASE', database);
  return repository;
}

function createCredentials(): Stage['appCredentials'] {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { appId: 4711, privateKey, webhookSecret: randomBytes(32).toString('hex') };
}

interface InstalledApp {
  readonly process: () => AppProcess;
  readonly dataDir: string;
  readonly restart: (signal: 'SIGTERM' | 'SIGKILL', meanwhile: () => Promise<void>) => Promise<void>;
  readonly isIdle: () => boolean;
  readonly uninstall: () => void;
  readonly end: () => Promise<void>;
}

/** Registers the App, starts it on a store of its own, and installs it on the repository. */
async function installApp(
  stage: Pick<Stage, 'github' | 'repository' | 'appCredentials'>,
  { onAppLog, appVariables = {}, appPermissions = {}, apiUrlForApp = (url) => url }: StageOptions,
): Promise<InstalledApp> {
  const { github, repository, appCredentials } = stage;
  const { default_permissions: declared, default_events: events } = parse(readFileSync(join(ROOT, 'app.yml'), 'utf8'));
  const registered = github.registerApp({
    slug: 'dbt-steward',
    ...appCredentials,
    permissions: { ...declared, ...appPermissions },
    events,
  });
  const dataDir = mkdtempSync(join(tmpdir(), 'steward-app-'));
  const start = async (): Promise<AppProcess> => {
    const apiUrl = apiUrlForApp(github.apiUrl);
    const app = await startApp({
      ...appCredentials,
      apiUrl,
      dataDir,
      variables: appVariables,
      ...(onAppLog === undefined ? {} : { onLog: onAppLog }),
    });
    registered.setWebhookUrl(app.webhookUrl);
    return app;
  };
  let running = await start();
  registered.install(repository);
  return {
    process: () => running,
    dataDir,
    async restart(signal, meanwhile) {
      await running.stop(signal);
      await meanwhile();
      running = await start();
    },
    isIdle: () => waitingDeliveries(dataDir) === 0,
    uninstall: () => registered.uninstall(repository),
    async end() {
      await running.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What the App's store says: a delivery is in it before it is acknowledged. */
function waitingDeliveries(dataDir: string): number {
  const database = new DatabaseSync(join(dataDir, 'steward.sqlite'), { readOnly: true });
  try {
    return Number(database.prepare("SELECT count(*) AS n FROM inbox WHERE state = 'waiting'").get()?.['n']);
  } finally {
    database.close();
  }
}

async function openExample(repository: RepositoryHandle, github: LocalGitHub, example: ExamplePullRequest): Promise<number> {
  const { branch, patch, title, body, author } = example;
  if (!PEOPLE.some((login) => login === author)) {
    github.createUser(author);
    repository.setPermission(author, 'write');
  }
  await repository.commit({ branch, from: 'main', patch, message: title, author });
  return repository.openPullRequest({ title, body, branch, author });
}
