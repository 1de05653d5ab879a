import type { ChangedFile, ReviewFacts } from '../../src/agents/review-facts.ts';
import type { MappedCause, ModelChange } from '../../src/dbt/model-change.ts';
import type { DbtColumn, DbtConsumer, DbtExposure, DbtNode, DbtProject, DbtSource, DbtTest, DbtUnitTest } from '../../src/dbt/project.ts';
import type { ChangeClass, ColumnChange } from '../../src/sql/classification.ts';
import { source as anySource, unitTest as anyUnitTest } from '../dbt/project-builder.ts';

type NodeParts = Partial<Omit<DbtNode, 'columns'>> & { readonly columns?: readonly (string | Partial<DbtColumn>)[] };

/** A model `model.taxi.<name>` in models/<name>.sql, described in models/_models.yml. */
export function model(name: string, parts: NodeParts = {}): DbtNode {
  return node('model', name, { patchPath: 'models/_models.yml', ...parts });
}

function node(resourceType: DbtNode['resourceType'], name: string, { columns = [], ...parts }: NodeParts): DbtNode {
  return {
    uniqueId: `${resourceType}.taxi.${name}`,
    resourceType,
    name,
    packageName: 'taxi',
    path: `models/${name}.sql`,
    patchPath: undefined,
    relationName: `"db"."main"."${name}"`,
    rawCode: 'select 1 as id',
    compiledCode: undefined,
    language: 'sql',
    checksum: 'sum',
    fqn: ['taxi', name],
    materialized: 'table',
    config: {},
    unrenderedConfig: {},
    contractEnforced: false,
    columns: new Map(columns.map((part) => columnOf(part)).map((column) => [column.name, column])),
    description: '',
    meta: {},
    tags: [],
    group: undefined,
    access: undefined,
    version: undefined,
    latestVersion: undefined,
    deprecationDate: undefined,
    grants: new Map(),
    hooks: [],
    refs: [],
    dependsOn: { nodes: [], macros: [] },
    constraints: [],
    test: undefined,
    ...parts,
  };
}

function columnOf(part: string | Partial<DbtColumn>): DbtColumn {
  const given = typeof part === 'string' ? { name: part } : part;
  return { name: '', description: '', dataType: undefined, constraints: [], meta: {}, tags: [], policyTags: [], ...given };
}

interface TestParts extends Partial<DbtTest> {
  /** Overrides of the node around the test, such as its name. */
  readonly node?: NodeParts;
}

/** A data test of a model: `dataTest('unique', 'fct_trips', { column: 'trip_id' })`; a singular one has the kind undefined. */
export function dataTest(kind: string | undefined, on: string | undefined, { node: nodeParts = {}, ...parts }: TestParts = {}): DbtNode {
  const words = [kind, on, parts.column, ...Object.values(parts.arguments ?? {}).flat()].filter((word) => typeof word === 'string');
  const name = nodeParts.name ?? words.join('_').replaceAll(/\W+/g, '_');
  const attachedTo = on === undefined ? undefined : `model.taxi.${on}`;
  return node('test', name, {
    path: kind === undefined ? `tests/${name}.sql` : 'models/_models.yml',
    dependsOn: { nodes: attachedTo === undefined ? [] : [attachedTo], macros: [] },
    ...nodeParts,
    test: {
      kind,
      namespace: undefined,
      arguments: {},
      column: undefined,
      attachedTo,
      enabled: true,
      severity: 'error',
      where: undefined,
      limit: undefined,
      warnIf: '!= 0',
      errorIf: '!= 0',
      ...parts,
    },
  });
}

/** The table `source.taxi.<source>.<name>`, described in models/_sources.yml: `source('app.trips')`. */
export function source(table: string, parts: Partial<DbtSource> = {}): DbtSource {
  const [sourceName = '', name = ''] = table.split('.');
  return anySource(`source.taxi.${table}`, {
    sourceName,
    name,
    relationName: `"db"."${sourceName}"."${name}"`,
    path: 'models/_sources.yml',
    ...parts,
  });
}

/** The unit test `unit_test.taxi.<model>.<name>` in models/_unit.yml. */
export function unitTest(name: string, on: string, parts: Partial<DbtUnitTest> = {}): DbtUnitTest {
  return anyUnitTest(`unit_test.taxi.${on}.${name}`, parts);
}

export function exposure(name: string, on: readonly string[], parts: Partial<DbtExposure> = {}): DbtExposure {
  return {
    uniqueId: `exposure.taxi.${name}`,
    packageName: 'taxi',
    name,
    label: '',
    type: 'dashboard',
    description: '',
    url: undefined,
    maturity: undefined,
    owner: 'Finance',
    path: 'models/_exposures.yml',
    dependsOn: on.map((modelName) => `model.taxi.${modelName}`),
    columns: undefined,
    tags: [],
    meta: {},
    ...parts,
  };
}

export function consumer(name: string, on: string, columns: readonly string[]): DbtConsumer {
  return {
    uniqueId: `semantic_model.taxi.${name}`,
    packageName: 'taxi',
    kind: 'semantic-model',
    name,
    path: 'models/_semantic.yml',
    dependsOn: [`model.taxi.${on}`],
    columns,
    parts: [],
  };
}

interface ProjectParts {
  readonly nodes?: readonly DbtNode[];
  readonly exposures?: readonly DbtExposure[];
  readonly consumers?: readonly DbtConsumer[];
  readonly unitTests?: DbtProject['unitTests'];
  readonly sources?: DbtProject['sources'];
  readonly macros?: DbtProject['macros'];
  readonly groups?: DbtProject['groups'];
  readonly disabled?: DbtProject['disabled'];
}

/** A project of these nodes; children follow from `dependsOn`. */
export function project({
  nodes = [],
  exposures = [],
  consumers = [],
  unitTests = new Map(),
  sources = new Map(),
  macros = new Map(),
  groups = new Map(),
  disabled = new Map(),
}: ProjectParts = {}): DbtProject {
  const children = new Map<string, string[]>();
  const dependents = [...nodes.map(({ uniqueId, dependsOn }) => ({ uniqueId, dependsOn: dependsOn.nodes })), ...exposures, ...consumers];
  for (const { uniqueId, dependsOn } of dependents) {
    for (const parent of dependsOn) children.set(parent, [...(children.get(parent) ?? []), uniqueId]);
  }
  return {
    name: 'taxi',
    dbtVersion: '1.11.16',
    adapter: 'duckdb',
    invocationId: 'invocation',
    nodes: byId(nodes),
    sources,
    exposures: byId(exposures),
    consumers: byId(consumers),
    unitTests,
    macros,
    groups,
    disabled,
    children,
  };
}

function byId<Item extends { readonly uniqueId: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.uniqueId, item]));
}

interface ChangeParts {
  readonly class?: ChangeClass;
  readonly columns?: readonly ColumnChange[];
  readonly causes?: readonly Partial<MappedCause>[];
  readonly reason?: string;
  readonly incremental?: ModelChange['incremental'];
  readonly reasons?: ModelChange['reasons'];
}

/** A changed model; give `undefined` for the side on which it doesn't exist. */
export function change(base: DbtNode | undefined, head: DbtNode | undefined, parts: ChangeParts = {}): ModelChange {
  const { class: changeClass = 'unknown', columns = [], causes = [], reason, incremental, reasons = [] } = parts;
  const { uniqueId, name, path } = head ?? base ?? model('none');
  const full = causes.map((cause): MappedCause => ({ side: 'head', line: 1, text: '', why: '', path, confidence: 'exact', ...cause }));
  return {
    uniqueId,
    name,
    kind: base === undefined ? 'added' : head === undefined ? 'removed' : 'modified',
    base,
    head,
    reasons,
    classification: { class: changeClass, columns, causes: full, ...(reason === undefined ? {} : { reason }) },
    ...(incremental === undefined ? {} : { incremental }),
    causes: full,
  };
}

interface FactsParts extends Partial<Omit<ReviewFacts, 'text'>> {
  /** Texts of the head (and of the base, where `baseTexts` doesn't say otherwise) by path. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly baseTexts?: Readonly<Record<string, string>>;
}

export function facts({ texts = {}, baseTexts = {}, ...parts }: FactsParts = {}): ReviewFacts {
  return {
    base: project(),
    head: project(),
    projectDir: '',
    files: [],
    models: [],
    others: [],
    text: (side, path) => (side === 'base' ? (baseTexts[path] ?? texts[path]) : texts[path]),
    ...parts,
  };
}

/** A changed file of which `lines` (default: all) of the head are new. */
export function changedFile(path: string, head: string, lines?: readonly number[]): ChangedFile {
  const all = head.split('\n').map((_, index) => index + 1);
  return { path, kind: 'modified', base: '', head, addedLines: new Set(lines ?? all) };
}
