import type { Handler } from '../http/api-call.ts';
import type { Emulator } from '../http/emulator.ts';
import type { OperationId } from '../served-operations.ts';
import { actionHandlers } from './action-handlers.ts';
import { appHandlers } from './app-handlers.ts';
import { checkHandlers } from './check-handlers.ts';
import { commentHandlers } from './comment-handlers.ts';
import { contentHandlers } from './content-handlers.ts';
import { deliveryHandlers } from './delivery-handlers.ts';
import { gitDataHandlers } from './git-data-handlers.ts';
import { pullRequestHandlers } from './pull-request-handlers.ts';
import { repositoryHandlers } from './repository-handlers.ts';
import { settingsHandlers } from './settings-handlers.ts';

/** One handler for every served operation; the compiler sees to it that none is missing. */
export function allHandlers(emulator: Emulator): Readonly<Record<OperationId, Handler>> {
  return {
    ...appHandlers(emulator),
    ...deliveryHandlers,
    ...repositoryHandlers,
    ...settingsHandlers,
    ...contentHandlers,
    ...gitDataHandlers,
    ...pullRequestHandlers,
    ...commentHandlers,
    ...checkHandlers,
    ...actionHandlers,
  };
}
