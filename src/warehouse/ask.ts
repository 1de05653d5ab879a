import type { QueryResult } from '../core/ports/queries.ts';

/** Sends one SELECT to the warehouse; the caller has set its time. */
export type Ask = (sql: string, maxRows?: number) => Promise<QueryResult>;
