import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/dbt/diagnose.ts';
import type { DbtProject } from '../../src/dbt/project.ts';
import { node, project as projectOf } from './project-builder.ts';

interface Situation {
  readonly name: string;
  readonly text: string;
  readonly uniqueId?: string;
  readonly files: Readonly<Record<string, string>>;
  readonly project?: DbtProject;
  readonly expected: Readonly<Record<string, unknown>>;
}

const DUPLICATE =
  'Compilation Error\n  dbt found two schema.yml entries for the same resource named orders. Resources and their associated columns may only be described a single time. To fix this, remove the resource entry for orders in one of these files:\n   - models/a.yml\n  models/b.yml';

const NO_PROJECT =
  'Runtime Error\n  No dbt_project.yml found at expected path /w/dbt_project.yml\n  Verify that each entry within packages.yml (and their transitive dependencies) contains a file named dbt_project.yml';

const described = (patchPath: string) => projectOf([node('model.shop.orders', { path: 'models/orders.sql', patchPath })]);

const SITUATIONS: readonly Situation[] = [
  {
    name: 'a version that a model has not is looked for in the file that asks for it, and not in one that only names that file',
    text: "Compilation Error\n  Model 'model.shop.daily' (models/daily.sql) depends on a node named 'orders' with version '2' which was not found",
    files: {
      'models/exposures.yml': "depends_on:\n  - ref('orders')\n  - ref('daily')",
      'models/daily.sql': "select *\nfrom {{ ref('orders', v=2) }}",
    },
    expected: { cause: 'ref.not_found', node: 'model.shop.daily', file: 'models/daily.sql', line: 2 },
  },
  {
    name: "a test's own reference is found although dbt writes an empty package",
    text: "Compilation Error\n  [WARNING]: Test 'test.shop.relationships_a.0' (models/a.yml) depends on a node named 'orderz' in package '' which was not found",
    files: { 'models/a.yml': "models:\n  - name: a\n    to: ref('orderz')" },
    expected: { node: 'test.shop.relationships_a.0', file: 'models/a.yml', line: 3, missing: { kind: 'node', name: 'orderz' } },
  },
  {
    name: 'the second YAML entry is the one that the project does not know yet',
    text: DUPLICATE,
    files: { 'models/a.yml': 'models:\n  - name: orders', 'models/b.yml': 'models:\n  - name: other\n  - name: orders' },
    project: described('models/a.yml'),
    expected: { cause: 'dup.schema_entry', file: 'models/b.yml', line: 3 },
  },
  {
    name: 'and it is the first of the two files when the other one was there before',
    text: DUPLICATE,
    files: { 'models/a.yml': 'models:\n  - name: orders', 'models/b.yml': 'models:\n  - name: orders' },
    project: described('models/b.yml'),
    expected: { file: 'models/a.yml', line: 2 },
  },
  {
    name: 'packages that are not installed stand below their key',
    text: 'dbt found 1 package(s) specified in dependencies.yml, but only 0 package(s) installed in dbt_packages. Run "dbt deps" to install package dependencies.',
    files: { 'dependencies.yml': 'projects:\n  - name: core\npackages:\n  - package: dbt-labs/dbt_utils' },
    expected: { cause: 'deps.not_installed', file: 'dependencies.yml', line: 4 },
  },
  {
    name: 'a secret is looked for where it may not be read',
    text: "Parsing Error\n  Secret env vars are allowed only in profiles.yml or packages.yml. Found 'DBT_ENV_SECRET_SALT' referenced elsewhere.",
    files: {
      'profiles.yml': 'password: "{{ env_var(\'DBT_ENV_SECRET_SALT\') }}"',
      'models/orders.sql': "select\n  '{{ env_var('DBT_ENV_SECRET_SALT') }}' as salt",
    },
    project: projectOf([node('model.shop.orders', { path: 'models/orders.sql' })]),
    expected: { cause: 'env_var.secret_misuse', node: 'model.shop.orders', file: 'models/orders.sql', line: 2 },
  },
  {
    name: "a type that a seed's configuration invents is no value of its file",
    text: 'Runtime Error in seed codes (seeds/codes.csv)\n  Catalog Error: Type with name bigintt does not exist!\n\n  LINE 1: create table "codes" ("code" bigintt)\n                                     ^',
    uniqueId: 'seed.shop.codes',
    files: { 'seeds/codes.csv': 'code\n1', 'dbt_project.yml': 'seeds:\n  +column_types:\n    code: bigintt' },
    project: projectOf([node('seed.shop.codes', { path: 'seeds/codes.csv' })]),
    expected: { cause: 'duckdb.type', file: 'dbt_project.yml', line: 3 },
  },
  {
    name: "a snapshot's key is the value of its configuration before it is a word of its description",
    text: 'Runtime Error in snapshot snap (snapshots/snap.yml)\n  Binder Error: Referenced column "vendor" not found in FROM clause!\n\n  LINE 38:         vendor as dbt_unique_key\n                   ^',
    uniqueId: 'snapshot.shop.snap',
    files: {
      'snapshots/snap.yml': 'snapshots:\n  - name: snap\n    description: Each vendor.\n    config:\n      unique_key: [vendor, day]',
    },
    project: projectOf([node('snapshot.shop.snap', { path: 'snapshots/snap.yml' })]),
    expected: { cause: 'duckdb.column', file: 'snapshots/snap.yml', line: 5 },
  },
  {
    name: 'a measure is asked for in the metric, and not where another one has that word',
    text: 'Parsing Error in metric fares (models/m.yml)\n  A semantic model having a measure `fares` does not exist but was referenced.',
    files: {
      'dbt_project.yml': 'name: shop',
      'models/m.yml': [
        'semantic_models:',
        '  - name: trips',
        '    measures:',
        '      - name: fare_sum',
        '        description: Fares.',
        'metrics:',
        '  - name: fares',
        '    label: Fares',
        '    type_params:',
        '      measure: fares',
      ].join('\n'),
    },
    project: projectOf([]),
    expected: { cause: 'metric.measure', node: 'metric.shop.fares', file: 'models/m.yml', line: 10 },
  },
  {
    name: 'a list that is written as a mapping is the property file’s fault, not the project’s',
    text: "Parsing Error\n  Invalid seeds config given in seeds/s.yml @ seeds: {'name': 'days', 'columns': {'name': 'day'}} - at path ['columns']: {'name': 'day'} is not of type 'array'",
    files: { 'dbt_project.yml': 'name: shop', 'seeds/s.yml': 'seeds:\n  - name: days\n    columns:\n      name: day' },
    expected: { cause: 'yaml.invalid', file: 'seeds/s.yml', line: 3 },
  },
  {
    name: 'a unit test whose model is gone reads what was not found',
    text: "Parsing Error\n  Unable to find model 'shop.old' for unit test 'adds_up' in models/a.yml",
    files: { 'models/a.yml': 'unit_tests:\n  - name: adds_up\n    model: old' },
    expected: { cause: 'ref.not_found', node: 'unit_test.shop.old.adds_up', line: 3, missing: { kind: 'node', name: 'old' } },
  },
  {
    name: 'a project without dbt_project.yml is no matter of packages',
    text: NO_PROJECT,
    files: { 'models/a.sql': 'select 1' },
    expected: { cause: 'project.missing', file: undefined },
  },
  {
    name: 'a package without dbt_project.yml is',
    text: NO_PROJECT,
    files: { 'dbt_project.yml': 'name: shop', 'packages.yml': 'packages:\n  - local: ../nothing' },
    expected: { cause: 'deps.not_a_project', file: 'packages.yml', line: 2 },
  },
];

describe('the place of a failure', () => {
  it.each(SITUATIONS)('$name', ({ text, uniqueId, files, project, expected }) => {
    const texts = new Map(Object.entries(files));
    const [found] = diagnose(
      { events: [uniqueId === undefined ? { kind: 'fatal', text } : { kind: 'error', text, uniqueId }] },
      { project, fileText: (path) => texts.get(path), paths: [...texts.keys()], adapter: 'duckdb' },
    );
    expect(found).toMatchObject(expected);
  });
});
