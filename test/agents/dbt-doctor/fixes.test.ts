import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blame } from '../../../src/agents/dbt-doctor/blame.ts';
import type { FixContext } from '../../../src/agents/dbt-doctor/fix-context.ts';
import { FIX_MAKERS, proposeFix, proposeFixes } from '../../../src/agents/dbt-doctor/fixes.ts';
import { aFailure, BASE, edited } from './fix-world.ts';

type Case = readonly [name: string, fix: string, context: FixContext, after: Readonly<Record<string, readonly string[]>>];

const FCT = 'models/fct_trips.sql';
const STG = 'models/stg_trips.sql';
const YAML = 'models/models.yml';
const column = (name: string) => ({ missing: { kind: 'column', name } }) as const;
const at = (line: number) => ({ line, confidence: 'exact' }) as const;
const contract = (row: string) => ({
  cause: 'contract.failed',
  text: `This model has an enforced contract that failed.\n| column_name | definition_type | contract_type | mismatch_reason |\n| --- | --- | --- | --- |\n${row}`,
});

/** The lines that the fix must leave in each file that it touches, and that no other fix comes first. */
const MENDED: readonly Case[] = [
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
  [
    'a comma that is missing',
    'punctuation',
    aFailure(edited(FCT, 'zones.borough,\n', 'zones.borough\n'), {
      cause: 'duckdb.syntax',
      text: 'Parser Error: syntax error at or near "("',
      ...at(15),
    }),
    { [FCT]: ['    zones.borough,'] },
  ],
  [
    'a parenthesis that is missing',
    'punctuation',
    aFailure(edited(FCT, 'sum(trips.fare_amount)', 'sum(trips.fare_amount'), {
      cause: 'duckdb.syntax',
      text: 'Parser Error: syntax error',
      ...at(15),
    }),
    { [FCT]: ['    cast(sum(trips.fare_amount) as decimal(10, 2)) as fare_amount'] },
  ],
  [
    'a comma that a new line lacks',
    'missing-comma',
    aFailure(edited(FCT, '    zones.borough,\n', '    zones.borough,\n    trips.zone_id\n'), {
      cause: 'duckdb.syntax',
      text: 'Parser Error: syntax error at or near "("',
      ...at(16),
    }),
    { [FCT]: ['    trips.zone_id,'] },
  ],
  [
    'a comma in front of FROM',
    'missing-comma',
    aFailure(edited(FCT, 'as fare_amount\n', 'as fare_amount,\n    trips.zone_id,\n'), {
      cause: 'duckdb.syntax',
      text: 'Parser Error: syntax error at or near "from"',
      ...at(17),
    }),
    { [FCT]: ['    trips.zone_id'] },
  ],
  [
    'a Jinja brace that is missing',
    'punctuation|jinja-restored',
    aFailure(edited(FCT, "ref('stg_zones') }}", "ref('stg_zones') }"), { cause: 'jinja.syntax', text: "unexpected '}'", ...at(8) }),
    { [FCT]: ["select * from {{ ref('stg_zones') }}"] },
  ],
  [
    'a function that does not exist',
    'function-name',
    aFailure(edited(FCT, 'sum(', 'smu('), {
      cause: 'duckdb.function',
      text: 'Catalog Error: Scalar Function with name smu does not exist!',
      ...at(15),
    }),
    { [FCT]: ['cast(sum(trips.fare_amount) as decimal(10, 2)) as fare_amount'] },
  ],
  [
    'a qualifier that was taken away',
    'qualifier',
    aFailure(edited(FCT, '    trips.trip_id,', '    trip_id,'), {
      cause: 'duckdb.ambiguous',
      text: 'Ambiguous reference to column name "trip_id"',
      ...at(12),
    }),
    { [FCT]: ['    trips.trip_id,'] },
  ],
  [
    'a column that is not grouped',
    'group-by',
    aFailure(edited(FCT, ', zones.borough\n', '\n'), {
      cause: 'duckdb.groupby',
      text: 'Binder Error: column "borough" must appear in the GROUP BY clause',
      ...at(14),
    }),
    { [FCT]: ['group by trips.trip_id, trips.payment_type_code, zones.borough'] },
  ],
  [
    'a cast to another type',
    'cast-restored',
    aFailure(edited(FCT, 'as decimal(10, 2)', 'as date'), { cause: 'duckdb.cast', text: 'Conversion Error: no', ...at(15) }),
    { [FCT]: ['cast(sum(trips.fare_amount) as decimal(10, 2)) as fare_amount'] },
  ],
  [
    'a keyword that is misspelt',
    'word-restored',
    aFailure(edited(FCT, 'left join', 'left joim'), {
      cause: 'duckdb.syntax',
      text: 'Parser Error: syntax error at or near "zones"',
      ...at(17),
    }),
    { [FCT]: ['left join zones on trips.zone_id = zones.zone_id'] },
  ],
  [
    'a column that the edit misspells',
    'word-restored',
    aFailure(edited(FCT, '    zones.borough,', '    zones.borrough,'), { ...column('borrough'), offered: ['borough'], ...at(14) }),
    { [FCT]: ['    zones.borough,'] },
  ],
  [
    'a column that a new line misspells',
    'column-name',
    aFailure(edited(FCT, '    zones.borough,\n', '    zones.borough,\n    max(zones.zone_idd) as zone_id,\n'), {
      ...column('zone_idd'),
      offered: ['zone_id'],
      ...at(15),
    }),
    { [FCT]: ['    max(zones.zone_id) as zone_id,'] },
  ],
  [
    'a row of a seed',
    'seed-row',
    aFailure(edited('seeds/kinds.csv', '2,cash', '2,,cash'), { node: 'seed.shop.kinds', file: 'seeds/kinds.csv', ...at(3) }),
    { 'seeds/kinds.csv': ['2,cash'] },
  ],
  [
    'a statement that nobody can mend otherwise',
    'revert-hunk',
    aFailure(edited(FCT, 'where trips.payment_type_code is not null', 'where exists (select 1 from nowhere)'), {
      cause: 'duckdb.relation',
      ...at(18),
    }),
    { [FCT]: ['where trips.payment_type_code is not null'] },
  ],
];

describe('proposeFix', () => {
  it.each(MENDED)('mends %s', (_, fix, context, after) => {
    const proposed = proposeFix(context);
    expect(proposed?.id).toMatch(new RegExp(`^(?:${fix})$`));
    expect(proposed?.files.map(({ path }) => path).toSorted()).toEqual(Object.keys(after).toSorted());
    for (const { path, content } of proposed?.files ?? []) for (const line of after[path] ?? []) expect(content).toContain(line);
  });

  const UNMENDED: readonly (readonly [string, FixContext])[] = [
    ['nothing changed and nothing is near', aFailure({}, { missing: { kind: 'node', name: 'completely_else' } })],
    [
      'the administrator has to',
      aFailure(edited(FCT, 'left join', 'inner join'), { cause: 'disk.full', owner: 'admin', text: 'No space left on device' }),
    ],
    [
      'the tool has to',
      aFailure(edited(FCT, 'left join', 'inner join'), {
        cause: 'duckdb.lock',
        owner: 'tool',
        transient: true,
        text: 'Could not set lock on file',
      }),
    ],
    [
      'a test fails on data that nobody touched',
      aFailure({}, { cause: 'test.results', node: 'test.shop.accepted_values_stg_trips.1', file: YAML, ...at(10) }),
    ],
    [
      'the only way would be a test less',
      aFailure(edited(YAML, '[unique, not_null]', '[unique, not_null, not_negative]'), {
        cause: 'test.results',
        node: 'test.shop.accepted_values_stg_trips.1',
        file: YAML,
        ...at(7),
      }),
    ],
    [
      'the only way would be a seed row less',
      aFailure(edited('seeds/kinds.csv', '2,cash\n', '2,cash\n3,,voucher\n'), {
        node: 'seed.shop.kinds',
        file: 'seeds/kinds.csv',
        ...at(4),
      }),
    ],
  ];

  it.each(UNMENDED)('proposes nothing when %s', (_, context) => {
    expect(proposeFix(context)).toBeUndefined();
  });

  it('lists every kind once, each with its own id', () => {
    const ids = FIX_MAKERS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.at(-1)).toBe('revert-hunk');
  });

  it('never throws, stays inside the project and always changes something, whatever is written', () => {
    const changes = fc.dictionary(
      fc.constantFrom(...Object.keys(BASE)),
      fc.oneof(fc.string(), fc.constant(BASE[FCT] ?? ''), fc.constant('{{ ( [ select * from')),
      { maxKeys: 3 },
    );
    const causes = fc.constantFrom(
      'duckdb.syntax',
      'jinja.syntax',
      'yaml.syntax',
      'contract.failed',
      'test.results',
      'dag.cycle',
      'duckdb.function',
      'duckdb.ambiguous',
      'duckdb.groupby',
      'unknown',
    );
    const missing = fc.option(
      fc.record({
        kind: fc.constantFrom('node', 'source', 'macro', 'column', 'relation'),
        name: fc.oneof(fc.string(), fc.constant('stg_zone'), fc.constant('payment_type_code'), fc.constant('a.*+b')),
      }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(changes, causes, missing, (texts, cause, named) => {
        const context = aFailure(texts, {
          cause,
          missing: named as never,
          line: 3,
          confidence: 'exact',
          text: `${named?.name ?? ''} near "x"`,
          file: Object.keys(texts)[0] ?? FCT,
        });
        blame(context);
        for (const fix of proposeFixes(context))
          for (const { path, content } of fix.files) {
            expect(path).not.toMatch(/^\/|\.\./);
            expect(content).not.toBe(context.text('head', path));
          }
      }),
      { numRuns: 200 },
    );
  });
});
