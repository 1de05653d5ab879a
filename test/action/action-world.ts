import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { ActionIo, Input } from '../../src/action/action-io.ts';

/** The Action's inputs and what it said, in memory. */
export function anIo(inputs: Partial<Record<Input, string>> = {}) {
  const said = {
    outputs: {} as Record<string, string>,
    info: [] as string[],
    errors: [] as string[],
    failed: [] as string[],
    summaries: [] as string[],
  };
  const io: ActionIo = {
    input: (name) => inputs[name] ?? '',
    setOutput: (name, value) => {
      said.outputs[name] = value;
    },
    info: (line) => void said.info.push(line),
    error: (line) => void said.errors.push(line),
    summary: async (markdown) => void said.summaries.push(markdown),
    setFailed: (reason) => void said.failed.push(reason),
    onCancel: () => undefined,
  };
  return { io, said };
}

export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'steward-action-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What was written to GitHub: `POST /check-runs` with its body. */
export interface Written {
  readonly request: string;
  readonly body: Record<string, unknown>;
}

/** GitHub on this machine, as far as the Action-only jobs ask it: reads from `answers`, and every write is kept. */
export async function aGitHub(answers: Readonly<Record<string, unknown>>) {
  const written: Written[] = [];
  const state = { refuseWrites: undefined as number | undefined, refuse: undefined as string | undefined };
  const server = createServer((request, response) => {
    const say = (status: number, body: unknown): void => {
      const isZip = body instanceof Uint8Array;
      response.writeHead(status, { 'content-type': isZip ? 'application/zip' : 'application/json' });
      response.end(isZip ? body : JSON.stringify(body));
    };
    const method = request.method ?? 'GET';
    const path = (request.url ?? '').split('?')[0]?.replace('/repos/acme/taxi', '') ?? '';
    const take = async (): Promise<void> => {
      if (method === 'GET') return say(...readAnswer(path, answers));
      if (state.refuse !== undefined && path.startsWith(state.refuse))
        return say(403, { message: 'Resource not accessible by integration' });
      if (state.refuseWrites !== undefined) return say(state.refuseWrites, { message: 'Resource not accessible by integration' });
      written.push({ request: `${method} ${path}`, body: JSON.parse(await text(request)) });
      say(201, { id: 300 + written.length, sha: String(written.length).padStart(40, '0') });
    };
    take().catch(() => say(500, {}));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { written, state, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function readAnswer(path: string, answers: Readonly<Record<string, unknown>>): [number, unknown] {
  if (path.startsWith('/users/')) return [200, { id: 900 }];
  if (path in answers) return [200, answers[path]];
  if (path.endsWith('/check-runs')) return [200, { check_runs: [] }];
  return path.endsWith('/comments') ? [200, []] : [404, { message: 'Not Found' }];
}
