import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Problem } from '../core/problem.ts';
import type { Place } from './read-environment.ts';

/** Lets a server listen, and says on which port it does. */
export async function listen(server: Server, { port, host }: Pick<Place, 'port' | 'host'>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(new Problem('STW-4007', { detail: `The App can’t listen on ${host}:${port}: ${error.message}.` }, error)),
    );
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
