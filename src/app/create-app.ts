import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Probot, ProbotOctokit } from 'probot';
import { rules } from '../agents/rules.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Delivery, Store } from '../core/ports/store.ts';
import { Problem } from '../core/problem.ts';
import { createCodeHost } from '../github/create-code-host.ts';
import { API_VERSION, type GitHubClient } from '../github/github-client.ts';
import { productConfigSchema } from '../orchestrator/product-config.ts';
import { EVENTS, toTrigger } from '../orchestrator/to-trigger.ts';
import type { AppPorts } from './app-ports.ts';
import { closeLostRuns } from './close-lost-runs.ts';
import { createWorker } from './create-worker.ts';
import { createFrontDoor } from './front-door.ts';
import { handleTrigger } from './handle-trigger.ts';
import type { AppEnvironment } from './read-environment.ts';
import { webUrl } from './web-url.ts';
import { workInbox } from './work-inbox.ts';

/** GitHub redelivers for three days; an inbox row that is kept longer makes every redelivery a known one. */
const KEEP_DELIVERIES_MILLISECONDS = 8 * 24 * 3600_000;
const LOOK_AGAIN_MILLISECONDS = 1000;
const WATCHDOG_MILLISECONDS = 60_000;
const DRAIN_MILLISECONDS = 25_000;

/** The App as its process sees it. */
export interface App {
  /** Listens, and works until `stop`. Resolves with the port. */
  start(): Promise<number>;
  /** Stops listening, lets the work in hand end (25 s at most), closes the store. */
  stop(): Promise<void>;
}

/** Builds the App from its settings: the one place where its adapters are made. */
export async function createApp(
  environment: AppEnvironment,
  { store, clock }: { readonly store: Store; readonly clock: Clock },
): Promise<App> {
  const probot = createProbot(environment);
  await probot.ready();
  const ports = createPorts(probot, environment, { store, clock });
  probot.on([...EVENTS], async ({ name, payload }) => {
    const trigger = toTrigger(name, payload);
    if (trigger !== undefined) await handleTrigger(trigger, ports);
  });

  const stopping = new AbortController();
  const inbox = {
    inbox: store.inbox,
    clock,
    log: ports.log,
    signal: stopping.signal,
    receive: (delivery: Delivery) => receive(probot, delivery),
  };
  const worker = createWorker(stopping.signal, ports.log);
  const wake = (): void => worker.add(() => workInbox(inbox));
  const door = createFrontDoor({
    inbox: store.inbox,
    clock,
    wanted: new Set(EVENTS),
    verify: (body, signature) => probot.webhooks.verify(body, signature),
    onStored: wake,
    isReady: () => !stopping.signal.aborted,
  });
  return running({ environment, store, clock, ports, worker, wake, door, stopping });
}

interface Parts {
  readonly environment: AppEnvironment;
  readonly store: Store;
  readonly clock: Clock;
  readonly ports: AppPorts;
  readonly worker: ReturnType<typeof createWorker>;
  readonly wake: () => void;
  readonly door: Server;
  readonly stopping: AbortController;
}

/** The App's life: it listens, looks again every second and asks about lost runs every minute, until it is stopped. */
function running({ environment, store, clock, ports, worker, wake, door, stopping }: Parts): App {
  return {
    async start() {
      const port = await listen(door, environment);
      wake();
      // Deliveries that came while nobody listened are lost: what they were about is looked for at once.
      worker.add(() => sweep(ports));
      every(LOOK_AGAIN_MILLISECONDS, { clock, signal: stopping.signal }, wake);
      every(WATCHDOG_MILLISECONDS, { clock, signal: stopping.signal }, () => worker.add(() => sweep(ports)));
      ports.log.info({ port, mode: environment.mode }, 'listening');
      return port;
    },
    async stop() {
      stopping.abort();
      door.close();
      door.closeIdleConnections();
      await Promise.race([worker.idle(), clock.sleep(DRAIN_MILLISECONDS)]);
      door.closeAllConnections();
      store.close();
    },
  };
}

function createProbot({ mode, appId, privateKey, webhookSecret, apiUrl, logLevel }: AppEnvironment): Probot {
  const place = apiUrl === undefined ? {} : { baseUrl: apiUrl };
  const pace = mode === 'local' ? { Octokit: ProbotOctokit.defaults(withoutWaiting) } : {};
  return new Probot({ appId, privateKey, secret: webhookSecret, logLevel, logFormat: 'json', ...place, ...pace });
}

/** A second between two writes is GitHub's own advice; a local GitHub has no such limits. */
function withoutWaiting(options: NonNullable<ConstructorParameters<typeof ProbotOctokit>[0]>) {
  return { ...options, throttle: { ...options['throttle'], enabled: false } };
}

function createPorts(
  probot: Probot,
  { apiUrl, appId, workflowFile, runDeadlineMinutes }: AppEnvironment,
  { store, clock }: { store: Store; clock: Clock },
): AppPorts {
  const botUserId = once((client: GitHubClient) => findBotUserId(probot, client));
  return {
    store,
    clock,
    log: probot.log,
    configSchema: productConfigSchema,
    rules,
    settings: { workflowFile, runDeadlineMinutes, webUrl: webUrl(apiUrl) },
    async hostFor({ repository, installationId }) {
      const client = await probot.auth(installationId);
      return createCodeHost(client, { repository, appId, ownUserId: await botUserId(client) });
    },
  };
}

/** The App's own bot user: its comments are told from others' by this id. Only `/app` takes the App's own token, users don't. */
async function findBotUserId(probot: Probot, client: GitHubClient): Promise<number> {
  const { data: app } = await (await probot.auth()).request('GET /app', { headers: API_VERSION });
  const { data: user } = await client.request('GET /users/{username}', { username: `${app?.slug ?? ''}[bot]`, headers: API_VERSION });
  return Number(user.id);
}

/** Remembers the first answer; a failure is asked for again. */
function once<Argument, Value>(make: (argument: Argument) => Promise<Value>): (argument: Argument) => Promise<Value> {
  let made: Promise<Value> | undefined;
  return (argument) => {
    made ??= make(argument).catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

async function receive(probot: Probot, { guid, event, payload }: Delivery): Promise<void> {
  // Only wanted events are stored, and their payload was verified: Probot's types want the pair that it can't infer from a text.
  await probot.receive({ id: guid, name: event, payload: JSON.parse(payload) } as Parameters<Probot['receive']>[0]);
}

async function sweep(ports: AppPorts): Promise<void> {
  await closeLostRuns(ports);
  ports.store.inbox.forget(new Date(ports.clock.now().getTime() - KEEP_DELIVERIES_MILLISECONDS));
}

/** Repeats until the signal aborts. */
function every(milliseconds: number, { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal }, round: () => void): void {
  const loop = async (): Promise<void> => {
    while (!signal.aborted) {
      await clock.sleep(milliseconds, signal);
      round();
    }
  };
  loop().catch(() => undefined);
}

async function listen(door: Server, { port, host }: AppEnvironment): Promise<number> {
  return new Promise((resolve, reject) => {
    door.once('error', (error) =>
      reject(new Problem('STW-4007', { detail: `The App can’t listen on ${host}:${port}: ${error.message}.` }, error)),
    );
    door.listen(port, host, () => resolve((door.address() as AddressInfo).port));
  });
}
