import { expect, test } from 'vitest';
import { exposureMayBreak } from '../../../../../src/agents/data-modeler/rules/governance/exposure-may-break.ts';
import type { ReviewFacts } from '../../../../../src/agents/review-facts.ts';
import type { DbtExposure } from '../../../../../src/dbt/project.ts';
import type { ColumnChange } from '../../../../../src/sql/classification.ts';
import { change, exposure, facts, model, project } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

const trips = model('fct_trips');
const removed: ColumnChange = { name: 'fare', class: 'removed' };

function given(reader: DbtExposure, columns: readonly ColumnChange[] = [removed]): ReviewFacts {
  return facts({ head: project({ nodes: [trips], exposures: [reader] }), models: [change(trips, trips, { class: 'column', columns })] });
}

const found: readonly [string, ReviewFacts, string][] = [
  [
    'an exposure that declares no columns',
    given(exposure('board', ['fct_trips'])),
    "Exposure **board** (owner: Finance) reads `fct_trips` and doesn't declare which columns, so `fare` may be read; this pull request removes it.",
  ],
  [
    'an exposure that declares only the columns of another model',
    given(exposure('board', ['fct_trips'], { columns: new Map([['dim_zone', ['zone']]]), owner: undefined })),
    "Exposure **board** (no owner declared) reads `fct_trips` and doesn't declare which columns, so `fare` may be read; this pull request removes it.",
  ],
  [
    'several columns, in one finding',
    given(exposure('board', ['fct_trips']), [removed, { name: 'tip', class: 'retyped' }]),
    "Exposure **board** (owner: Finance) reads `fct_trips` and doesn't declare which columns, so `fare` and `tip` may be read; this pull request removes, renames or retypes them.",
  ],
];

test.each(found)('warns about %s', (_, review, message) => {
  expect(findingsOf(exposureMayBreak, review)).toMatchObject([{ severity: 'warning', message }]);
});

const passed: readonly [string, ReviewFacts][] = [
  ['an exposure that declares what it reads', given(exposure('board', ['fct_trips'], { columns: new Map([['fct_trips', ['trip_id']]]) }))],
  ['an exposure of another model', given(exposure('board', ['dim_zone']))],
  ['columns that are only new', given(exposure('board', ['fct_trips']), [{ name: 'tip', class: 'added' }])],
];

test.each(passed)('passes %s', (_, review) => {
  expect(findingsOf(exposureMayBreak, review)).toEqual([]);
});
