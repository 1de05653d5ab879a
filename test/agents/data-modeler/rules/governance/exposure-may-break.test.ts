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

/** The exposure on both sides; on the head it may be gone. */
function between(before: DbtExposure, after: DbtExposure | undefined, columns: readonly ColumnChange[] = [removed]): ReviewFacts {
  const side = (exposures: readonly DbtExposure[]) => project({ nodes: [trips], exposures });
  return {
    ...given(before, columns),
    base: side([before]),
    head: side(after === undefined ? [] : [after]),
  };
}

const board = exposure('board', ['fct_trips']);
const declaring = exposure('board', ['fct_trips'], { columns: new Map([['fct_trips', ['fare', 'trip_id']]]) });
const renamed: ColumnChange = { name: 'amount', class: 'renamed', previousName: 'fare' };

test.each<readonly [string, ReviewFacts, string]>([
  [
    'an exposure that is deleted with the column that it read',
    between(declaring, undefined),
    'This pull request deletes exposure **board** (owner: Finance), which read `fare` of `fct_trips`, and removes that column.',
  ],
  [
    'one that declared no columns',
    between(board, undefined, [removed, { name: 'tip', class: 'retyped' }]),
    'This pull request deletes exposure **board** (owner: Finance), which read `fct_trips` and may have read `fare` and `tip`, and removes, renames or retypes these columns.',
  ],
  [
    'one that no longer names the model',
    between(declaring, exposure('board', ['dim_zone'])),
    'Exposure **board** (owner: Finance), which read `fare` of `fct_trips`, no longer names that model, and this pull request removes that column.',
  ],
  [
    'one that declares other columns instead',
    between(declaring, exposure('board', ['fct_trips'], { columns: new Map([['fct_trips', ['amount', 'trip_id']]]) }), [renamed]),
    'Exposure **board** (owner: Finance), which read `fare` of `fct_trips`, no longer declares that, and this pull request renames it to `amount`.',
  ],
])('asks about %s', (_, review, message) => {
  expect(findingsOf(exposureMayBreak, review)).toMatchObject([{ severity: 'warning', message, question: expect.stringMatching(/\?$/) }]);
});

test.each<readonly [string, ReviewFacts]>([
  ['an exposure that is deleted while the columns that it read stay', between(declaring, undefined, [{ name: 'tip', class: 'removed' }])],
  ['an exposure that read another model until now', between(exposure('board', ['dim_zone']), board)],
  [
    'an exposure that left out a column which stays',
    between(declaring, exposure('board', ['fct_trips'], { columns: new Map([['fct_trips', ['fare']]]) }), []),
  ],
])('is silent about %s', (_, review) => {
  expect(findingsOf(exposureMayBreak, review)).toEqual([]);
});

const passed: readonly [string, ReviewFacts][] = [
  ['an exposure that declares what it reads', given(exposure('board', ['fct_trips'], { columns: new Map([['fct_trips', ['trip_id']]]) }))],
  ['an exposure of another model', given(exposure('board', ['dim_zone']))],
  ['columns that are only new', given(exposure('board', ['fct_trips']), [{ name: 'tip', class: 'added' }])],
];

test.each(passed)('passes %s', (_, review) => {
  expect(findingsOf(exposureMayBreak, review)).toEqual([]);
});
