/** GitHub itself gives up after ten seconds; an artifact may take longer. */
const LONGEST_MILLISECONDS = 30_000;

interface Ways {
  /** What really asks, where something lies between (a proxy). */
  readonly ask?: typeof fetch;
  readonly milliseconds?: number;
}

/**
 * `fetch` that gives up on an answer that doesn't come, and fails on one that ends in the middle: Octokit would take half an answer for an
 * empty one.
 */
export async function fetchWhole(
  input: string | URL | Request,
  init: RequestInit = {},
  { ask = fetch, milliseconds = LONGEST_MILLISECONDS }: Ways = {},
): Promise<Response> {
  const tooLate = AbortSignal.timeout(milliseconds);
  const signal = init.signal ? AbortSignal.any([init.signal, tooLate]) : tooLate;
  const response = await ask(input, { ...init, signal });
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) return response;
  const text = await response.text();
  const { status, statusText, headers, url } = response;
  const whole = new Response(text === '' ? null : text, { status, statusText, headers });
  return Object.defineProperty(whole, 'url', { value: url });
}
