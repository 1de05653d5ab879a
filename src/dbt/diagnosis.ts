/** One root cause of a failed dbt invocation. Paths are from the dbt project's folder, lines count from 1 in the file that a person edits. */
export interface Diagnosis {
  /** Id of a rule of the taxonomy ("duckdb.column"), or `unknown`. */
  readonly cause: string;
  /** Unique id of the node that went wrong; undefined when dbt failed before its nodes. */
  readonly node: string | undefined;
  readonly file: string | undefined;
  readonly line: number | undefined;
  /** Of the place: the line itself, the nearest that could be told, or only the file. */
  readonly confidence: 'exact' | 'nearest' | 'file';
  /** One line in plain words. */
  readonly message: string;
  /** What dbt said, cleaned of colours and secrets, at most 8,000 characters. */
  readonly text: string;
  /** Named parts of the text: the column that is missing, the relation, the candidates. */
  readonly facts: Readonly<Record<string, string>>;
  /** The name that could not be found. */
  readonly missing: { readonly kind: 'node' | 'source' | 'macro' | 'column' | 'relation'; readonly name: string } | undefined;
  /** Names that exist and are near, nearest first: the database's own candidates, then the project's. */
  readonly offered: readonly string[];
  /** Unique ids that dbt skipped because of this node. */
  readonly skipped: readonly string[];
  /** True when the same command may pass if it is only run again. */
  readonly transient: boolean;
  /** Who can mend it: the author of the code, an administrator, the tool itself, whoever owns the data. */
  readonly owner: 'author' | 'admin' | 'tool' | 'data';
  /** What the taxonomy advises. */
  readonly advice: string | undefined;
}
