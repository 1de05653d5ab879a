import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from './example.ts';

export interface AppSettings {
  readonly appId: number;
  readonly privateKey: string;
  readonly webhookSecret: string;
  readonly apiUrl: string;
  readonly onLog?: (facts: Readonly<Record<string, unknown>>) => void;
  /** Where the App keeps its store; a temporary folder that goes with the process by default. */
  readonly dataDir?: string;
  readonly variables?: Readonly<Record<string, string>>;
}

export interface AppProcess {
  readonly url: string;
  readonly webhookUrl: string;
  readonly pid: number;
  /** Ends it: gently by default, as kill -9 for tests of durability. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Starts the bundled App as a process of its own, as in production, and waits until it listens. */
export async function startApp({ onLog, dataDir, variables = {}, ...settings }: AppSettings): Promise<AppProcess> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'steward-app-'));
  const child = spawn(process.execPath, [join(ROOT, 'dist/app/index.js')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'production',
      STEWARD_MODE: 'local',
      APP_ID: String(settings.appId),
      PRIVATE_KEY: settings.privateKey,
      WEBHOOK_SECRET: settings.webhookSecret,
      GITHUB_API_URL: settings.apiUrl,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      ...variables,
    },
  });
  const port = await listening(child, onLog);
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    webhookUrl: `${url}/api/github/webhooks`,
    pid: child.pid ?? 0,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await once(child, 'exit');
      }
      if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function listening(child: ChildProcess, onLog: AppSettings['onLog']): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const errors: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      const facts = readFacts(line);
      if (facts === undefined) errors.push(line);
      else onLog?.(facts);
      if (facts?.['msg'] === 'listening') resolve(Number(facts['port']));
    });
  }
  const tooLate = setTimeout(() => reject(new Error(`the App did not listen within 30 s: ${errors.join('\n')}`)), 30_000);
  promise.finally(() => clearTimeout(tooLate)).catch(() => child.kill('SIGKILL'));
  child.once('exit', (code) => reject(new Error(`the App ended with ${code} before it listened: ${errors.join('\n')}`)));
  return promise;
}

function readFacts(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
