import type { Queries } from '../core/ports/queries.ts';
import type { ComparedData } from '../dbt/comparison.ts';
import type { RunSurroundings } from './run-input.ts';

/**
 * Lets all that ask the data of one comparison share a connection, which opens with the first who asks and closes when `work` has ended;
 * who closes it before that only says that he is done.
 */
export async function shareQueries<Ports extends Pick<RunSurroundings, 'openQueries'>, Result>(
  ports: Ports,
  work: (ports: Ports) => Promise<Result>,
): Promise<Result> {
  let open: Promise<Queries> | undefined;
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

const MILLISECONDS = 120_000;

/** Lets a shared connection start before its first question is known. Whatever goes wrong here, that question will say. */
export function warmQueries(data: ComparedData, { openQueries, signal }: Pick<RunSurroundings, 'openQueries' | 'signal'>): void {
  openQueries(data, signal)
    .then((queries) => queries.run({ sql: 'select 1 as one', maxRows: 1, timeoutMilliseconds: MILLISECONDS }))
    .catch(() => undefined);
}
