import { Probot, ProbotOctokit } from 'probot';
import { fetchWhole } from '../github/fetch-whole.ts';
import type { AppEnvironment } from './read-environment.ts';

/** A longer pause is the inbox's matter: the delivery is given back and others go on. */
const LONGEST_PAUSE_SECONDS = 10;
/** Octokit's own list, and 429: it says itself when to ask again. */
const NOT_AT_ONCE = [400, 401, 403, 404, 410, 422, 429, 451];

type Credentials = Pick<AppEnvironment, 'mode' | 'appId' | 'privateKey' | 'webhookSecret' | 'apiUrl' | 'logLevel'>;

/** Probot as GitHub's client for this App: in a hurry with nothing, patient with nobody. */
export function createProbot({ mode, appId, privateKey, webhookSecret, apiUrl, logLevel }: Credentials): Probot {
  const place = apiUrl === undefined ? {} : { baseUrl: apiUrl };
  const Octokit = ProbotOctokit.defaults((options: Options) => ({
    ...options,
    ...paceOf(mode, options),
    ...authAt(apiUrl, options),
    ...(options.log === undefined ? {} : { log: withoutBodies(options.log) }),
    retry: { doNotRetry: NOT_AT_ONCE },
  }));
  return new Probot({
    appId,
    privateKey,
    secret: webhookSecret,
    logLevel,
    logFormat: 'json',
    request: { fetch: fetchWhole },
    Octokit,
    ...place,
  });
}

type Options = NonNullable<ConstructorParameters<typeof ProbotOctokit>[0]>;

/** A token that is asked for outside of a request (src/app/renewing.ts) comes from the same GitHub, too: Octokit's own default is github.com. */
function authAt(baseUrl: string | undefined, { auth }: Options) {
  return baseUrl === undefined || auth?.request === undefined ? {} : { auth: { ...auth, request: auth.request.defaults({ baseUrl }) } };
}

/** A second between two writes is GitHub's own advice; a local GitHub has no such limits. */
function paceOf(mode: AppEnvironment['mode'], { throttle }: Options) {
  return { throttle: { ...throttle, enabled: mode === 'production', onRateLimit: isWorthWaiting, onSecondaryRateLimit: isWorthWaiting } };
}

/** Called with the seconds to wait, the request, the client, and how often it was tried again. */
function isWorthWaiting(...[seconds, , , retries]: readonly [number, unknown, unknown, number]): boolean {
  return seconds <= LONGEST_PAUSE_SECONDS && retries < 1;
}

/** At level debug Probot logs what each request sends: words of pull requests. What was asked is enough. */
function withoutBodies(log: NonNullable<Options['log']>): NonNullable<Options['log']> {
  return {
    info: log.info.bind(log),
    warn: log.warn.bind(log),
    error: log.error.bind(log),
    debug: (...said: readonly unknown[]) => void log.debug(said.filter((each) => typeof each === 'string').join(' ')),
  };
}
