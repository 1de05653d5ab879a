import { generateKeyPairSync } from 'node:crypto';
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import {
  type LocalGitHub,
  type Permissions,
  type RepositoryHandle,
  type Runner,
  startLocalGitHub,
} from '../../../tools/local-github/index.ts';

/** RSA key pairs are slow to make; one PKCS #1 key, as GitHub hands out, serves all tests of a file. */
export const privateKey = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
}).privateKey;

export const stewardPermissions: Permissions = {
  contents: 'read',
  pull_requests: 'write',
  issues: 'write',
  checks: 'write',
  actions: 'write',
  merge_queues: 'read',
};

export const dispatchWorkflow = `name: Steward
on:
  workflow_dispatch:
    inputs:
      request: { required: true, type: string }
      lane: { type: choice, options: [static, build], default: static }
jobs: {}
`;

export interface LocalWorld extends AsyncDisposable {
  readonly github: LocalGitHub;
  readonly repo: RepositoryHandle;
  readonly app: ReturnType<LocalGitHub['registerApp']>;
  readonly installationId: number;
  readonly octokit: Octokit;
  readonly jwt: Octokit;
  readonly byApp: (appId: number, installationId: number) => Octokit;
  readonly as: (login: string) => Octokit;
  readonly withToken: (token: string) => Octokit;
}

/** A local GitHub with acme/shop, users ann (write) and bob (read), and the app steward installed. */
export async function createLocalWorld(
  options: {
    runner?: Runner;
    private?: boolean;
    files?: Record<string, string>;
    permissions?: Permissions;
    clock?: () => Date;
    checkAnswers?: boolean;
  } = {},
): Promise<LocalWorld> {
  const github = await startLocalGitHub({
    checkAnswers: options.checkAnswers ?? false,
    ...(options.runner ? { runner: options.runner } : {}),
    ...(options.clock ? { clock: options.clock } : {}),
  });
  for (const login of ['ann', 'bob', 'eve']) github.createUser(login);
  github.createUser('acme', { type: 'Organization' });
  const files = {
    'README.md': '# Shop\n',
    'models/a.sql': 'select 1 as a\n',
    '.github/workflows/steward.yml': dispatchWorkflow,
    ...options.files,
  };
  const repo = await github.createRepository({ owner: 'acme', name: 'shop', private: options.private ?? true, files });
  repo.setPermission('ann', 'write');
  repo.setPermission('bob', 'read');
  const app = github.registerApp({
    slug: 'steward',
    appId: 4711,
    privateKey,
    webhookSecret: 'local-secret',
    permissions: options.permissions ?? stewardPermissions,
  });
  const installationId = app.install(repo);
  const withToken = (token: string): Octokit => new Octokit({ auth: token, baseUrl: github.apiUrl, log: quiet });
  const byApp = (auth: object): Octokit =>
    new Octokit({ authStrategy: createAppAuth, auth: { appId: 4711, privateKey, ...auth }, baseUrl: github.apiUrl, log: quiet });
  return {
    github,
    repo,
    app,
    installationId,
    octokit: byApp({ installationId }),
    jwt: byApp({}),
    byApp: (appId, other) => byApp({ appId, installationId: other }),
    as: (login) => withToken(github.tokenFor(login)),
    withToken,
    [Symbol.asyncDispose]: () => github.close(),
  };
}

export const at = { owner: 'acme', repo: 'shop' };

/** Opens a pull request of ann's that changes one model. */
export async function openExample({ repo }: LocalWorld): Promise<{ number: number; headSha: string }> {
  const headSha = await repo.commit({ branch: 'change', files: { 'models/a.sql': 'select 2 as a\n' }, message: 'Change a', author: 'ann' });
  const number = await repo.openPullRequest({ title: 'Change a', branch: 'change', author: 'ann' });
  return { number, headSha };
}

/** The status that a call is refused with, and the message. */
export async function refusal(call: Promise<unknown>): Promise<{ status: number; message: string }> {
  try {
    await call;
  } catch (error) {
    const { status, message } = error as { status: number; message: string };
    return { status, message };
  }
  return { status: 200, message: 'was not refused' };
}

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
