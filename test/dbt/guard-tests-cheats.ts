import type { GuardAllowance } from '../../src/dbt/guard-tests-allowance.ts';

const YAML = `version: 2
models:
  - name: fct
    config:
      contract: {enforced: true}
    constraints:
      - {type: primary_key, columns: [id]}
    data_tests:
      - unique_combination_of_columns:
          arguments:
            combination_of_columns: [id, day]
    columns:
      - name: id
        data_type: bigint
        constraints: [{type: not_null}]
        data_tests: [unique, not_null]
      - name: kind
        data_type: varchar
        data_tests:
          - accepted_values:
              arguments: {values: [a, b]}
              config: {severity: error, where: "day > '2024-01-01'"}
      - name: zone
        data_type: bigint
        tests:
          - relationships:
              to: ref('dim')
              field: zone_id
          - not_negative
unit_tests:
  - name: adds_up
    model: fct
    given:
      - input: ref('stg')
        rows:
          - {id: 1, fare: 2}
    expect:
      rows:
        - {id: 1, fare: 2}
sources:
  - name: raw
    tables:
      - name: trips
        freshness: {warn_after: {count: 1, period: day}}
`;

/** A dbt_project.yml that binds its tests. */
export const PROJECT = `name: taxi
models:
  taxi: {+materialized: table}
data_tests: {+severity: error}
on-run-end: ["{{ check() }}"]
`;

const SINGULAR = "select * from {{ ref('fct') }} where fare < 0\n";

/** A small project in which every kind of promise is made. */
export const BEFORE = new Map([
  ['models/m.yml', YAML],
  ['dbt_project.yml', PROJECT],
  ['tests/assert.sql', SINGULAR],
  ['seeds/zones.csv', 'id,name\n1,a\n2,b\n'],
  ['models/fct.sql', "{{ config(materialized='table', contract={'enforced': true}) }}\nselect 1 as id\n"],
  [
    'tests/generic/not_negative.sql',
    '{% test not_negative(model, column_name) %}select * from {{ model }} where {{ column_name }} < 0{% endtest %}\n',
  ],
]);

/** Replaces a part of a text. */
export const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

/** Attempts to get green without mending anything. */
export const CHEATS: readonly (readonly [
  name: string,
  path: string,
  change: (text: string) => string | undefined,
  says: RegExp,
  allowed?: GuardAllowance,
])[] = [
  ['a test leaves a flow list', 'models/m.yml', swap('[unique, not_null]', '[unique]'), /not_null.*removed/],
  ['a test becomes a comment', 'models/m.yml', swap('          - not_negative', '          # - not_negative'), /not_negative.*removed/],
  ['all tests of a column go', 'models/m.yml', swap('        data_tests: [unique, not_null]\n', ''), /unique.*removed/],
  [
    'the key is no key any more',
    'models/m.yml',
    swap('data_tests: [unique, not_null]', 'x_data_tests: [unique, not_null]'),
    /unique.*removed/,
  ],
  ['a column goes with its tests', 'models/m.yml', swap(/ {6}- name: kind[\s\S]*?(?= {6}- name: zone)/, ''), /accepted_values.*removed/],
  ['the model entry goes', 'models/m.yml', swap(/models:[\s\S]*?(?=unit_tests:)/, ''), /removed/],
  ['the file goes', 'models/m.yml', () => undefined, /removed/],
  ['severity is lowered', 'models/m.yml', swap('severity: error', 'severity: warn'), /severity/],
  ['severity is decided by Jinja', 'models/m.yml', swap('severity: error', "severity: \"{{ var('s', 'warn') }}\""), /severity/],
  ['a test is switched off', 'models/m.yml', swap('severity: error', 'enabled: false, severity: error'), /enabled/],
  ['a test is switched off by Jinja', 'models/m.yml', swap('severity: error', 'severity: error, enabled: "{{ false }}"'), /enabled/],
  ['a simple test is switched off', 'models/m.yml', swap('- not_negative', '- not_negative: {config: {enabled: false}}'), /enabled/],
  ['a condition looks away', 'models/m.yml', swap("> '2024-01-01'", "> '2099-01-01'"), /where/],
  ['a condition is added', 'models/m.yml', swap('- not_negative', '- not_negative: {where: "1 = 0"}'), /where/],
  ['a limit is added', 'models/m.yml', swap('severity: error', 'limit: 0'), /limit/],
  ['error_if is loosened', 'models/m.yml', swap('severity: error', "error_if: '>1000'"), /error_if/],
  ['warn_if is loosened', 'models/m.yml', swap('severity: error', "warn_if: '>1000'"), /warn_if/],
  ['fail_calc always says 0', 'models/m.yml', swap('severity: error', "fail_calc: '0'"), /fail_calc/],
  ['more values are accepted', 'models/m.yml', swap('[a, b]', '[a, b, c]'), /values/],
  ['another field is related', 'models/m.yml', swap('field: zone_id', 'field: other_id'), /field/],
  ['another model is related', 'models/m.yml', swap("ref('dim')", "ref('everything')"), /`to`/],
  ['a combination gets wider', 'models/m.yml', swap('[id, day]', '[id, day, loaded_at]'), /combination_of_columns/],
  ['a contract ends', 'models/m.yml', swap('{enforced: true}', '{enforced: false}'), /contract/],
  ['a contract is removed', 'models/m.yml', swap('      contract: {enforced: true}\n', '      tags: []\n'), /contract/],
  ['a type of the contract is loosened', 'models/m.yml', swap('data_type: bigint', 'data_type: varchar'), /data_type/],
  ['a constraint goes', 'models/m.yml', swap('        constraints: [{type: not_null}]\n', ''), /constraints/],
  ['a constraint of the model goes', 'models/m.yml', swap('      - {type: primary_key, columns: [id]}', '      []'), /constraints/],
  ['a unit test goes', 'models/m.yml', swap('name: adds_up', 'name: other'), /unit test adds_up is removed/],
  ['a unit test expects what comes', 'models/m.yml', swap('{id: 1, fare: 2}\nsources', '{id: 1, fare: 3}\nsources'), /`expect`/],
  ['a unit test expects less', 'models/m.yml', swap('        - {id: 1, fare: 2}\nsources', '        - {id: 1}\nsources'), /`expect`/],
  ['a unit test gets other input', 'models/m.yml', swap('{id: 1, fare: 2}', '{id: 1, fare: 0}'), /`given`/],
  ['a unit test is switched off', 'models/m.yml', swap('    model: fct', '    config: {enabled: false}\n    model: fct'), /`config`/],
  [
    'a model is switched off',
    'models/m.yml',
    swap('contract: {enforced: true}', 'enabled: false\n      contract: {enforced: true}'),
    /enabled/,
  ],
  ['freshness is loosened', 'models/m.yml', swap('count: 1', 'count: 100'), /freshness/],
  ['a second list of models hides the first', 'models/m.yml', (text) => `${text}models: []\n`, /removed/],
  [
    'a duplicate key hides the tests',
    'models/m.yml',
    swap('data_tests: [unique, not_null]', 'data_tests: [unique, not_null]\n        data_tests: []'),
    /removed/,
  ],
  ['a second document hides it all', 'models/m.yml', (text) => `---\nmodels: []\n---\n${text}`, /read/],
  [
    'an anchor softens a test elsewhere',
    'models/m.yml',
    swap('- not_negative', '- not_negative: {config: &soft {severity: warn}}\n          - not_negative: {config: *soft}'),
    /severity/,
  ],
  [
    'a merge key softens a test',
    'models/m.yml',
    (text) => `x: &s {severity: warn}\n${text.replace('{severity: error,', '{<<: *s,')}`,
    /severity/,
  ],
  [
    'a test moves to a version that nobody builds',
    'models/m.yml',
    (text) =>
      text
        .replace('        data_tests: [unique, not_null]\n', '')
        .replace('    columns:', '    versions: [{v: 9, columns: [{name: id, data_tests: [unique]}]}]\n    columns:'),
    /removed/,
  ],
  ['a test gets another column', 'models/m.yml', swap('      - name: id', '      - name: rownum'), /removed/],
  [
    'a bomb of aliases',
    'models/m.yml',
    (text) =>
      `a: &a [1,1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n${text}`,
    /read/,
  ],
  [
    'a singular test is softened in YAML',
    'models/m.yml',
    (text) => `${text}data_tests:\n  - name: assert\n    config: {severity: warn}\n`,
    /severity/,
  ],
  ['a singular test is deleted', 'tests/assert.sql', () => undefined, /deleted/],
  ['a singular test is edited', 'tests/assert.sql', swap('fare < 0', 'fare < -999'), /edited/],
  ['a singular test looks at nothing', 'tests/assert.sql', (text) => `${text} and false`, /edited/],
  ['a singular test is switched off', 'tests/assert.sql', (text) => `{{ config(enabled=false) }}\n${text}`, /edited/],
  ['a generic test is redefined', 'tests/generic/not_negative.sql', swap('< 0', '< -999'), /judged/],
  ['a generic test is deleted', 'tests/generic/not_negative.sql', () => undefined, /deleted/],
  [
    'a generic test of dbt is redefined',
    'models/fct.sql',
    (text) => `${text}{% macro default__test_not_null(model, column_name) %}select 1 where false{% endmacro %}`,
    /judged/,
  ],
  ['rows of a seed go', 'seeds/zones.csv', swap('2,b\n', ''), /loses 1 of 2 rows/],
  ['a row of a seed says something else', 'seeds/zones.csv', swap('2,b', '1,b'), /other values/],
  ['a seed goes', 'seeds/zones.csv', () => undefined, /deleted/],
  ['all tests warn', 'dbt_project.yml', swap('+severity: error', '+severity: warn'), /data_tests/],
  ['all tests are switched off', 'dbt_project.yml', swap('+severity: error', '+enabled: false'), /data_tests/],
  ['tests keep their failures for themselves', 'dbt_project.yml', swap('+severity: error', '+store_failures: true'), /data_tests/],
  ['models are switched off', 'dbt_project.yml', swap('{+materialized: table}', '{+materialized: table, +enabled: false}'), /enabled/],
  ['another folder of tests', 'dbt_project.yml', (text) => `${text}test-paths: [nowhere]\n`, /test-paths/],
  ['a hook goes', 'dbt_project.yml', swap('["{{ check() }}"]', '[]'), /on-run-end/],
  ['a model is switched off in SQL', 'models/fct.sql', swap("materialized='table'", "materialized='table', enabled=false"), /enabled/],
  ['a contract ends in SQL', 'models/fct.sql', swap('true', 'false'), /contract/],
  ['a contract is commented out in SQL', 'models/fct.sql', swap(/\{\{ (config\(.*\)) \}\}/, '{# {{ $1 }} #}'), /contract/],
  ['a model is deleted', 'models/fct.sql', () => undefined, /deleted/],
  [
    'a softer setting of the base comes back',
    'dbt_project.yml',
    swap('+severity: error', '+severity: warn'),
    /data_tests/,
    { base: new Map([['dbt_project.yml', PROJECT.replace('error', 'warn')]]) },
  ],
  ['a selector leaves tests out', 'selectors.yml', () => 'selectors: []', /selectors/],
];
