/** What one whole process took, the median of several. */
export interface Timed {
  readonly seconds: number;
  /** The most memory that it held. */
  readonly megabytes: number;
  /** Its seconds without its start, and without reading and indexing the manifest, where it says so itself. */
  readonly afterIndexing?: number;
}

/** What is done with a whole project. */
export type GrowthTask =
  | 'check manifest'
  | 'check cold'
  | 'check warm'
  | 'lineage cold'
  | 'lineage warm'
  | 'bouncer standard'
  | 'bouncer strict'
  | 'score'
  | 'colibri';

/** A project of one size, and what each task took; a task that was not run at this size is left out. */
export interface GrowthRow {
  readonly models: number;
  /** The size of manifest.json with compiled SQL. */
  readonly manifestMegabytes: number;
  /** How many rules of Steward looked at it. */
  readonly rules: number;
  /** Steps from column to column, and columns that filter and join, that were found. */
  readonly edges: { readonly steward: number; readonly colibri?: number };
  readonly timed: Readonly<Partial<Record<GrowthTask, Timed>>>;
}
