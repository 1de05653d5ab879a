import { analyzeQuery } from '@polyglot-sql/sdk';
import { expect, test } from 'vitest';
import { columnBreak } from '../../../../../src/agents/code-reviewer/rules/correctness/column-break.ts';
import { columnsReader } from '../../../../../src/agents/columns-reader.ts';
import type { ReviewFacts } from '../../../../../src/agents/review-facts.ts';
import type { ColumnChange } from '../../../../../src/sql/classification.ts';
import { change, consumer, dataTest, exposure, facts, model, project, unitTest } from '../../../facts-builder.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';

const trips = model('fct_trips');
const removed: ColumnChange = { name: 'fare_amount', class: 'removed' };
const renamed: ColumnChange = { name: 'fare', class: 'renamed', previousName: 'fare_amount' };
const retyped: ColumnChange = { name: 'fare_amount', class: 'retyped' };
const dependsOn = { nodes: [trips.uniqueId], macros: [] };
const reads = new Map([['fct_trips', ['Fare_Amount', 'trip_id']]]);

function given(column: ColumnChange, head: Parameters<typeof project>[0], texts: Readonly<Record<string, string>> = {}): ReviewFacts {
  const causes = [{ line: 14, text: 'fare_amount as fare', why: 'column renamed' }];
  const after = project({ ...head, nodes: [trips, ...(head?.nodes ?? [])] });
  return facts({
    head: after,
    models: [change(trips, trips, { class: 'column', columns: [column], causes })],
    texts,
    columnsRead: columnsReader(after, (sql, dialect) => analyzeQuery(sql, { dialect }).analysis),
  });
}

const unitTestYaml = `unit_tests:
  - name: fares_add_up
    model: agg_revenue
    given: [{ input: ref('fct_trips'), rows: [{ trip_id: 1, fare_amount: 2 }] }]
    expect: { format: csv, rows: "revenue,day\\n2,2026-01-01" }
`;

const found: readonly [string, ReviewFacts, string][] = [
  [
    'an exposure that declares the column, with its owner',
    given(renamed, { exposures: [exposure('revenue_dashboard', ['fct_trips'], { columns: reads })] }),
    'Exposure **revenue_dashboard** (owner: Finance) still reads `fct_trips.fare_amount`; this pull request renames it to `fare`.',
  ],
  [
    'a column of another type that an exposure declares',
    given(retyped, { exposures: [exposure('revenue_dashboard', ['fct_trips'], { columns: reads, owner: undefined })] }),
    'Exposure **revenue_dashboard** (no owner declared) still reads `fct_trips.fare_amount`; this pull request changes its type.',
  ],
  [
    'a semantic model',
    given(removed, { consumers: [consumer('trips', 'fct_trips', ['fare_amount'])] }),
    'Semantic model `trips` still reads `fct_trips.fare_amount`; this pull request removes it.',
  ],
  [
    'a test of the column',
    given(removed, { nodes: [dataTest('not_null', 'fct_trips', { column: 'fare_amount' })] }),
    'Test `not_null_fct_trips_fare_amount` still reads `fct_trips.fare_amount`; this pull request removes it.',
  ],
  [
    'a test that names the column in its combination',
    given(removed, {
      nodes: [
        dataTest('unique_combination_of_columns', 'fct_trips', { arguments: { combination_of_columns: ['trip_id', 'fare_amount'] } }),
      ],
    }),
    'Test `unique_combination_of_columns_fct_trips_trip_id_fare_amount` still reads `fct_trips.fare_amount`; this pull request removes it.',
  ],
  [
    'a relationship of another model to the column',
    given(removed, {
      nodes: [
        dataTest('relationships', 'agg', {
          column: 'x',
          arguments: { to: "ref('fct_trips')", field: 'fare_amount' },
          node: { name: 'rel', dependsOn },
        }),
      ],
    }),
    'Test `rel` still reads `fct_trips.fare_amount`; this pull request removes it.',
  ],
  [
    'a unit test that feeds the column to another model',
    given(removed, { unitTests: new Map([['unit', unitTest('fares_add_up', 'agg_revenue')]]) }, { 'models/_unit.yml': unitTestYaml }),
    'Unit test `fares_add_up` still reads `fct_trips.fare_amount`; this pull request removes it.',
  ],
  [
    'raw SQL of another model, through an import CTE',
    given(removed, {
      nodes: [
        model('agg', { dependsOn, rawCode: "with t as (select * from {{ ref('fct_trips') }})\nselect sum(t.fare_amount) as s from t" }),
      ],
    }),
    'Model `agg` still reads `fct_trips.fare_amount`; this pull request removes it.',
  ],
  [
    'compiled SQL of another model, in a filter',
    given(removed, {
      nodes: [model('agg', { dependsOn, compiledCode: 'select trip_id from "db"."main"."fct_trips" where fare_amount > 0' })],
    }),
    'Model `agg` still reads `fct_trips.fare_amount`; this pull request removes it.',
  ],
  [
    'everything that reads it, people first, in one finding',
    given(removed, {
      nodes: [dataTest('not_null', 'fct_trips', { column: 'fare_amount' })],
      exposures: [exposure('revenue_dashboard', ['fct_trips'], { columns: reads })],
    }),
    'Exposure **revenue_dashboard** (owner: Finance) and test `not_null_fct_trips_fare_amount` still read `fct_trips.fare_amount`; this pull request removes it.',
  ],
];

test.each(found)('finds %s', (_, review, message) => {
  expect(messagesOf(columnBreak, review)).toEqual([message]);
});

const passed: readonly [string, ReviewFacts][] = [
  ['a column that nothing reads', given(removed, {})],
  ['a new column', given({ name: 'fare_amount', class: 'added' }, { exposures: [exposure('d', ['fct_trips'], { columns: reads })] })],
  [
    'an exposure that declares other columns',
    given(removed, { exposures: [exposure('d', ['fct_trips'], { columns: new Map([['fct_trips', ['trip_id']]]) })] }),
  ],
  ['an exposure that declares none: that is G7', given(removed, { exposures: [exposure('d', ['fct_trips'])] })],
  [
    'another type under a test, which goes on running',
    given(retyped, { nodes: [dataTest('not_null', 'fct_trips', { column: 'fare_amount' })] }),
  ],
  [
    'a model that keeps the old name for its own output',
    given(renamed, { nodes: [model('agg', { dependsOn, rawCode: "select fare as fare_amount from {{ ref('fct_trips') }}" })] }),
  ],
  [
    'a model that reads a column of that name from somewhere else',
    given(removed, {
      nodes: [
        model('agg', {
          dependsOn,
          compiledCode: 'select z.fare_amount from "db"."main"."fct_trips" t join "db"."main"."zones" z on t.zone = z.zone',
        }),
      ],
    }),
  ],
  [
    'a name that may come from either of two relations: it isn’t certain',
    given(removed, {
      nodes: [
        model('agg', {
          dependsOn,
          compiledCode: 'select fare_amount from "db"."main"."fct_trips" t join "db"."main"."zones" z on t.zone = z.zone',
        }),
      ],
    }),
  ],
  ['SQL that can’t be read', given(removed, { nodes: [model('agg', { dependsOn, compiledCode: 'select fare_amount from from where' })] })],
  [
    'an accepted value that reads like the column',
    given(removed, { nodes: [dataTest('accepted_values', 'fct_trips', { column: 'kind', arguments: { values: ['fare_amount'] } })] }),
  ],
];

test.each(passed)('passes %s', (_, review) => {
  expect(messagesOf(columnBreak, review)).toEqual([]);
});

test('names whom to agree with, and points at the line of the rename', () => {
  const review = given(renamed, { exposures: [exposure('d', ['fct_trips'], { columns: reads })] });
  expect(findingsOf(columnBreak, review)).toMatchObject([
    {
      remedy: 'Keep `fare_amount` beside the new name, or agree with Finance and change what is declared there.',
      location: { path: 'models/fct_trips.sql', line: 14, side: 'head' },
    },
  ]);
});
