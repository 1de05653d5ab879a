/**
 * A dbt project as Steward reads it: the small part of a manifest that reviews need, with plain names.
 * Unknown or missing fields of the artifact become empty values, never errors.
 */
export interface DbtProject {
  readonly name: string;
  readonly dbtVersion: string;
  readonly adapter: string;
  readonly invocationId: string;
  /** Models, seeds, snapshots, data tests, analyses and operations by unique id. */
  readonly nodes: ReadonlyMap<string, DbtNode>;
  readonly sources: ReadonlyMap<string, DbtSource>;
  readonly exposures: ReadonlyMap<string, DbtExposure>;
  /** Metrics, semantic models and saved queries: what else reads models. */
  readonly consumers: ReadonlyMap<string, DbtConsumer>;
  readonly unitTests: ReadonlyMap<string, DbtUnitTest>;
  readonly macros: ReadonlyMap<string, DbtMacro>;
  readonly groups: ReadonlyMap<string, { readonly name: string; readonly owner: string | undefined }>;
  /** What is switched off, by unique id; data tests that are stand among `nodes`, too. */
  readonly disabled: ReadonlyMap<string, DbtDisabled>;
  /** Direct children of each unique id, tests included. */
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** What dbt itself warned about while it parsed the project; undefined where only its manifest is at hand. */
  readonly warnings?: readonly string[];
}

/** A node or source that the project's configuration switches off. */
export interface DbtDisabled {
  readonly uniqueId: string;
  readonly resourceType: string;
  readonly name: string;
  readonly packageName: string;
  readonly path: string;
}

/** A node of the manifest: a model, seed, snapshot, test or the like. */
export interface DbtNode {
  readonly uniqueId: string;
  readonly resourceType: 'model' | 'seed' | 'snapshot' | 'test' | 'analysis' | 'operation' | 'other';
  readonly name: string;
  readonly packageName: string;
  /** Path from the dbt project's folder. For a generic test it is the YAML file. */
  readonly path: string;
  /** The YAML file that describes the node, from the dbt project's folder. */
  readonly patchPath: string | undefined;
  readonly relationName: string | undefined;
  /** Where compiled SQL may also look for it: production's relation, or the one that was not built. */
  readonly otherRelation?: string | undefined;
  readonly rawCode: string;
  readonly compiledCode: string | undefined;
  readonly language: string;
  readonly checksum: string;
  readonly fqn: readonly string[];
  readonly materialized: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly unrenderedConfig: Readonly<Record<string, unknown>>;
  readonly contractEnforced: boolean;
  readonly columns: ReadonlyMap<string, DbtColumn>;
  readonly description: string;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly tags: readonly string[];
  readonly group: string | undefined;
  readonly access: string | undefined;
  /** Of a versioned model: its own version, the one that an unpinned `ref` means, and the day from which nobody should read it. */
  readonly version: string | undefined;
  readonly latestVersion: string | undefined;
  readonly deprecationDate: string | undefined;
  /** Who is granted what: privilege → grantees. */
  readonly grants: ReadonlyMap<string, readonly string[]>;
  /** SQL that dbt runs around the node; the `on-run-start` and `on-run-end` of a project are nodes of the kind `operation`. */
  readonly hooks: readonly DbtHook[];
  /** Its `ref` calls as they are written. */
  readonly refs: readonly DbtRef[];
  readonly dependsOn: { readonly nodes: readonly string[]; readonly macros: readonly string[] };
  readonly constraints: readonly DbtConstraint[];
  /** Only for data tests. */
  readonly test: DbtTest | undefined;
}

/** A statement before or after the one that builds a node. */
export interface DbtHook {
  readonly when: 'pre' | 'post';
  readonly sql: string;
}

/** A `ref` as it is written: the version is undefined where it isn't pinned. */
export interface DbtRef {
  readonly name: string;
  readonly package: string | undefined;
  readonly version: string | undefined;
}

/** A column as its YAML declares it. */
export interface DbtColumn {
  readonly name: string;
  readonly description: string;
  readonly dataType: string | undefined;
  readonly constraints: readonly DbtConstraint[];
  readonly meta: Readonly<Record<string, unknown>>;
  readonly tags: readonly string[];
  /** BigQuery's policy tags: who may see the values. */
  readonly policyTags: readonly string[];
}

/** A constraint as its YAML declares it; `columns` is empty for one of a single column. */
export interface DbtConstraint {
  readonly type: string;
  readonly columns: readonly string[];
}

/** What a data test asks, and of which column. */
export interface DbtTest {
  /** `unique`, `not_null`, `relationships`, …; undefined for a singular test. */
  readonly kind: string | undefined;
  readonly namespace: string | undefined;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly column: string | undefined;
  /** The model, seed or snapshot that it tests. */
  readonly attachedTo: string | undefined;
  readonly enabled: boolean;
  readonly severity: 'error' | 'warn';
  readonly where: string | undefined;
  readonly limit: number | undefined;
  readonly warnIf: string;
  readonly errorIf: string;
}

/** A table of a source. */
export interface DbtSource {
  readonly uniqueId: string;
  readonly packageName: string;
  readonly sourceName: string;
  readonly name: string;
  readonly identifier: string;
  readonly relationName: string | undefined;
  readonly path: string;
  readonly hasFreshness: boolean;
  /** `freshness: null` in the YAML: somebody decided against it. */
  readonly declinesFreshness: boolean;
  readonly loadedAtField: string | undefined;
  readonly loader: string | undefined;
  readonly description: string;
  /** Of the source that the table belongs to. */
  readonly sourceDescription: string;
  readonly columns: ReadonlyMap<string, DbtColumn>;
  readonly tags: readonly string[];
  readonly meta: Readonly<Record<string, unknown>>;
}

/** What people look at, outside dbt, that reads models. */
export interface DbtExposure {
  readonly uniqueId: string;
  readonly packageName: string;
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly description: string;
  readonly url: string | undefined;
  /** `high`, `medium` or `low`, where the team said so. */
  readonly maturity: string | undefined;
  readonly owner: string | undefined;
  /** The address of the owner, where there is one. */
  readonly ownerEmail?: string | undefined;
  readonly path: string;
  readonly dependsOn: readonly string[];
  /** `meta.columns`: model name → the columns that it reads; undefined when the team declared none. */
  readonly columns: ReadonlyMap<string, readonly string[]> | undefined;
  readonly tags: readonly string[];
  readonly meta: Readonly<Record<string, unknown>>;
}

/** Something else inside dbt that reads models. */
export interface DbtConsumer {
  readonly uniqueId: string;
  readonly packageName: string;
  readonly kind: 'metric' | 'semantic-model' | 'saved-query';
  readonly name: string;
  readonly path: string;
  readonly dependsOn: readonly string[];
  /** Columns of the model that its entities, dimensions and measures name as plain expressions. */
  readonly columns: readonly string[];
  readonly parts: readonly DbtConsumerPart[];
}

/** What a consumer computes: one metric or saved query, or each element of a semantic model. */
export interface DbtConsumerPart {
  readonly kind: 'metric' | 'saved query' | 'entity' | 'dimension' | 'measure';
  readonly name: string;
  /** The SQL that it reads its model by: a column's name or more. */
  readonly expr: string | undefined;
  /** The measures that a metric reads. */
  readonly measures: readonly string[];
  /** Everything that says what it computes, without what is not set. */
  readonly definition: Readonly<Record<string, unknown>>;
  readonly description: string;
}

/** A unit test with the rows that it gives and expects. */
export interface DbtUnitTest {
  readonly uniqueId: string;
  readonly packageName: string;
  readonly name: string;
  readonly model: string;
  readonly path: string;
  readonly description: string;
  readonly checksum: string;
  /** The rows that stand in for each input, by the input as it is written (`ref('stg_trips')`). */
  readonly given: ReadonlyMap<string, DbtRows | undefined>;
  readonly expect: DbtRows | undefined;
}

/** Rows of a unit test by column; undefined where they are written as SQL. */
export type DbtRows = readonly Readonly<Record<string, unknown>>[];

/** A macro with its text and the macros that it calls. */
export interface DbtMacro {
  readonly uniqueId: string;
  readonly name: string;
  readonly packageName: string;
  readonly path: string;
  readonly sql: string;
  readonly macros: readonly string[];
  /** The YAML file that describes it. */
  readonly patchPath: string | undefined;
  readonly description: string;
  /** As the YAML declares them; newer versions of dbt also list undeclared ones, without a description. */
  readonly arguments: readonly { readonly name: string; readonly description: string }[];
}
