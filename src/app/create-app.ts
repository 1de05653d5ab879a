import type { Server } from 'node:http';
import type { Probot } from 'probot';
import { rules } from '../agents/rules.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Store } from '../core/ports/store.ts';
import { createCodeHost } from '../github/create-code-host.ts';
import { API_VERSION, asking, type GitHubClient } from '../github/github-client.ts';
import { grantedPermissions } from '../github/granted-permissions.ts';
import { installedRepositories } from '../github/installed-repositories.ts';
import { createSentDeliveries } from '../github/sent-deliveries.ts';
import { createSetUpPlace } from '../github/set-up-place.ts';
import { productConfigSchema } from '../orchestrator/product-config.ts';
import { INSTALLATION_EVENTS } from '../orchestrator/to-installation.ts';
import { EVENTS } from '../orchestrator/to-trigger.ts';
import { addTogether } from './add-together.ts';
import type { AppPorts } from './app-ports.ts';
import { closeLostRuns } from './close-lost-runs.ts';
import { createProbot } from './create-probot.ts';
import { createReceiver } from './create-receiver.ts';
import { createWorker } from './create-worker.ts';
import { forgetOld } from './forget-old.ts';
import { createFrontDoor } from './front-door.ts';
import { listen } from './listen.ts';
import type { AppEnvironment } from './read-environment.ts';
import { type Learnt, readiness } from './readiness.ts';
import { renewedToken, renewing } from './renewing.ts';
import { sweepDeliveries } from './sweep-deliveries.ts';
import { webUrl } from './web-url.ts';
import { workInbox } from './work-inbox.ts';

const LOOK_AGAIN_MILLISECONDS = 1000;
const WATCHDOG_MILLISECONDS = 60_000;
const SWEEP_MILLISECONDS = 5 * 60_000;
const FORGET_MILLISECONDS = 3600_000;
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
  const stopping = new AbortController();
  const common = { inbox: store.inbox, clock, log: ports.log, signal: stopping.signal };
  const worker = createWorker(stopping.signal, ports.log);
  const receive = createReceiver(probot, ports);
  const wake = (): void => worker.add(() => workInbox({ ...common, receive }));
  const learnt: Learnt = { key: 'not tried', secret: 'not tried' };
  const wanted = new Set<string>([...EVENTS, ...INSTALLATION_EVENTS]);
  const door = createFrontDoor({
    add: addTogether(store.inbox),
    clock,
    wanted,
    verify: (body, signature) => probot.webhooks.verify(body, signature),
    onStored: wake,
    readiness: () => readiness({ store, clock, learnt, isStopping: () => stopping.signal.aborted }),
    learnt,
  });
  const sent = createSentDeliveries(() => probot.auth());
  const lookForMissed = (): Promise<void> => sweepDeliveries({ ...common, sent, sweeps: store.sweeps, wanted, learnt });
  return running({ environment, store, clock, ports, worker, wake, lookForMissed, door, stopping });
}

interface Parts {
  readonly environment: AppEnvironment;
  readonly store: Store;
  readonly clock: Clock;
  readonly ports: AppPorts;
  readonly worker: ReturnType<typeof createWorker>;
  readonly wake: () => void;
  readonly lookForMissed: () => Promise<void>;
  readonly door: Server;
  readonly stopping: AbortController;
}

/** The App's life: it listens, looks again every second, asks about lost runs every minute and for missed deliveries every five, until it is stopped. */
function running({ environment, store, clock, ports, worker, wake, lookForMissed, door, stopping }: Parts): App {
  const life = { clock, signal: stopping.signal };
  const watch = (): void => worker.add(() => closeLostRuns(ports));
  const forget = (): void => worker.add(async () => forgetOld(ports, environment.keepRunsDays));
  return {
    async start() {
      const port = await listen(door, environment);
      // What came while nobody listened is older than what waits: it is fetched before anything is worked on.
      worker.add(lookForMissed);
      wake();
      watch();
      forget();
      every(LOOK_AGAIN_MILLISECONDS, life, wake);
      every(WATCHDOG_MILLISECONDS, life, watch);
      every(FORGET_MILLISECONDS, life, forget);
      // Beside the work: it only adds to the inbox.
      every(SWEEP_MILLISECONDS, life, () => void lookForMissed().then(wake));
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

function createPorts(
  probot: Probot,
  { apiUrl, appId, workflowFile, runDeadlineMinutes, stewardAction }: AppEnvironment,
  { store, clock }: { store: Store; clock: Clock },
): AppPorts {
  const botUserId = once((client: GitHubClient) => findBotUserId(probot, client));
  return {
    store,
    clock,
    log: probot.log,
    configSchema: productConfigSchema,
    rules,
    settings: { appId, workflowFile, runDeadlineMinutes, stewardAction, webUrl: webUrl(apiUrl) },
    async hostFor({ repository, installationId }) {
      const client = renewing(await probot.auth(installationId));
      const ownUserId = await asking('reach the installation', botUserId(client));
      const granted = () => grantedPermissions(() => probot.auth(), installationId);
      return createCodeHost(client, { repository, appId, ownUserId, granted });
    },
    setUpPlaceFor: async ({ repository, installationId }) => createSetUpPlace(renewing(await probot.auth(installationId)), repository),
    renewToken: async (id) => void (await asking('reach the installation', renewedToken(await probot.auth(id)))),
    repositoriesOf: async (id) => installedRepositories(renewing(await probot.auth(id)), id),
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
