/** When GitHub said that it may be asked again, from a failure or what caused it; undefined when it said nothing about it. */
export function askAgainAt(failure: unknown, now: Date): Date | undefined {
  for (let error = failure; typeof error === 'object' && error !== null; error = Reflect.get(error, 'cause')) {
    const seconds = secondsIn(error, now);
    if (seconds !== undefined) return new Date(now.getTime() + Math.min(Math.max(0, seconds), LONGEST_SECONDS) * 1000);
  }
  return undefined;
}

/** GitHub's own advice for a limit that doesn't say how long it lasts. */
const LEAST_SECONDS_AFTER_SECONDARY_LIMIT = 60;
/** A limit of GitHub's lasts an hour at most. */
const LONGEST_SECONDS = 3600;

function secondsIn(error: object, now: Date): number | undefined {
  const retryAfter = headerOf(error, 'retry-after');
  if (retryAfter !== undefined && /^\d+$/.test(retryAfter)) return Number(retryAfter);
  if (isSecondaryLimit(error)) return LEAST_SECONDS_AFTER_SECONDARY_LIMIT;
  const reset = headerOf(error, 'x-ratelimit-reset');
  if (headerOf(error, 'x-ratelimit-remaining') !== '0' || reset === undefined || !/^\d+$/.test(reset)) return undefined;
  return Number(reset) - now.getTime() / 1000;
}

function isSecondaryLimit(error: object): boolean {
  return 'status' in error && error instanceof Error && /secondary rate limit/i.test(error.message);
}

/** A header of the answer that a failed request got. */
export function headerOf(error: unknown, name: string): string | undefined {
  const value = ['response', 'headers', name].reduce<unknown>(
    (found, key) => (typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined),
    error,
  );
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
