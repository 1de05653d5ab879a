const COLUMNS = 15;
const SQL_LINES = 25;
const TESTS = 3;
const MACROS = 500;

/**
 * The text of a manifest as a big project has it: per model 15 described columns, 25 lines of SQL (raw and compiled) and three
 * tests; each model reads up to three earlier ones. `touched` changes the SQL of every so-manieth model, for comparisons.
 */
export function bigManifest(models: number, touched = 0): string {
  const ids = Array.from({ length: models }, (_, index) => index);
  const nodes = [...ids.map((index) => model(index, touched)), ...ids.flatMap(testsOf)];
  return JSON.stringify({
    metadata: { dbt_version: '1.11.16', adapter_type: 'duckdb', project_name: 'big', invocation_id: 'big' },
    nodes: Object.fromEntries(nodes.map((node) => [node.unique_id, node])),
    sources: {},
    macros: Object.fromEntries(Array.from({ length: MACROS }, (_, index) => macro(index))),
    exposures: Object.fromEntries(ids.filter((index) => index % 50 === 0).map(exposure)),
    disabled: {},
  });
}

function model(index: number, touched: number) {
  const name = `model_${index}`;
  const parents = [index - 1, index - 7, index - 40].filter((parent) => parent >= 0);
  const changed = touched > 0 && index % touched === 0 ? '\nwhere column_1 > 0' : '';
  const raw = sql(index, (parent) => `{{ ref('model_${parent}') }}`) + changed;
  return {
    ...common(`model.big.${name}`, name, 'model'),
    original_file_path: `models/area_${index % 20}/${name}.sql`,
    patch_path: `big://models/area_${index % 20}/_models.yml`,
    fqn: ['big', `area_${index % 20}`, name],
    relation_name: `"big"."main"."${name}"`,
    checksum: { name: 'sha256', checksum: `${index}${changed}` },
    raw_code: raw,
    compiled_code: sql(index, (parent) => `"big"."main"."model_${parent}"`) + changed,
    config: { enabled: true, materialized: 'view', meta: {}, tags: [], contract: { enforced: false }, persist_docs: {}, grants: {} },
    unrendered_config: { materialized: 'view' },
    columns: Object.fromEntries(Array.from({ length: COLUMNS }, (_, column) => [`column_${column}`, columnOf(column)])),
    depends_on: { macros: [`macro.big.macro_${index % MACROS}`], nodes: parents.map((parent) => `model.big.model_${parent}`) },
  };
}

function sql(index: number, relation: (parent: number) => string): string {
  const selected = Array.from(
    { length: SQL_LINES - 5 },
    (_, line) => `    coalesce(base.column_${line % COLUMNS}, 0) + ${index} as column_${line},`,
  );
  return ['with base as (', `    select * from ${relation(Math.max(0, index - 1))}`, ')', 'select', ...selected, 'from base'].join('\n');
}

function columnOf(column: number) {
  return {
    name: `column_${column}`,
    description: `What column ${column} means, in one sentence.`,
    data_type: null,
    constraints: [],
    meta: {},
    tags: [],
  };
}

function testsOf(index: number) {
  return Array.from({ length: TESTS }, (_, test) => {
    const name = `not_null_model_${index}_column_${test}`;
    return {
      ...common(`test.big.${name}.${index}${test}`, name, 'test'),
      original_file_path: `models/area_${index % 20}/_models.yml`,
      raw_code: '{{ test_not_null(**_dbt_generic_test_kwargs) }}',
      config: { enabled: true, severity: 'ERROR', warn_if: '!= 0', error_if: '!= 0' },
      column_name: `column_${test}`,
      attached_node: `model.big.model_${index}`,
      test_metadata: {
        name: 'not_null',
        namespace: null,
        kwargs: { column_name: `column_${test}`, model: '{{ get_where_subquery(ref()) }}' },
      },
      depends_on: { macros: ['macro.big.macro_0'], nodes: [`model.big.model_${index}`] },
    };
  });
}

function common(uniqueId: string, name: string, resourceType: string) {
  return {
    unique_id: uniqueId,
    name,
    resource_type: resourceType,
    package_name: 'big',
    language: 'sql',
    description: `About ${name}.`,
    meta: {},
    tags: [],
  };
}

function macro(index: number): [string, object] {
  const id = `macro.big.macro_${index}`;
  const macros = index === 0 ? [] : [`macro.big.macro_${Math.floor(index / 2)}`];
  return [
    id,
    {
      unique_id: id,
      name: `macro_${index}`,
      package_name: 'big',
      macro_sql: `{% macro macro_${index}() %} ${'x'.repeat(500)} {% endmacro %}`,
      depends_on: { macros },
    },
  ];
}

function exposure(index: number): [string, object] {
  const id = `exposure.big.board_${index}`;
  return [
    id,
    {
      unique_id: id,
      name: `board_${index}`,
      type: 'dashboard',
      owner: { name: 'Team' },
      depends_on: { nodes: [`model.big.model_${index}`] },
    },
  ];
}
