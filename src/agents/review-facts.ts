import type { BuildOutcome } from '../dbt/build-outcome.ts';
import type { ModelChange, NodeChange } from '../dbt/model-change.ts';
import type { Pair } from '../dbt/pair.ts';
import type { DbtProject } from '../dbt/project.ts';
import type { DbtCatalog } from '../dbt/read-catalog.ts';
import type { ProjectLineage } from '../lineage/project-lineage.ts';
import type { QueryShape } from '../sql/query-shape.ts';
import type { Answer } from './question.ts';

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
  /** Which columns of each side are made of which. Left out where no SQL parser is at hand: then all that depends on a change counts as reached. */
  readonly lineage?: Pair<ProjectLineage>;
  /** How the built data of models differ, by unique id; left out where none were compared. */
  readonly data?: ReadonlyMap<string, ComparedData>;
  /** What each side has besides its project; everything here may be missing, and a rule that needs it then finds nothing. */
  readonly details?: { readonly base?: SideDetails; readonly head?: SideDetails };
}

/** What the comparison of the built data says of a model that both sides have. */
export interface ComparedData {
  readonly rows: { readonly base: number; readonly head: number; readonly added: number; readonly removed: number };
  /** In how many rows a column (in lower case) differs; what was not compared isn't in it. */
  readonly changed: ReadonlyMap<string, number>;
  /** All rows were compared, by a key. */
  readonly isWhole: boolean;
}

/** What is known of one side besides its manifest. */
export interface SideDetails {
  /** What the compiled SQL of a node says, by unique id; undefined when there is none or it can't be read. */
  readonly shape?: (uniqueId: string) => QueryShape | undefined;
  /** The same for a node that wasn't compiled: what a build from scratch would run, where that can be told without dbt. */
  readonly writtenShape?: (uniqueId: string) => QueryShape | undefined;
  /** The warehouse's own columns and types, where they were read. */
  readonly catalog?: DbtCatalog;
  /** What the build did, with the seconds of each node. */
  readonly build?: BuildOutcome;
  /** A node's relation as queries of this side name it; undefined where nothing was built. */
  readonly relation?: (uniqueId: string) => string | undefined;
  /** Answers to the questions of the rules, by their ids. */
  readonly answers?: ReadonlyMap<string, Answer>;
}
