import type { Installation } from '../orchestrator/to-installation.ts';
import type { AppPorts } from './app-ports.ts';
import { SET_UP_EVENT } from './set-up-repository.ts';

/** Each costs a few requests. */
const MOST_REPOSITORIES = 300;
/** One after the other with a pause, so that no review that comes meanwhile waits behind all of them. */
const PAUSE_MILLISECONDS = 1000;

/**
 * Where the App may propose set-ups, puts one piece of work per repository into the inbox: each is done, tried again and survives a
 * restart for itself.
 */
export async function takeInstallation(
  { installationId, isOlder, mayPropose, repositories }: Installation,
  guid: string,
  ports: AppPorts,
): Promise<void> {
  const { store, clock, log, settings } = ports;
  if (isOlder) await ports.renewToken(installationId);
  const why = whyNot(mayPropose, settings.stewardAction);
  if (why !== undefined) return log.info({ installation: installationId, why }, 'no set-up pull requests');
  const given = repositories ?? (await ports.repositoriesOf(installationId));
  for (const [index, one] of given.slice(0, MOST_REPOSITORIES).entries()) {
    const receivedAt = new Date(clock.now().getTime() + index * PAUSE_MILLISECONDS);
    store.inbox.add({ guid: `${guid}:${one.repositoryId}`, event: SET_UP_EVENT, payload: JSON.stringify(one), receivedAt });
  }
  if (given.length > MOST_REPOSITORIES)
    log.warn({ installation: installationId, left: given.length - MOST_REPOSITORIES }, 'too many repositories to propose a set-up in all');
}

function whyNot(mayPropose: boolean, stewardAction: string | undefined): string | undefined {
  if (!mayPropose) return 'it lacks Contents write and Workflows write (docs/operations.md, “The set-up pull request”)';
  return stewardAction === undefined ? 'STEWARD_ACTION is not set' : undefined;
}
