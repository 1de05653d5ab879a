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
  /** Direct children of each unique id, tests included. */
  readonly children: ReadonlyMap<string, readonly string[]>;
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
  readonly group: string | undefined;
  readonly access: string | undefined;
  readonly dependsOn: { readonly nodes: readonly string[]; readonly macros: readonly string[] };
  readonly constraints: readonly DbtConstraint[];
  /** Only for data tests. */
  readonly test: DbtTest | undefined;
}

/** A column as its YAML declares it. */
export interface DbtColumn {
  readonly name: string;
  readonly description: string;
  readonly dataType: string | undefined;
  readonly constraints: readonly DbtConstraint[];
  readonly meta: Readonly<Record<string, unknown>>;
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
  readonly sourceName: string;
  readonly name: string;
  readonly identifier: string;
  readonly relationName: string | undefined;
  readonly path: string;
  readonly hasFreshness: boolean;
  readonly loadedAtField: string | undefined;
  readonly description: string;
}

/** What people look at, outside dbt, that reads models. */
export interface DbtExposure {
  readonly uniqueId: string;
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly owner: string | undefined;
  readonly path: string;
  readonly dependsOn: readonly string[];
  /** `meta.columns`: model name → the columns that it reads; undefined when the team declared none. */
  readonly columns: ReadonlyMap<string, readonly string[]> | undefined;
}

/** Something else inside dbt that reads models. */
export interface DbtConsumer {
  readonly uniqueId: string;
  readonly kind: 'metric' | 'semantic-model' | 'saved-query';
  readonly name: string;
  readonly path: string;
  readonly dependsOn: readonly string[];
  /** Columns of the model that its entities, dimensions and measures name as plain expressions. */
  readonly columns: readonly string[];
}

/** A unit test with the rows that it gives and expects. */
export interface DbtUnitTest {
  readonly uniqueId: string;
  readonly name: string;
  readonly model: string;
  readonly path: string;
  readonly checksum: string;
}

/** A macro with its text and the macros that it calls. */
export interface DbtMacro {
  readonly uniqueId: string;
  readonly name: string;
  readonly packageName: string;
  readonly path: string;
  readonly sql: string;
  readonly macros: readonly string[];
}
