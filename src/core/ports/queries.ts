/** One query, as data. `sql` is a single SELECT in the warehouse's dialect, without Jinja. */
export interface QueryCall {
  readonly sql: string;
  /** Rows beyond it are not fetched, and `truncated` says so. */
  readonly maxRows: number;
  readonly timeoutMilliseconds: number;
  readonly signal?: AbortSignal | undefined;
}

/** A value as it came: numbers that don't fit into a double, decimals, dates and times are text in the warehouse's own spelling. */
export type QueryValue = string | number | boolean | null;

/** Rows in the order of `columns`. */
export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly QueryValue[])[];
  readonly truncated: boolean;
}

/**
 * Reads the warehouse through dbt's own adapter. Throws STW-2010 for what is no single SELECT, STW-2011 for what the warehouse
 * refused (its words in `detail`), STW-2012 for a query out of time, STW-1006 when the warehouse can't be reached, and the
 * signal's reason when cancelled. A query that failed leaves the next one unharmed.
 */
export interface Queries {
  run(call: QueryCall): Promise<QueryResult>;
  close(): Promise<void>;
}
