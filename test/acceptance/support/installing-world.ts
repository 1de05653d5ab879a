import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { type Permissions, type RepositoryHandle, type Runner, startLocalGitHub } from '../../../tools/local-github/index.ts';
import { type AppProcess, startApp } from '../../../tools/stage/app-process.ts';
import { exampleFiles, ROOT } from '../../../tools/stage/example.ts';

/** The copy of Steward that set-up pull requests name here. */
export const STEWARD = 'acme/steward@0123456789abcdef0123456789abcdef01234567';

type Files = Readonly<Record<string, string | Uint8Array>>;

interface Asked {
  readonly permissions?: Permissions;
  readonly variables?: Readonly<Record<string, string>>;
  readonly runner?: Runner;
  /** The address at which the App finds GitHub, when something stands between the two. */
  readonly apiUrlForApp?: (apiUrl: string) => string;
}

const POLL = { timeout: 30_000, interval: 50 };

/** GitHub with a real App on it that is installed on nothing yet; by default it may propose set-ups. Ends with the test. */
export async function anInstallingWorld({
  permissions = { contents: 'write', workflows: 'write' },
  variables = { STEWARD_ACTION: STEWARD },
  runner,
  apiUrlForApp = (url) => url,
}: Asked = {}) {
  const github = await startLocalGitHub({ checkAnswers: true, ...(runner === undefined ? {} : { runner }) });
  github.createUser('ana');
  const credentials = aCredential();
  const { default_permissions: declared, default_events: events } = parse(readFileSync(join(ROOT, 'app.yml'), 'utf8'));
  const registered = github.registerApp({ slug: 'dbt-steward', ...credentials, permissions: { ...declared, ...permissions }, events });
  const said: Readonly<Record<string, unknown>>[] = [];
  const dataDir = mkdtempSync(join(tmpdir(), 'steward-app-'));
  let app: AppProcess | undefined;
  const start = async (): Promise<void> => {
    app = await startApp({ ...credentials, apiUrl: apiUrlForApp(github.apiUrl), variables, dataDir, onLog: (facts) => said.push(facts) });
    registered.setWebhookUrl(app.webhookUrl);
  };
  onTestFinished(async () => {
    await app?.stop();
    await github.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  await start();
  return {
    github,
    registered,
    declared,
    create: (name: string, files: Files): Promise<RepositoryHandle> => github.createRepository({ owner: 'acme', name, files }),
    /** Waits until the App has said this in its log. */
    says: (msg: string, about: Readonly<Record<string, unknown>> = {}) =>
      expect.poll(() => said.filter((facts) => facts['msg'] === msg), POLL).toContainEqual(expect.objectContaining(about)),
    kill: async () => app?.stop('SIGKILL'),
    start,
  };
}

/** The example company's repository as it was before Steward. */
export function withoutSteward(): Files {
  return Object.fromEntries(Object.entries(exampleFiles('app')).filter(([path]) => !path.startsWith('.github/')));
}

function aCredential() {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { appId: 4711, privateKey, webhookSecret: randomBytes(32).toString('hex') };
}
