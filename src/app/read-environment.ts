import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Problem } from '../core/problem.ts';
import { ENVIRONMENT_VARIABLES, type Variables } from './environment-variables.ts';

/** The App's settings, checked. */
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
  /** The copy of Steward at a commit that set-up pull requests name; without it there are none. */
  readonly stewardAction: string | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** A run that takes longer is closed as failed. */
  readonly runDeadlineMinutes: number;
  readonly keepRunsDays: number;
}

/** Where the App listens, and which GitHub it is about: all that every mode needs. */
export type Place = Pick<AppEnvironment, 'port' | 'host' | 'apiUrl'>;

const WEAK_SECRETS = new Set(['development', 'secret', 'changeme', 'password']);
const SHORTEST_SECRET = 32;

/** Reads the environment and refuses to start on anything that would make the App forgeable: Problems STW-5001 to STW-5003. */
export function readEnvironment(variables: Variables): AppEnvironment {
  const mode = readMode(variables.STEWARD_MODE);
  return {
    mode,
    appId: readAppId(variables.APP_ID),
    privateKey: readPrivateKey(variables),
    webhookSecret: readSecret(variables),
    ...readPlace(variables, mode === 'local' ? LOOPBACK : VARIABLES.HOST.fallback),
    dataDir: variables.DATA_DIR ?? VARIABLES.DATA_DIR.fallback,
    workflowFile: variables.STEWARD_WORKFLOW ?? VARIABLES.STEWARD_WORKFLOW.fallback,
    stewardAction: readAction(variables.STEWARD_ACTION),
    logLevel: LOG_LEVELS.find((level) => level === variables.LOG_LEVEL) ?? VARIABLES.LOG_LEVEL.fallback,
    runDeadlineMinutes: readNumber('RUN_DEADLINE_MINUTES', variables, { least: 1, most: 10_000 }),
    keepRunsDays: readNumber('KEEP_RUNS_DAYS', variables, { least: LEAST_DAYS, most: 100_000 }),
  };
}

/** The part that also a start without an App reads; `host` is the default. */
export function readPlace(variables: Variables, host: string = LOOPBACK): Place {
  return {
    port: readNumber('PORT', variables, { least: 0, most: 65_535 }),
    host: variables.HOST ?? host,
    apiUrl: readUrl('GITHUB_API_URL', variables.GITHUB_API_URL),
  };
}

const VARIABLES = ENVIRONMENT_VARIABLES;
const LOOPBACK = '127.0.0.1';
/** What GitHub may still tell of a run (deliveries, artifacts) is told by then. */
const LEAST_DAYS = 14;
const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;

function readMode(mode: string | undefined): AppEnvironment['mode'] {
  if (mode === 'production' || mode === 'local') return mode;
  throw new Problem('STW-5003', { state: mode === undefined || mode === '' ? 'not set' : 'none of production, local and setup' });
}

function readSecret({ WEBHOOK_SECRET: inline, WEBHOOK_SECRET_PATH: path }: Variables): string {
  const secret = inline ?? (path === undefined ? undefined : readSecretFile('WEBHOOK_SECRET_PATH', path).trim());
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
  const pem = inline ?? (path === undefined ? undefined : readSecretFile('PRIVATE_KEY_PATH', path));
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

function readSecretFile(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Problem('STW-5002', { name, state: 'not a readable file' }, error);
  }
}

interface Range {
  readonly least: number;
  readonly most: number;
}

function readNumber(name: 'PORT' | 'RUN_DEADLINE_MINUTES' | 'KEEP_RUNS_DAYS', variables: Variables, { least, most }: Range): number {
  const value = variables[name];
  const number = Number(value === undefined || value === '' ? VARIABLES[name].fallback : value);
  if (!Number.isSafeInteger(number) || number < least || number > most)
    throw new Problem('STW-4007', { detail: `${name} must be a whole number from ${least} to ${most}, not "${value}".` });
  return number;
}

/** A name can be moved to other code; a commit can't. */
function readAction(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(value)) return value;
  throw new Problem('STW-4007', { detail: `STEWARD_ACTION must be owner/name@ and a commit of 40 hex digits, not "${value}".` });
}

function readUrl(name: string, value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (!/^https?:$/.test(URL.parse(value)?.protocol ?? ''))
    throw new Problem('STW-4007', { detail: `${name} must be an address such as https://github.example.com/api/v3, not "${value}".` });
  return value.replace(/\/+$/, '');
}
