import type { MeasuredReview } from './measure-review.ts';
import type { Measured } from './measured.ts';
import { spreadOf } from './statistics.ts';

/** Where the time of a review through GitHub goes, and what dbt alone takes. */
export function reviewSection({ reviews, bareDbt }: Pick<Measured, 'reviews' | 'bareDbt'>): readonly string[] {
  const whole = `${bareDbt.median.toFixed(1)} s | ${bareDbt.worst.toFixed(1)} s`;
  return [
    '## Where the time of a review goes',
    `Seconds, the median of ${reviews.length}.`,
    ['| Part | Seconds |\n| --- | --- |', ...partsOf(reviews)].join('\n'),
    '## Beside dbt alone',
    [
      `| What | Median | Worst of ${bareDbt.count} |\n| --- | --- | --- |`,
      `| \`dbt build --full-refresh\` of the example’s whole project, once | ${whole} |`,
      `| dbt’s part of the review: parse base and head, build what differs and what it needs on both, side by side | ${part(reviews, ({ dbt }) => dbt)} s | |`,
      `| What Steward adds to dbt’s part, as the report has it | ${part(reviews, ({ steward }) => steward)} s | |`,
    ].join('\n'),
  ];
}

function partsOf(reviews: readonly MeasuredReview[]): readonly string[] {
  const rows: readonly (readonly [string, (review: MeasuredReview) => number])[] = [
    ['Delivery until the workflow is dispatched', ({ untilDispatched }) => untilDispatched],
    ['The workflow’s own steps: two checkouts, Python, dbt from its lock file', ({ workflowSteps }) => workflowSteps],
    ['dbt', ({ dbt }) => dbt],
    ['Steward in the Action', ({ steward }) => steward],
    ['Hand over the report, take it in, publish', ({ publishing }) => publishing],
    ['**All, from the delivery to the comment**', ({ total }) => total],
  ];
  return rows.map(([what, read]) => `| ${what} | ${part(reviews, read)} |`);
}

function part(reviews: readonly MeasuredReview[], read: (review: MeasuredReview) => number): string {
  return spreadOf(reviews.map(read)).median.toFixed(1);
}
