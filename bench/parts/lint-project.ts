import type { ProjectFiles } from './generate-project.ts';

const COLUMNS = ['amount', 'status', 'day', 'owner_id', 'score'];
const PER_FOLDER = 25;

/**
 * A dbt project as linters and lineage tools meet it: a tenth of the models stage a source each, the others read two to five earlier ones through
 * import CTEs, join them, compute and rank; six columns a model, most of them described, two tests each, an exposure for every hundredth.
 */
export function lintProject(models: number): ProjectFiles {
  const staged = Math.max(5, Math.floor(models / 10));
  const indexes = Array.from({ length: models }, (_, index) => index);
  const folders = Map.groupBy(indexes, (index) => folderOf(index, staged));
  return {
    'dbt_project.yml': PROJECT,
    'profiles.yml': PROFILE,
    'models/_sources.yml': sourcesYaml(staged),
    'models/_exposures.yml': exposuresYaml(indexes.filter((index) => index >= staged && index % 100 === 99)),
    ...Object.fromEntries(indexes.map((index) => [`models/${folderOf(index, staged)}/${nameOf(index, staged)}.sql`, sqlOf(index, staged)])),
    ...Object.fromEntries([...folders].map(([folder, own]) => [`models/${folder}/_models.yml`, modelsYaml(own, staged)])),
  };
}

const PROJECT = `name: lint
version: "1.0.0"
config-version: 2
profile: lint
flags:
  send_anonymous_usage_stats: false
models:
  lint:
    staging: { +materialized: view }
    marts: { +materialized: table }
`;

const PROFILE = `lint:
  target: dev
  outputs:
    dev: { type: duckdb, path: lint.duckdb, schema: analytics, threads: 2 }
`;

function nameOf(index: number, staged: number): string {
  return `${index < staged ? 'stg' : 'fct'}_model_${index}`;
}

function folderOf(index: number, staged: number): string {
  return `${index < staged ? 'staging' : 'marts'}/area_${Math.floor(index / PER_FOLDER)}`;
}

/** Two to five earlier models, near and far, the same ones on every run. */
function parentsOf(index: number): readonly number[] {
  const steps = [1, 7, 40, 3, 111].slice(0, 2 + (index % 4));
  return [...new Set(steps.map((step) => Math.max(0, index - step)))];
}

function sqlOf(index: number, staged: number): string {
  if (index < staged) return stagingSql(index);
  const parents = parentsOf(index);
  const imports = parents.map((parent, at) => `p${at} as (\n    select * from {{ ref('${nameOf(parent, staged)}') }}\n)`);
  const joins = parents.slice(1).map((_, at) => `    left join p${at + 1} on p0.id = p${at + 1}.id`);
  return `with
${imports.join(',\n')},

joined as (
    select
        p0.id,
        p0.amount + coalesce(p1.amount, 0) as amount,
        case when p0.status = 'new' then 'open' else p0.status end as status,
        p0.day,
        p1.owner_id,
        row_number() over (partition by p0.owner_id order by p0.day, p0.id) as score
    from p0
${joins.join('\n')}
    where p0.amount > ${index % 10}
)

select * from joined
`;
}

function stagingSql(index: number): string {
  return `with source as (
    select * from {{ source('app', 'table_${index}') }}
)

select
    id,
    cast(amount as decimal(18, 2)) as amount,
    lower(status) as status,
    cast(day as date) as day,
    owner_id,
    0 as score
from source
`;
}

function modelsYaml(indexes: readonly number[], staged: number): string {
  const models = indexes.map((index) => {
    const columns = COLUMNS.map(
      (name, at) => `      - name: ${name}${(index + at) % 4 === 0 ? '' : `\n        description: The ${name} of it.`}`,
    );
    const description = index % 5 === 0 ? '' : `\n    description: What area ${Math.floor(index / PER_FOLDER)} makes of it.`;
    return `  - name: ${nameOf(index, staged)}${description}
    columns:
      - name: id
        description: Number of the row.
        data_tests: [unique, not_null]
${columns.join('\n')}`;
  });
  return `version: 2\n\nmodels:\n${models.join('\n')}\n`;
}

function sourcesYaml(staged: number): string {
  const columns = ['id', 'amount', 'status', 'day', 'owner_id'].map((name) => `          - name: ${name}`).join('\n');
  const tables = Array.from({ length: staged }, (_, index) => `      - name: table_${index}\n        columns:\n${columns}`);
  return `version: 2\n\nsources:\n  - name: app\n    schema: main\n    tables:\n${tables.join('\n')}\n`;
}

function exposuresYaml(indexes: readonly number[]): string {
  if (indexes.length === 0) return 'version: 2\n';
  const exposures = indexes.map(
    (index) => `  - name: dashboard_${index}
    type: dashboard
    owner: { name: Finance }
    depends_on: [ref('fct_model_${index}')]`,
  );
  return `version: 2\n\nexposures:\n${exposures.join('\n')}\n`;
}
