import { asking, statusOf } from './github-client.ts';

const MOST_TRIES = 3;
/** For the request of a thing that must not be made twice: the client itself doesn't repeat it. */
export const ASKED_ONCE = { retries: 0 } as const;

/**
 * Makes something on GitHub, once. An answer that got lost on its way, or a 502, leaves open whether it was made: it is looked for
 * before it is asked for again.
 */
export async function makeOnce<Made>(
  operation: string,
  { make, find }: { readonly make: () => Promise<Made>; readonly find: () => Promise<Made | undefined> },
): Promise<Made> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await make();
    } catch (error) {
      if (!isOpen(error) || tries === MOST_TRIES) return asking(operation, Promise.reject(error));
      const made = await find();
      if (made !== undefined) return made;
    }
  }
}

/** Whether GitHub may have done it all the same: a refusal of the 400s says that it hasn't. */
function isOpen(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status < 400 || status >= 500;
}
