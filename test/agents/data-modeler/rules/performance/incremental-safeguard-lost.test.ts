import { expect, test } from 'vitest';
import { incrementalSafeguardLost } from '../../../../../src/agents/data-modeler/rules/performance/incremental-safeguard-lost.ts';
import { facts, model, project } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

type Config = Readonly<Record<string, unknown>>;

interface Side {
  readonly config?: Config;
  readonly where?: string;
  readonly materialized?: string;
  readonly packageName?: string;
  readonly file?: string;
}

function review(before: Side, after: Side) {
  const side = ({ config = {}, where = '', materialized = 'incremental', packageName = 'taxi' }: Side) =>
    project({ nodes: [model('fct_trips', { config, materialized, packageName, rawCode: textOf(where) })] });
  const textOf = (where: string) =>
    `{{ config(\n  materialized='incremental',\n  incremental_strategy='x', on_schema_change='y') }}\nselect 1\n${where}`;
  const texts = ({ where = '', file = '' }: Side) => ({ 'models/fct_trips.sql': textOf(where), 'dbt_project.yml': file });
  return findingsOf(
    incrementalSafeguardLost,
    facts({ base: side(before), head: side(after), baseTexts: texts(before), texts: texts(after) }),
  );
}

const keyed = { unique_key: 'trip_id', incremental_strategy: 'delete+insert' };
const back = (off: string) => `{% if is_incremental() %}\nwhere at > (select max(at) - ${off} from {{ this }})\n{% endif %}`;
const behind = (off: string) => `{% if is_incremental() %} where at > (select max(at) from {{ this }}) - ${off} {% endif %}`;

test.each([
  [
    'a key that is given up for append',
    { config: keyed },
    { config: { incremental_strategy: 'append' } },
    '`fct_trips` replaced rows by `trip_id` until now, and with the strategy `append` only adds: a row that comes again is there twice.',
    3,
  ],
  [
    'a key that stays written beside append',
    { config: { unique_key: ['trip_id', 'day'] } },
    { config: { unique_key: ['trip_id', 'day'], incremental_strategy: 'append' } },
    '`fct_trips` replaced rows by `trip_id` and `day` until now, and with the strategy `append` only adds: a row that comes again is there twice.',
    3,
  ],
  [
    'a key that is gone',
    { config: keyed },
    { config: { unique_key: null } },
    '`fct_trips` replaced rows by `trip_id` until now, and without its `unique_key` only adds: a row that comes again is there twice.',
    2,
  ],
  [
    'columns that are dropped from now on',
    { config: { on_schema_change: 'fail' } },
    { config: { on_schema_change: 'sync_all_columns' } },
    '`fct_trips` drops columns now: with `sync_all_columns` one that its SQL no longer has, even by mistake, goes from the table in production with all of its history.',
    3,
  ],
  [
    'a shorter look back',
    { where: back('interval 3 day') },
    { where: back("interval '1 day'") },
    'Incremental runs of `fct_trips` look back 1 day instead of 3 days: rows that arrive or change later than that no longer get into its table.',
    6,
  ],
  [
    'a variable of which the number stands there now',
    { where: back("{{ var('back_days') }}"), file: 'vars:\n  back_days: 3 # late plays\n' },
    { where: back('1'), file: 'vars:\n  back_days: 3\n' },
    'Incremental runs of `fct_trips` look back 1 instead of 3: rows that arrive or change later than that no longer get into its table.',
    6,
  ],
  [
    'a variable that got smaller, behind the subquery',
    { where: behind("interval '{{ var('back', 9) }} hours'"), file: 'vars:\n  back: 12\n' },
    { where: behind("interval '{{ var('back', 9) }} hours'"), file: '' },
    'Incremental runs of `fct_trips` look back 9 hours instead of 12 hours: rows that arrive or change later than that no longer get into its table.',
    5,
  ],
] as const)('finds %s', (...[, before, after, message, line]) => {
  expect(review(before, after)).toMatchObject([{ message, location: { path: 'models/fct_trips.sql', line } }]);
});

test.each([
  ['a key that stays', { config: keyed }, { config: keyed }],
  ['a key that is another', { config: keyed }, { config: { ...keyed, unique_key: 'id' } }],
  ['whole partitions or batches instead of a key', { config: keyed }, { config: { incremental_strategy: 'insert_overwrite' } }],
  ['one that had no key', {}, { config: { incremental_strategy: 'append' } }],
  ['a table', { config: keyed, materialized: 'table' }, { materialized: 'table' }],
  ['one that becomes a table', { config: keyed }, { materialized: 'table' }],
  ['one that is built anew in each run', { config: keyed }, { config: { full_refresh: true } }],
  [
    'columns that are followed for the first time',
    { config: { on_schema_change: 'ignore' } },
    { config: { on_schema_change: 'sync_all_columns' } },
  ],
  ['a model of a package', { config: keyed, packageName: 'utils' }, { packageName: 'utils' }],
  ['a longer look back', { where: back('interval 1 day') }, { where: back('interval 3 day') }],
  ['another unit', { where: back('interval 3 day') }, { where: back('interval 2 week') }],
  ['a variable that nobody knows', { where: back('3') }, { where: back("{{ var('x') }}") }],
  ['two of them', { where: `${back('3')}${back('3')}` }, { where: `${back('1')}${back('1')}` }],
  ['no look back at all, which another rule says', { where: back('3') }, { where: '' }],
])('passes %s', (_, before, after) => {
  expect(review(before, after)).toEqual([]);
});

test('passes a new model', () => {
  expect(findingsOf(incrementalSafeguardLost, facts({ head: project({ nodes: [model('a', { materialized: 'incremental' })] }) }))).toEqual(
    [],
  );
});
