import type { ModelChange, NodeChange } from '../dbt/model-change.ts';
import type { DbtProject } from '../dbt/project.ts';

/** A file that differs between base and head. Paths are from the repository's root. */
export interface ChangedFile {
  readonly path: string;
  readonly previousPath?: string;
  readonly kind: 'added' | 'modified' | 'removed' | 'renamed';
  /** The texts; undefined on the side where the file doesn't exist, or when it is binary or larger than 1 MiB. */
  readonly base: string | undefined;
  readonly head: string | undefined;
  /** Lines of the head that the pull request added or changed. */
  readonly addedLines: ReadonlySet<number>;
}

/** Everything that the review's rules may look at. Made once, before the first rule; rules never read anything else. */
export interface ReviewFacts {
  readonly base: DbtProject;
  readonly head: DbtProject;
  /** Folder of the dbt project from the repository's root, '' when it is the root: joins dbt's paths to the repository's. */
  readonly projectDir: string;
  readonly files: readonly ChangedFile[];
  /** Changed models, with their change class. */
  readonly models: readonly ModelChange[];
  /** Changed seeds and snapshots. */
  readonly others: readonly NodeChange[];
  /** Text of a YAML or SQL file of either side by its path from the repository's root. */
  readonly text: (side: 'base' | 'head', path: string) => string | undefined;
  /**
   * The columns (in lower case) that the SQL of one node of the head surely reads from another, by their unique ids; undefined when that
   * SQL can't be read. `columnsReader` makes it. Left out where no SQL parser is at hand.
   */
  readonly columnsRead?: (reader: string, from: string) => ReadonlySet<string> | undefined;
}
