import { expect, test } from 'vitest';
import { incrementalWithoutKey } from '../../../../../src/agents/data-modeler/rules/performance/incremental-without-key.ts';
import { change, facts, model, project } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

type Parts = Parameters<typeof model>[1];

const boundary = (operator: string, more = '') =>
  `select * from t\n{% if is_incremental() %}\nwhere at ${operator} (select max(at) from {{ this }})${more}\n{% endif %}`;

function review(config: Readonly<Record<string, unknown>>, rawCode = boundary('>'), parts: Parts = {}) {
  const node = model('fct_trips', { materialized: 'incremental', config, rawCode, ...parts });
  const texts = { 'models/fct_trips.sql': rawCode };
  return findingsOf(incrementalWithoutKey, facts({ head: project({ nodes: [node] }), models: [change(undefined, node)], texts }));
}

test.each(['merge', 'delete+insert'])('finds the strategy %s without a key', (strategy) => {
  expect(review({ incremental_strategy: strategy })).toMatchObject([
    {
      message: `\`fct_trips\` has the strategy \`${strategy}\` and no \`unique_key\`: dbt finds no row to replace and only adds, so a row that comes again is there twice.`,
    },
  ]);
});

test('finds a boundary that reads rows again', () => {
  expect(review({}, boundary('>='))).toMatchObject([
    {
      message:
        'Each incremental run of `fct_trips` reads the newest rows of the last one again (`>=`), and without a `unique_key` it adds them a second time.',
      location: { path: 'models/fct_trips.sql', line: 3 },
    },
  ]);
  expect(review({ incremental_strategy: 'append' }, boundary('>=').replace('max(at)', "coalesce(max(at), '1900-01-01')"))).toHaveLength(1);
});

test.each<readonly [string, Readonly<Record<string, unknown>>, string, Parts]>([
  ['a key', { incremental_strategy: 'merge', unique_key: 'id' }, boundary('>='), {}],
  ['a list of keys', { incremental_strategy: 'merge', unique_key: ['a', 'b'] }, boundary('>='), {}],
  ['rows that are only added', { incremental_strategy: 'append' }, boundary('>'), {}],
  ['whole partitions', { incremental_strategy: 'insert_overwrite' }, boundary('>='), {}],
  ['a boundary that takes known rows out', {}, boundary('>=', ' and id not in (select id from {{ this }})'), {}],
  ['one that does so in another way', {}, boundary('>=', ' and not exists (select 1 from done)'), {}],
  ['a table', {}, boundary('>='), { materialized: 'table' }],
  ['a package', { incremental_strategy: 'merge' }, boundary('>='), { packageName: 'segment' }],
])('passes %s', (_, ...[config, rawCode, parts]) => {
  expect(review(config, rawCode, parts)).toEqual([]);
});
