import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands between the App and GitHub, so that a test can end the App at a precise moment. */
export interface ApiGate {
  /** The address for the App, of the API at `target`. */
  urlFor(target: string): string;
  /** Calls back once, at the next request that matches (or the nth): before GitHub hears of it, or after GitHub did it and before the App knows. */
  arm(at: At, strike: () => void): void;
  /** Spoils the answers to the next requests that match, though GitHub does what they ask for. */
  disturb(at: Disturbance): void;
  close(): Promise<void>;
}

interface At {
  readonly method: string;
  readonly path: RegExp;
  readonly moment: 'before' | 'after';
  readonly nth?: number;
}

interface Disturbance extends Pick<At, 'method' | 'path'> {
  /** The answer ends in the middle; says 502; or comes so much later. */
  readonly answer: 'cut' | 'lost' | { readonly lateMilliseconds: number };
  /** Once by default. */
  readonly times?: number;
}

type Armed = Parameters<ApiGate['arm']>;

/** Opens a gate on 127.0.0.1. A request that it struck gets no answer. */
export async function openApiGate(): Promise<ApiGate> {
  let target = '';
  let armed: Armed | undefined;
  const strikes = (request: IncomingMessage): Armed | undefined => {
    if (armed === undefined || request.method !== armed[0].method || !armed[0].path.test(request.url ?? '')) return undefined;
    const [{ nth = 1, ...at }, strike] = armed;
    armed = nth > 1 ? [{ ...at, nth: nth - 1 }, strike] : undefined;
    return nth > 1 ? undefined : [at, strike];
  };
  const disturbances: Disturbance[] = [];
  const server = createServer((request, response) => {
    const [matches, spoilt] = [strikes(request), takeDisturbance(disturbances, request)];
    forward(request, response, { target, matches, spoilt }).catch(() => response.destroy());
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
    disturb: (wanted) => void disturbances.push(wanted),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function takeDisturbance(disturbances: Disturbance[], request: IncomingMessage): Disturbance['answer'] | undefined {
  const index = disturbances.findIndex(({ method, path }) => request.method === method && path.test(request.url ?? ''));
  const found = disturbances[index];
  if (found === undefined) return undefined;
  const { times = 1 } = found;
  disturbances.splice(index, 1, ...(times > 1 ? [{ ...found, times: times - 1 }] : []));
  return found.answer;
}

interface Way {
  readonly target: string;
  readonly matches: Armed | undefined;
  readonly spoilt: Disturbance['answer'] | undefined;
}

async function forward(request: IncomingMessage, response: ServerResponse, { target, matches, spoilt }: Way): Promise<void> {
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
  const back = Object.fromEntries(
    // A redirect must not lead past the gate: to another origin no token is sent.
    [...answer.headers].flatMap(([name, value]) =>
      HOP.has(name) ? [] : [[name, value.replace(target, `http://${request.headers.host}`)] as const],
    ),
  );
  if (spoilt === 'lost') return void response.writeHead(502).end('Bad gateway');
  if (spoilt === 'cut') return cut(response.writeHead(answer.status, { ...back, 'content-length': content.byteLength }), content);
  if (spoilt !== undefined) await new Promise((resolve) => setTimeout(resolve, spoilt.lateMilliseconds).unref());
  response.writeHead(answer.status, back).end(content);
}

function cut(response: ServerResponse, content: Buffer): void {
  response.write(content.subarray(0, content.byteLength / 2), () => response.destroy());
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
