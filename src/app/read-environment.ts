import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Problem } from '../core/problem.ts';

/** The App's settings, checked. docs/operations.md lists the variables. */
export interface AppEnvironment {
  readonly mode: 'production' | 'local';
  readonly appId: number;
  readonly privateKey: string;
  readonly webhookSecret: string;
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Set for GitHub Enterprise Server and the local GitHub. */
  readonly apiUrl: string | undefined;
  readonly workflowFile: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** A run that takes longer is closed as failed. */
  readonly runDeadlineMinutes: number;
}

type Variables = Readonly<Record<string, string | undefined>>;

const WEAK_SECRETS = new Set(['development', 'secret', 'changeme', 'password']);
const SHORTEST_SECRET = 32;

/** Reads the environment and refuses to start on anything that would make the App forgeable: Problems STW-5001 to STW-5003. */
export function readEnvironment(variables: Variables): AppEnvironment {
  const mode = readMode(variables['STEWARD_MODE']);
  return {
    mode,
    appId: readAppId(variables['APP_ID']),
    privateKey: readPrivateKey(variables),
    webhookSecret: readSecret(variables['WEBHOOK_SECRET']),
    port: readNumber('PORT', variables['PORT'], { otherwise: 3000, least: 0, most: 65_535 }),
    host: variables['HOST'] ?? (mode === 'local' ? '127.0.0.1' : '0.0.0.0'),
    dataDir: variables['DATA_DIR'] ?? './steward-data',
    apiUrl: readUrl('GITHUB_API_URL', variables['GITHUB_API_URL']),
    workflowFile: variables['STEWARD_WORKFLOW'] ?? 'steward.yml',
    logLevel: LOG_LEVELS.find((level) => level === variables['LOG_LEVEL']) ?? 'info',
    runDeadlineMinutes: readNumber('RUN_DEADLINE_MINUTES', variables['RUN_DEADLINE_MINUTES'], { otherwise: 90, least: 1, most: 10_000 }),
  };
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;

function readMode(mode: string | undefined): AppEnvironment['mode'] {
  if (mode === 'production' || mode === 'local') return mode;
  throw new Problem('STW-5003', { state: mode === undefined || mode === '' ? 'not set' : 'neither production nor local' });
}

function readSecret(secret: string | undefined): string {
  if (secret === undefined || secret === '') throw new Problem('STW-5001', { state: 'not set' });
  if (WEAK_SECRETS.has(secret)) throw new Problem('STW-5001', { state: 'a well-known one' });
  if (secret.length < SHORTEST_SECRET) throw new Problem('STW-5001', { state: `only ${secret.length} characters long` });
  if (new Set(secret).size < 8) throw new Problem('STW-5001', { state: 'made of too few different characters' });
  return secret;
}

function readAppId(value: string | undefined): number {
  const id = Number(value);
  if (value === undefined || value === '') throw new Problem('STW-5002', { name: 'APP_ID', state: 'not set' });
  if (!Number.isSafeInteger(id) || id <= 0) throw new Problem('STW-5002', { name: 'APP_ID', state: 'not a positive number' });
  return id;
}

function readPrivateKey({ PRIVATE_KEY: inline, PRIVATE_KEY_PATH: path }: Variables): string {
  const pem = inline ?? (path === undefined ? undefined : readKeyFile(path));
  if (pem === undefined || pem === '') throw new Problem('STW-5002', { name: 'PRIVATE_KEY', state: 'not set' });
  // Many secret stores keep line ends as the two characters \n.
  const key = pem.replaceAll('\\n', '\n');
  try {
    createPrivateKey(key);
    return key;
  } catch (error) {
    throw new Problem('STW-5002', { name: 'PRIVATE_KEY', state: 'not a PEM private key' }, error);
  }
}

function readKeyFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Problem('STW-5002', { name: 'PRIVATE_KEY_PATH', state: 'not a readable file' }, error);
  }
}

interface Range {
  readonly otherwise: number;
  readonly least: number;
  readonly most: number;
}

function readNumber(name: string, value: string | undefined, { otherwise, least, most }: Range): number {
  if (value === undefined || value === '') return otherwise;
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < least || number > most)
    throw new Problem('STW-4007', { detail: `${name} must be a whole number from ${least} to ${most}, not "${value}".` });
  return number;
}

function readUrl(name: string, value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (!/^https?:$/.test(URL.parse(value)?.protocol ?? ''))
    throw new Problem('STW-4007', { detail: `${name} must be an address such as https://github.example.com/api/v3, not "${value}".` });
  return value.replace(/\/+$/, '');
}
