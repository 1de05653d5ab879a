import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands between the App and GitHub, so that a test can end the App at a precise moment. */
export interface ApiGate {
  /** The address for the App, of the API at `target`. */
  urlFor(target: string): string;
  /** Calls back once, at the next request that matches: before GitHub hears of it, or after GitHub did it and before the App knows. */
  arm(at: { readonly method: string; readonly path: RegExp; readonly moment: 'before' | 'after' }, strike: () => void): void;
  close(): Promise<void>;
}

type Armed = Parameters<ApiGate['arm']>;

/** Opens a gate on 127.0.0.1. A request that it struck gets no answer. */
export async function openApiGate(): Promise<ApiGate> {
  let target = '';
  let armed: Armed | undefined;
  const server = createServer((request, response) => {
    const matches = armed !== undefined && request.method === armed[0].method && armed[0].path.test(request.url ?? '') ? armed : undefined;
    if (matches !== undefined) armed = undefined;
    forward(request, response, { target, matches }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urlFor(api) {
      target = new URL(api).origin;
      return `http://127.0.0.1:${port}${new URL(api).pathname}`;
    },
    arm: (...wanted) => {
      armed = wanted;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  { target, matches }: { readonly target: string; readonly matches: Armed | undefined },
): Promise<void> {
  const [at, strike] = matches ?? [];
  if (at?.moment === 'before') return end(response, strike);
  const body = await bodyOf(request);
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' && !HOP.has(name) ? [[name, value] as const] : [],
  );
  const answer = await fetch(`${target}${request.url}`, {
    method: request.method ?? 'GET',
    headers: Object.fromEntries(headers),
    redirect: 'manual',
    ...(body.byteLength === 0 ? {} : { body }),
  });
  const content = Buffer.from(await answer.arrayBuffer());
  if (at !== undefined) return end(response, strike);
  const back = [...answer.headers].filter(([name]) => !HOP.has(name));
  response.writeHead(answer.status, Object.fromEntries(back)).end(content);
}

/** Headers that are about one connection. */
const HOP = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'content-encoding', 'keep-alive', 'expect']);

function end(response: ServerResponse, strike: (() => void) | undefined): void {
  strike?.();
  response.destroy();
}

async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(new Uint8Array(chunk));
  return Buffer.concat(chunks);
}
