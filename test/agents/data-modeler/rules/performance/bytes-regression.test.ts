import { expect, test } from 'vitest';
import { bytesRegression } from '../../../../../src/agents/data-modeler/rules/performance/bytes-regression.ts';
import { change, facts, model } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';
import { built } from './built.ts';

const GIB = 2 ** 30;

function review(before: number | undefined, after: number | undefined, materialized = 'table') {
  const sideOf = (bytes: number | undefined) => ({ build: built({ fct_trips: bytes === undefined ? {} : { bytes } }) });
  const details = { base: sideOf(before), head: sideOf(after) };
  const models = [change(model('fct_trips'), model('fct_trips', { materialized }), { causes: [{ why: 'filter removed', line: 9 }] })];
  return findingsOf(bytesRegression, facts({ models, details }));
}

test('finds a model that reads much more', () => {
  expect(review(3.2 * GIB, 41 * GIB)).toMatchObject([
    {
      message: 'The warehouse now reads 41.0 GiB for `fct_trips` instead of 3.2 GiB, in each run. What changed: filter removed.',
      location: { path: 'models/fct_trips.sql', line: 9 },
    },
  ]);
  expect(review(900 * GIB, 2048 * GIB)[0]?.message).toContain('reads 2.0 TiB');
});

test.each<readonly [string, ReturnType<typeof review>]>([
  ['a little more', review(10 * GIB, 14 * GIB)],
  ['much more of little', review(1000, 0.5 * GIB)],
  ['less', review(41 * GIB, 3 * GIB)],
  ['a warehouse that doesn’t count', review(undefined, undefined)],
  ['one side that doesn’t', review(undefined, 41 * GIB)],
  ['a model of another kind', review(3 * GIB, 41 * GIB, 'incremental')],
])('passes %s', (_, findings) => {
  expect(findings).toEqual([]);
});
