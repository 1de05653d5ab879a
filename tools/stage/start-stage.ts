import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type LocalGitHub, type RepositoryHandle, type Runner, startLocalGitHub } from '../local-github/index.ts';
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
}

/** A GitHub with the example company's repository on it, and Steward at work there. Everything on 127.0.0.1. */
export interface Stage {
  readonly github: LocalGitHub;
  readonly repository: RepositoryHandle;
  readonly app: AppProcess | undefined;
  readonly appCredentials: { readonly appId: number; readonly privateKey: string; readonly webhookSecret: string };
  /** Opens an example pull request and returns its number. */
  open(example: ExamplePullRequest): Promise<number>;
  close(): Promise<void>;
}

const PEOPLE = ['ana', 'ben', 'cem', 'dana', 'eva'] as const;

/** Sets the stage: starts the local GitHub, makes the repository, starts and installs the App. */
export async function startStage(options: StageOptions): Promise<Stage> {
  const makeRunner = options.runner ?? createRunner;
  const runner = makeRunner({ python: EXAMPLE_PYTHON, actions: { 'dbt-steward/steward': ROOT } });
  const github = await startLocalGitHub({ runner, ...(options.onRunnerLine === undefined ? {} : { log: options.onRunnerLine }) });
  const repository = await createRepository(github, options);
  const appCredentials = createCredentials();
  const app = options.mode === 'app' ? await installApp({ github, repository, appCredentials }, options) : undefined;
  return {
    github,
    repository,
    app,
    appCredentials,
    open: (example) => openExample(repository, github, example),
    async close() {
      await github.close();
      await app?.stop();
    },
  };
}

async function createRepository(github: LocalGitHub, { mode, files = {} }: StageOptions): Promise<RepositoryHandle> {
  github.createUser('acme', { type: 'Organization' });
  for (const login of PEOPLE) github.createUser(login);
  const all = { ...exampleFiles(mode), ...files };
  const wanted = Object.fromEntries(Object.entries(all).flatMap(([path, content]) => (content === undefined ? [] : [[path, content]])));
  const repository = await github.createRepository({ owner: 'acme', name: 'taxi', files: wanted });
  for (const login of PEOPLE) repository.setPermission(login, 'write');
  repository.setVariable('STEWARD_CI_DATABASE', EXAMPLE_DATABASE);
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

async function installApp(
  stage: Pick<Stage, 'github' | 'repository' | 'appCredentials'>,
  { onAppLog, appVariables }: StageOptions,
): Promise<AppProcess> {
  const { github, repository, appCredentials } = stage;
  const manifest = parse(readFileSync(join(ROOT, 'app.yml'), 'utf8'));
  const { default_permissions: permissions, default_events: events } = manifest;
  const registered = github.registerApp({ slug: 'dbt-steward', ...appCredentials, permissions, events });
  const app = await startApp({
    ...appCredentials,
    apiUrl: github.apiUrl,
    ...(onAppLog === undefined ? {} : { onLog: onAppLog }),
    ...(appVariables === undefined ? {} : { variables: appVariables }),
  });
  registered.setWebhookUrl(app.webhookUrl);
  registered.install(repository);
  return app;
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
