import { Probot, ProbotOctokit } from 'probot';
import type { AppEnvironment } from './read-environment.ts';

/** GitHub itself gives up after ten seconds; an artifact may take longer. Nobody else is served while one request hangs. */
const LONGEST_REQUEST_MILLISECONDS = 30_000;
/** A longer pause is the inbox's matter: the delivery is given back and others go on. */
const LONGEST_PAUSE_SECONDS = 10;
/** Octokit's own list, and 429: it says itself when to ask again. */
const NOT_AT_ONCE = [400, 401, 403, 404, 410, 422, 429, 451];

/** Probot as GitHub's client for this App: in a hurry with nothing, patient with nobody. */
export function createProbot(environment: Omit<AppEnvironment, 'dataDir'>): Probot {
  const { mode, appId, privateKey, webhookSecret, apiUrl, logLevel } = environment;
  const place = apiUrl === undefined ? {} : { baseUrl: apiUrl };
  const Octokit = ProbotOctokit.defaults((options: Options) => ({
    ...options,
    ...paceOf(mode, options),
    retry: { doNotRetry: NOT_AT_ONCE },
  }));
  return new Probot({
    appId,
    privateKey,
    secret: webhookSecret,
    logLevel,
    logFormat: 'json',
    request: { fetch: fetchInTime },
    Octokit,
    ...place,
  });
}

type Options = NonNullable<ConstructorParameters<typeof ProbotOctokit>[0]>;

/** A second between two writes is GitHub's own advice; a local GitHub has no such limits. */
function paceOf(mode: AppEnvironment['mode'], { throttle }: Options) {
  return { throttle: { ...throttle, enabled: mode === 'production', onRateLimit: isWorthWaiting, onSecondaryRateLimit: isWorthWaiting } };
}

/** Called with the seconds to wait, the request, the client, and how often it was tried again. */
function isWorthWaiting(...[seconds, , , retries]: readonly [number, unknown, unknown, number]): boolean {
  return seconds <= LONGEST_PAUSE_SECONDS && retries < 1;
}

/** `fetch` that gives up, also on an answer that stops in the middle. */
function fetchInTime(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const tooLate = AbortSignal.timeout(LONGEST_REQUEST_MILLISECONDS);
  const signal = init.signal ? AbortSignal.any([init.signal, tooLate]) : tooLate;
  return fetch(input, { ...init, signal });
}
