import { createSign, generateKeyPairSync } from 'node:crypto';
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

const stewardPermissions: Permissions = {
  contents: 'read',
  pull_requests: 'write',
  issues: 'write',
  checks: 'write',
  actions: 'write',
  merge_queues: 'read',
};

const dispatchWorkflow = `name: Steward
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
  /** An Octokit with a fresh installation token of an app. */
  readonly byApp: (appId: number, installationId: number) => Promise<Octokit>;
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
  const jwtOf = (appId: number): Octokit => withToken(signJwt({ iss: appId, iat: seconds() - 30, exp: seconds() + 500 }));
  const byApp = async (appId: number, installation_id: number): Promise<Octokit> =>
    withToken((await jwtOf(appId).rest.apps.createInstallationAccessToken({ installation_id })).data.token);
  return {
    github,
    repo,
    app,
    installationId,
    octokit: await byApp(4711, installationId),
    jwt: jwtOf(4711),
    byApp,
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

/** Seconds since 1970, as JWTs count. */
export function seconds(): number {
  return Math.floor(Date.now() / 1000);
}

/** A JWT with these claims, signed with the test key. */
export function signJwt(claims: object, algorithm = 'RS256'): string {
  const body = [{ alg: algorithm, typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${body}.${createSign('RSA-SHA256').update(body).sign(privateKey).toString('base64url')}`;
}
