import { aFailure, BASE, edited } from './fix-world.ts';
import { type Case, SLIPS } from './slip-cases.ts';

const FCT = 'models/fct_trips.sql';
const STG = 'models/stg_trips.sql';
const YAML = 'models/models.yml';
const column = (name: string) => ({ missing: { kind: 'column', name } }) as const;
const at = (line: number) => ({ line, confidence: 'exact' }) as const;
const contract = (row: string) => ({
  cause: 'contract.failed',
  text: `This model has an enforced contract that failed.\n| column_name | definition_type | contract_type | mismatch_reason |\n| --- | --- | --- | --- |\n${row}`,
});

const UNIT =
  'unit_tests:\n  - name: keeps_all\n    model: stg_zones # of the city\n    description: "model: stg_zones"\n    given: []\n    expect: {rows: []}\n';
const MEASURES = `semantic_models:
  - name: trips
    model: ref('fct_trips')
    measures:
      - name: fares
        agg: sum
metrics:
  - name: fares
    type_params:
      measure: 'fares'
`;

/** A metric asks for `fares`, and the edit of this pull request gave that measure another name. */
export function measureFailure(renamedTo: string) {
  const context = aFailure(
    {},
    {
      cause: 'metric.measure',
      node: undefined,
      file: YAML,
      facts: { measure: 'fares' },
      text: 'a measure `fares` does not exist',
      ...at(10),
    },
  );
  const head = MEASURES.replace('      - name: fares', `      - name: ${renamedTo}`);
  const text: typeof context.text = (side, path) => (path === YAML ? (side === 'base' ? MEASURES : head) : context.text(side, path));
  return {
    ...context,
    head: undefined,
    text,
    files: [{ path: `transform/${YAML}`, kind: 'modified' as const, base: MEASURES, head, addedLines: new Set<number>() }],
  };
}

/** Failures with the fix that comes first, and the lines that it must leave in each file that it touches. */
export const MENDED: readonly Case[] = [
  [
    'a misspelt ref',
    'ref-name',
    aFailure(edited(FCT, "ref('stg_zones')", "ref( 'stg_zone' )"), { missing: { kind: 'node', name: 'stg_zone' } }),
    { [FCT]: ["select * from {{ ref( 'stg_zones' ) }}"] },
  ],
  [
    'a model that this pull request renamed',
    'ref-name',
    aFailure(
      { 'models/stg_zones.sql': undefined, 'models/stg_city_zones.sql': BASE['models/stg_zones.sql'] },
      { missing: { kind: 'node', name: 'stg_zones' } },
    ),
    { [FCT]: ["select * from {{ ref('stg_city_zones') }}"] },
  ],
  [
    'a unit test of a model that this pull request renamed',
    'ref-name',
    aFailure(
      {
        'models/stg_zones.sql': undefined,
        'models/stg_city_zones.sql': BASE['models/stg_zones.sql'],
        [FCT]: BASE[FCT]?.replace("ref('stg_zones')", "ref('stg_city_zones')"),
        'models/unit.yml': UNIT,
      },
      { cause: 'ref.not_found', node: undefined, file: 'models/unit.yml', missing: { kind: 'node', name: 'stg_zones' } },
    ),
    { 'models/unit.yml': ['    model: stg_city_zones # of the city', '    description: "model: stg_zones"'] },
  ],
  [
    'a metric whose measure this pull request renamed',
    'measure-name',
    measureFailure('fare_sum'),
    { [YAML]: ["      measure: 'fare_sum'", '      - name: fare_sum', '  - name: fares'] },
  ],
  [
    'a model that this pull request removed',
    'model-restored',
    aFailure({ 'models/stg_zones.sql': undefined }, { missing: { kind: 'node', name: 'stg_zones' } }),
    { 'models/stg_zones.sql': ['borough'] },
  ],
  [
    'a misspelt source',
    'source-name',
    aFailure(edited(STG, "'trips'", "'tripz'"), {
      node: 'model.shop.stg_trips',
      file: STG,
      missing: { kind: 'source', name: 'raw.tripz' },
    }),
    { [STG]: ["select * from {{ source('raw', 'trips') }}"] },
  ],
  [
    'a macro that this pull request renamed',
    'macro-name',
    aFailure(edited('macros/cents_to_amount.sql', 'cents_to_amount', 'cents_to_euros'), {
      node: 'model.shop.stg_trips',
      file: STG,
      missing: { kind: 'macro', name: 'cents_to_amount' },
    }),
    { [STG]: ["{{ cents_to_euros('fare_cents') }} as fare_amount"] },
  ],
  [
    'a misspelt macro',
    'macro-name',
    aFailure(edited(STG, 'cents_to_amount(', 'cent_to_amount('), {
      node: 'model.shop.stg_trips',
      file: STG,
      missing: { kind: 'macro', name: 'cent_to_amount' },
    }),
    { [STG]: ["{{ cents_to_amount('fare_cents') }} as fare_amount"] },
  ],
  [
    'a column that this pull request renamed',
    'column-renamed',
    aFailure(edited(STG, 'as payment_type_code', 'as payment_method'), column('payment_type_code')),
    {
      [FCT]: [
        'trips.payment_method as payment_type_code,',
        'where trips.payment_method is not null',
        'group by trips.trip_id, trips.payment_method, zones.borough',
        "-- Trips that were paid, not {{ jinja }} in a comment's way.",
      ],
    },
  ],
  [
    'a test of a column that this pull request renamed',
    'column-in-yaml',
    aFailure(edited(STG, 'as payment_type_code', 'as payment_method'), {
      ...column('payment_type_code'),
      node: 'test.shop.accepted_values_stg_trips.1',
      file: YAML,
    }),
    { [YAML]: ['- name: payment_method', 'values: [1, 2]', '- name: payment_type_code'] },
  ],
  [
    'a column that this pull request removed',
    'column-restored',
    aFailure(edited(STG, '    payment_type as payment_type_code,\n', ''), column('payment_type_code')),
    { [STG]: ['payment_type as payment_type_code,'] },
  ],
  [
    'a contract type that the SQL changed',
    'contract-type',
    aFailure(edited(FCT, 'decimal(10, 2)', 'double'), contract('| fare_amount | DOUBLE | DECIMAL(10,2) | data type mismatch |')),
    { [FCT]: ['cast(cast(sum(trips.fare_amount) as double) as decimal(10,2)) as fare_amount'] },
  ],
  [
    'a contract type that the YAML changed',
    'contract-type',
    aFailure(edited(YAML, 'data_type: varchar', 'data_type: bigint'), contract('| borough | VARCHAR | BIGINT | data type mismatch |')),
    { [YAML]: ['data_type: varchar'] },
  ],
  [
    'a column of the contract that the SQL lost',
    'contract-column',
    aFailure(edited(FCT, '    zones.borough,\n', ''), contract('| borough |  | VARCHAR | missing in definition |')),
    { [FCT]: ['zones.borough,'] },
  ],
  [
    'a column that the contract lost',
    'contract-column',
    aFailure(
      edited(YAML, '      - name: borough\n        data_type: varchar\n', ''),
      contract('| borough | VARCHAR |  | missing in contract |'),
    ),
    { [YAML]: ['- name: borough', 'data_type: varchar'] },
  ],
  [
    'a column that the contract never had',
    'contract-column',
    aFailure(
      edited(FCT, '    zones.borough,\n', '    zones.borough,\n    zones.zone_id as zone,\n'),
      contract('| zone | BIGINT |  | missing in contract |'),
    ),
    { [YAML]: ['      - name: zone', 'data_type: bigint'] },
  ],
  [
    'a test that is misspelt',
    'test-name',
    aFailure(edited(YAML, '[unique, not_null]', '[unique, not_nul]'), {
      node: undefined,
      file: YAML,
      missing: { kind: 'macro', name: 'test_not_nul' },
    }),
    { [YAML]: ['data_tests: [unique, not_null]'] },
  ],
  [
    'arguments that this dbt does not know',
    'test-arguments',
    aFailure({}, { node: undefined, file: YAML, text: "macro 'dbt_macro__test_accepted_values' takes no keyword argument 'arguments'" }),
    { [YAML]: ['          - accepted_values:', '              values: [1, 2]'] },
  ],
  [
    'a second entry for one model',
    'duplicate-entry',
    aFailure(edited(YAML, '  - name: fct_trips', '  - name: stg_trips\n    description: again\n  - name: fct_trips'), {
      cause: 'dup.schema_entry',
      node: undefined,
      file: YAML,
      text: 'dbt found two schema.yml entries for the same resource named stg_trips. Resources',
    }),
    { [YAML]: ['  - name: fct_trips'] },
  ],
  [
    'a lost indentation',
    'yaml-lines',
    aFailure(edited(YAML, '        description: How', '      description: How'), {
      cause: 'yaml.syntax',
      node: undefined,
      file: YAML,
      ...at(9),
    }),
    { [YAML]: ['        description: How it was paid.'] },
  ],
  [
    'a tab',
    'yaml-lines',
    aFailure(edited(YAML, '        description: How', '\t\tdescription: How'), {
      cause: 'yaml.syntax',
      node: undefined,
      file: YAML,
      ...at(9),
    }),
    { [YAML]: ['        description: How it was paid.'] },
  ],
  [
    'a colon that is missing',
    'yaml-lines',
    aFailure(edited(YAML, 'description: How', 'description How'), { cause: 'yaml.syntax', node: undefined, file: YAML, ...at(10) }),
    { [YAML]: ['        description: How it was paid.'] },
  ],
  ...SLIPS,
];
