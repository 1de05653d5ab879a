import type { FixContext } from '../../../src/agents/dbt-doctor/fix-context.ts';
import type { ChangedFile } from '../../../src/agents/review-facts.ts';
import type { Diagnosis } from '../../../src/dbt/diagnosis.ts';
import type { DbtNode, DbtProject } from '../../../src/dbt/project.ts';
import { dataTest, macro, node, project, source } from '../../dbt/project-builder.ts';

/** Files of a small dbt project by path from its folder. */
export type Texts = Readonly<Record<string, string>>;

const STG = `with
deliveries as (
    select * from {{ source('raw', 'trips') }}
)

select
    trip_id,
    zone_id,
    payment_type as payment_type_code,
    {{ cents_to_amount('fare_cents') }} as fare_amount
from deliveries
`;

const ZONES = `select
    zone_id,
    borough
from {{ source('raw', 'zones') }}
`;

const FCT = `-- Trips that were paid, not {{ jinja }} in a comment's way.
with
trips as (
    select * from {{ ref('stg_trips') }}
),

zones as (
    select * from {{ ref('stg_zones') }}
)

select
    trips.trip_id,
    trips.payment_type_code,
    zones.borough,
    cast(sum(trips.fare_amount) as decimal(10, 2)) as fare_amount
from trips
left join zones on trips.zone_id = zones.zone_id
where trips.payment_type_code is not null
group by trips.trip_id, trips.payment_type_code, zones.borough
`;

const YAML = `version: 2

models:
  - name: stg_trips
    columns:
      - name: trip_id
        data_tests: [unique, not_null]
      - name: payment_type_code
        description: How it was paid.
        data_tests:
          - accepted_values:
              arguments:
                values: [1, 2]
  - name: fct_trips
    config:
      contract:
        enforced: true
    columns:
      - name: trip_id
        data_type: bigint
        data_tests: [unique]
      - name: payment_type_code
        data_type: bigint
      - name: borough
        data_type: varchar
      - name: fare_amount
        data_type: "decimal(10,2)"
`;

/** The base: staging models of trips and zones, a fact with a contract, a seed, a macro. */
export const BASE: Texts = {
  'models/stg_trips.sql': STG,
  'models/stg_zones.sql': ZONES,
  'models/fct_trips.sql': FCT,
  'models/models.yml': YAML,
  'macros/cents_to_amount.sql': '{% macro cents_to_amount(column) -%}\ncast({{ column }} * 0.01 as decimal(10, 2))\n{%- endmacro %}\n',
  'seeds/kinds.csv': 'code,name\n1,card\n2,cash\n',
};

const PROJECT: DbtProject = project(
  [
    node('model.shop.stg_trips', { patchPath: 'models/models.yml', dependsOn: { nodes: [], macros: ['macro.shop.cents_to_amount'] } }),
    node('model.shop.stg_zones'),
    node('model.shop.fct_trips', {
      patchPath: 'models/models.yml',
      group: 'finance',
      dependsOn: { nodes: ['model.shop.stg_trips', 'model.shop.stg_zones'], macros: [] },
    }),
    node('seed.shop.kinds', { path: 'seeds/kinds.csv' }),
    aTest('test.shop.accepted_values_stg_trips.1', {
      kind: 'accepted_values',
      column: 'payment_type_code',
      attachedTo: 'model.shop.stg_trips',
    }),
  ],
  {
    macros: new Map([['macro.shop.cents_to_amount', macro('macro.shop.cents_to_amount')]]),
    sources: new Map(['trips', 'zones'].map((name) => [`source.shop.raw.${name}`, source(`source.shop.raw.${name}`)])),
    groups: new Map([['group.shop.finance', { name: 'finance', owner: 'Finance' }]]),
  },
);

function aTest(uniqueId: string, test: Parameters<typeof dataTest>[0] & { readonly attachedTo: string }): DbtNode {
  return node(uniqueId, { path: 'models/models.yml', test: dataTest(test), dependsOn: { nodes: [test.attachedTo], macros: [] } });
}

/** What a diagnosis says; tests say what is special. */
function aDiagnosis(more: Partial<Diagnosis> = {}): Diagnosis {
  return {
    cause: 'unknown',
    node: 'model.shop.fct_trips',
    file: 'models/fct_trips.sql',
    line: undefined,
    confidence: 'file',
    message: 'it failed',
    text: 'it failed',
    facts: {},
    missing: undefined,
    offered: [],
    skipped: [],
    transient: false,
    owner: 'author',
    advice: undefined,
    ...more,
  };
}

/** The failure of a head that differs from the base in these files (undefined: removed). */
export function aFailure(
  changes: Readonly<Record<string, string | undefined>>,
  diagnosis: Partial<Diagnosis>,
  more: Partial<FixContext> = {},
): FixContext {
  const head = new Map(
    [...Object.entries(BASE), ...Object.entries(changes)].flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])),
  );
  for (const [path, text] of Object.entries(changes)) if (text === undefined) head.delete(path);
  const files = Object.keys(changes).map((path): ChangedFile => {
    const [was, is] = [BASE[path], head.get(path)];
    return {
      path: `transform/${path}`,
      kind: was === undefined ? 'added' : is === undefined ? 'removed' : 'modified',
      base: was,
      head: is,
      addedLines: new Set(),
    };
  });
  return {
    diagnosis: aDiagnosis(diagnosis),
    base: PROJECT,
    head: undefined,
    text: (side, path) => (side === 'base' ? BASE[path] : head.get(path)),
    files,
    projectDir: 'transform',
    ...more,
  };
}

/** One file of the base with a part of it replaced; the part must be there. */
export function edited(path: string, from: string | RegExp, to: string): Readonly<Record<string, string>> {
  const text = BASE[path] ?? '';
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${path} has no ${String(from)}`);
  return { [path]: changed };
}
