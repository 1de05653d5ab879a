import type { Queries } from '../core/ports/queries.ts';
import type { ComparedData } from '../dbt/comparison.ts';
import type { RunSurroundings } from './run-input.ts';

const MILLISECONDS = 60_000;

/**
 * Lets all that ask the data of one comparison share a connection, which closes when `work` has ended; who closes it before that only
 * says that he is done. Where data were built it opens at once: a start takes seconds, in which `work` has other things to do.
 */
export async function shareQueries<Ports extends Pick<RunSurroundings, 'openQueries' | 'signal'>, Result>(
  ports: Ports,
  built: ComparedData | undefined,
  work: (ports: Ports) => Promise<Result>,
): Promise<Result> {
  let open = built === undefined ? undefined : warm(ports.openQueries(built, ports.signal));
  // Who asks gets the reason; when nobody asks it is nobody's.
  open?.catch(() => undefined);
  const openQueries: RunSurroundings['openQueries'] = async (data, signal) => {
    open ??= ports.openQueries(data, signal);
    const queries = await open;
    return { run: (call) => queries.run(call), close: async () => undefined };
  };
  try {
    return await work({ ...ports, openQueries });
  } finally {
    await (await open?.catch(() => undefined))?.close();
  }
}

/** Whatever goes wrong here, the first real question will say. */
async function warm(opening: Promise<Queries>): Promise<Queries> {
  const queries = await opening;
  queries.run({ sql: 'select 1 as one', maxRows: 1, timeoutMilliseconds: MILLISECONDS }).catch(() => undefined);
  return queries;
}
