const LAYERS = 10;
const PER_AREA = 5;
const ROWS = 1000;
/** In these layers some models also read another area. */
const BRIDGES = new Set([3, 6]);
const INCREMENTAL_LAYER = 7;

/** Text by path. */
export type ProjectFiles = Readonly<Record<string, string>>;

/** Where a model stands. */
interface Spot {
  readonly layer: number;
  readonly index: number;
}

/**
 * A dbt project on DuckDB that makes its own data: ten layers, areas of five models in each, every model with two or three parents in
 * the layer above and two tests. Layers are views and tables in turn; in one of them some models are incremental.
 */
export function generatedProject(models: number): ProjectFiles {
  const width = Math.max(PER_AREA * 2, Math.round(models / LAYERS));
  const spots = Array.from({ length: LAYERS * width }, (_, at) => ({ layer: Math.floor(at / width), index: at % width }));
  const areas = Map.groupBy(spots, areaOf);
  return {
    'dbt_project.yml': PROJECT,
    'profiles.yml': PROFILE,
    ...Object.fromEntries(spots.map((spot) => [pathOf(spot), sqlOf(spot, width)])),
    ...Object.fromEntries([...areas].map(([area, own]) => [`models/${area}/_${area}.yml`, yamlOf(own)])),
  };
}

/** The model whose key the pull request doubles. Nothing reads it. */
export const DOUBLED = nameOf({ layer: LAYERS - 1, index: 0 });

/** What a pull request does to it: ten models in two areas, two of them incremental; the last one gets every row twice. */
export function generatedChange(files: ProjectFiles): ProjectFiles {
  const rounded = [0, PER_AREA].flatMap((index) => [4, 5, 6, 7, 8].map((layer) => ({ layer, index }))).slice(0, -1);
  const doubled = { layer: LAYERS - 1, index: 0 };
  return Object.fromEntries([
    ...rounded.map((spot) => [pathOf(spot), textOf(files, spot).replace(AMOUNT, `round(${AMOUNT}, 2)`)]),
    [pathOf(doubled), textOf(files, doubled).concat('cross join (select 1 as copy union all select 2) as copies\n')],
  ]);
}

const PROJECT = `name: generated
version: "1.0.0"
config-version: 2
profile: generated
flags:
  send_anonymous_usage_stats: false
`;

const PROFILE = `generated:
  target: dev
  outputs:
    dev:
      type: duckdb
      path: "{{ env_var('BENCH_DATABASE', 'generated.duckdb') }}"
      schema: analytics
      threads: 2
`;

const AMOUNT = 'a.amount + coalesce(b.amount, 0)';

function sqlOf(spot: Spot, width: number): string {
  if (spot.layer === 0) return sourceSql(spot);
  const parents = parentsOf(spot, width).map((parent, at) => `${'abc'[at]} as (\n    select * from {{ ref('${nameOf(parent)}') }}\n)`);
  const joins = parents.slice(1).map((_, at) => `left join ${'bc'[at]} on a.id = ${'bc'[at]}.id`);
  const isIncremental = materializedOf(spot) === 'incremental';
  return [
    `{{ config(materialized='${materializedOf(spot)}'${isIncremental ? ", unique_key='id'" : ''}) }}`,
    'with',
    parents.join(',\n'),
    'select',
    '    a.id,',
    '    a.status,',
    `    ${AMOUNT} as amount,`,
    '    case when a.status = 0 then null else a.day end as day,',
    `    a.status + ${spot.index} as rank`,
    'from a',
    ...joins,
    // A left join keeps what it has: after this, only what came later.
    ...(isIncremental ? ['{% if is_incremental() %}', 'where a.day > (select max(day) from {{ this }})', '{% endif %}'] : []),
    '',
  ].join('\n');
}

function sourceSql({ index }: Spot): string {
  return `{{ config(materialized='view') }}
select
    i as id,
    i % 7 as status,
    cast(i * ${index + 1} as decimal(38, 4)) as amount,
    date '2026-01-01' + cast(i % 365 as integer) as day,
    ${index} as rank
from range(${ROWS}) as numbers(i)
`;
}

function materializedOf({ layer, index }: Spot): string {
  if (layer === INCREMENTAL_LAYER && index % PER_AREA === 0) return 'incremental';
  return layer % 2 === 0 ? 'view' : 'table';
}

function parentsOf({ layer, index }: Spot, width: number): readonly Spot[] {
  const first = index - (index % PER_AREA);
  const beside = first + ((index + 1) % PER_AREA);
  const far = BRIDGES.has(layer) && index % PER_AREA === 0 ? [(index + PER_AREA * 7) % width] : [];
  return [...new Set([index, beside, ...far])].map((parent) => ({ layer: layer - 1, index: parent }));
}

function yamlOf(spots: readonly Spot[]): string {
  const models = spots.map(
    (spot) => `  - name: ${nameOf(spot)}
    description: What layer ${spot.layer} makes of it.
    columns:
      - name: id
        description: Number of the row.
        data_tests: [unique, not_null]
      - name: amount
        description: Sum of what its parents have.
`,
  );
  return `version: 2\n\nmodels:\n${models.join('\n')}`;
}

function textOf(files: ProjectFiles, spot: Spot): string {
  const text = files[pathOf(spot)];
  if (text === undefined) throw new Error(`the generated project has no ${nameOf(spot)}`);
  return text;
}

function pathOf(spot: Spot): string {
  return `models/${areaOf(spot)}/${nameOf(spot)}.sql`;
}

function nameOf({ layer, index }: Spot): string {
  return `layer_${layer}_model_${index}`;
}

function areaOf({ index }: Spot): string {
  return `area_${Math.floor(index / PER_AREA)}`;
}
