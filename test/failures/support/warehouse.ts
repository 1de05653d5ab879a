import type { Adapter, FailureCase } from '../case-schema.ts';

export type Profile = Readonly<Record<string, string | number | Readonly<Record<string, string>>>>;

/** The warehouse of one run. */
export interface CaseWarehouse {
  /** What dbt's profile says to reach it. */
  readonly output: Profile;
  /** The DuckDB file, or the name of the PostgreSQL database. */
  readonly place: string;
  run(sql: readonly string[]): Promise<void>;
  drop(): Promise<void>;
}

/** Makes warehouses that start from the same state, each independent of all others. */
export interface Warehouses {
  readonly adapter: Adapter;
  copyOf(database: FailureCase['database'], folder: string): Promise<CaseWarehouse>;
  /** Keeps `warehouse`, in which the base was built, as the state `built`. */
  keepBuilt(warehouse: CaseWarehouse): Promise<void>;
  stop(): Promise<void>;
}
