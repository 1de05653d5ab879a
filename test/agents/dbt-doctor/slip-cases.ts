import type { FixContext } from '../../../src/agents/dbt-doctor/fix-context.ts';
import { aFailure, edited } from './fix-world.ts';

/** A failure, the kind of fix that comes first, and lines that it leaves in each file that it touches. */
export type Case = readonly [name: string, fix: string, context: FixContext, after: Readonly<Record<string, readonly string[]>>];

const FCT = 'models/fct_trips.sql';
const column = (name: string) => ({ missing: { kind: 'column', name } }) as const;
const at = (line: number) => ({ line, confidence: 'exact' }) as const;

/** Slips of the pull request's own SQL and seeds. */
export const SLIPS: readonly Case[] = [
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
