import type { CodeHost } from '../core/ports/code-host.ts';
import type { StoredRun } from '../core/ports/store.ts';

/** The check of a run, if it was opened: a crash may have come between opening it and keeping its id. */
export async function checkOfRun(
  { checkRunId, request, runKey }: Pick<StoredRun, 'checkRunId' | 'request' | 'runKey'>,
  { checks }: Pick<CodeHost, 'checks'>,
): Promise<number | undefined> {
  return checkRunId ?? (await checks.list(request.headSha)).find(({ externalId }) => externalId === runKey)?.id;
}
