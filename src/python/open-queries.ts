import type { Queries } from '../core/ports/queries.ts';
import type { QueryPorts, QueryTarget } from './query-process.ts';
import { residentQueries } from './resident-queries.ts';

interface OpenerPorts extends Omit<QueryPorts, 'signal'> {
  /** Whether a text is one SELECT that only reads, in the adapter's dialect. */
  readonly isSelect: (sql: string, adapter: string) => boolean;
}

/** Makes a function that opens the data of a run for queries, each in a folder of its own that goes when they are closed. */
export function queriesOpener({ isSelect, ...ports }: OpenerPorts) {
  return async (data: QueryTarget & { readonly adapter: string }, signal: AbortSignal): Promise<Queries> => {
    const folder = await ports.files.temporary('steward-queries');
    const queries = residentQueries({ target: data, folder, isSelect: (sql) => isSelect(sql, data.adapter) }, { ...ports, signal });
    return {
      run: (call) => queries.run(call),
      async close() {
        await queries.close();
        await ports.files.remove(folder);
      },
    };
  };
}
