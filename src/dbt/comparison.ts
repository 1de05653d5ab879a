import type { NodeResult } from './build-outcome.ts';
import type { ComparedSides } from './compared-sides.ts';
import type { TriedChange } from './tried-change.ts';

/** Files that a change writes, by path from the checkout's root; undefined deletes. */
export type ChangedTexts = ReadonlyMap<string, string | undefined>;

/** How the data of a comparison can be asked: dbt's own profile, and on DuckDB one file for each side. */
export interface ComparedData {
  readonly python: string;
  readonly adapter: string;
  readonly profilesDir: string;
  readonly projectDir: string;
  readonly profile: string;
  readonly target: string;
  readonly env: Readonly<Record<string, string>>;
  /** DuckDB only. */
  readonly databases: Readonly<Partial<Record<'base' | 'head' | 'tried', string>>>;
}

/** A comparison whose folders and data are still there. */
export interface Comparison {
  readonly compared: ComparedSides;
  /** Runs nodes and tests of the base that its own build left out, on the data that it built. Ids that the base doesn't have are passed over. */
  runOnBase(ids: readonly string[]): Promise<ReadonlyMap<string, NodeResult>>;
  /** Applies a change to a copy of the head, runs there what failed with all that hangs on it, and says how it went. The head stays as it is. */
  tryChange(change: ChangedTexts): Promise<TriedChange>;
  /** Where the data lies; undefined where none was built. */
  data(): ComparedData | undefined;
  /** Removes all that the comparison made, and says in a line each what would not go. */
  close(): Promise<readonly string[]>;
}
