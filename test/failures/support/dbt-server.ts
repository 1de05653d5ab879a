import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PYTHON = `${ROOT}.venv/bin/python`;
const SERVER = fileURLToPath(new URL('dbt_server.py', import.meta.url));

/** One dbt command in a process of its own; `log` gets what it prints. */
export interface DbtJob {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly log: string;
  readonly timeoutSeconds: number;
  readonly held?: string | undefined;
  readonly fileSizeLimit?: number | undefined;
  readonly cancelWhen?: string | undefined;
}

/** Statements for a DuckDB file, or for the database of a PostgreSQL connection string. */
export type SqlJob = { readonly sql: readonly string[] } & ({ readonly duckdb: string } | { readonly postgres: string });

/** A warm dbt that takes jobs; any number may run at once. Resolves to dbt's exit code, negative when a signal ended it. */
export interface DbtServer {
  run(job: DbtJob | SqlJob): Promise<number>;
  stop(): Promise<void>;
}

const answerSchema = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ id: z.int(), exitCode: z.int() }),
  z.object({ id: z.int(), error: z.string() }),
]);

interface Waiting {
  readonly resolve: (exitCode: number) => void;
  readonly reject: (error: Error) => void;
}

/** Starts it with a sound project to warm up on, and resolves when it takes jobs. `scratch` is a folder that it may fill. */
export async function startDbtServer(project: string, profiles: string, scratch: string): Promise<DbtServer> {
  const server = spawn(PYTHON, ['-I', SERVER, project, profiles, scratch], { cwd: scratch, env: {}, stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map<number, Waiting>();
  const ready = Promise.withResolvers<void>();
  const ended = once(server, 'exit');
  // Told through `ready`, for whoever starts a Python that isn't there.
  ended.catch(ready.reject);
  server.once('exit', () => {
    const error = new Error('The dbt server ended.');
    ready.reject(error);
    for (const { reject } of waiting.values()) reject(error);
  });
  createInterface({ input: server.stdout }).on('line', (line) => {
    const answer = answerSchema.parse(JSON.parse(line));
    if ('ready' in answer) return ready.resolve();
    const job = waiting.get(answer.id);
    if ('error' in answer) job?.reject(new Error(answer.error));
    else job?.resolve(answer.exitCode);
    waiting.delete(answer.id);
  });
  let count = 0;
  const run = (job: DbtJob | SqlJob): Promise<number> => {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    count += 1;
    waiting.set(count, { resolve, reject });
    server.stdin.write(`${JSON.stringify({ id: count, ...job })}\n`);
    return promise;
  };
  const stop = async (): Promise<void> => {
    server.stdin.end();
    await ended;
  };
  await ready.promise;
  return { run, stop };
}
