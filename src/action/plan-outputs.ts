import type { RunRequest } from '../core/run-request.ts';
import type { ActionIo } from './action-io.ts';

/** Tells the other jobs of the workflow what to do. */
export function planOutputs(io: ActionIo, requests: readonly RunRequest[]): void {
  const [first] = requests;
  io.setOutput('request', JSON.stringify(requests));
  // A workflow from before the job that reads knows `count` alone, and must not run those.
  const isRead = first?.lane?.by === 'fork';
  io.setOutput('count', String(isRead ? 0 : requests.length));
  io.setOutput('static-count', String(isRead ? requests.length : 0));
  io.setOutput('head-sha', first?.headSha ?? '');
  io.setOutput('base-sha', first?.baseSha ?? '');
  io.info(first === undefined ? 'Nothing to run.' : `To run: ${requests.map(({ runKey }) => runKey).join(', ')}`);
}

/** Tells them that there is nothing, and the log why. */
export function nothingToDo(io: ActionIo, why: string): void {
  io.info(`Nothing to do: ${why}`);
  planOutputs(io, []);
}
