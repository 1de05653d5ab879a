import type { Bar } from './bar.ts';
import { withoutDbt } from './measure-review.ts';
import type { Measured } from './measured.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** What was promised, and what was measured: the way of a review first, then the parts. */
export function barsOf(measured: Measured): readonly Bar[] {
  const { acknowledge, readLog, readOneManifest, diffManifests, diagnose, reviewRatio, dataDiff, peers } = measured.parts;
  const inParts = [acknowledge, reviewRatio, readLog, readOneManifest, diffManifests, diagnose, dataDiff, peers].flatMap(
    ({ bars }) => bars,
  );
  return [...stageBars(measured), ...inParts];
}

function stageBars({ acknowledgement, reviews, cliStart, actionStart }: Measured): readonly Bar[] {
  const ack = acknowledgement.milliseconds;
  const { smallest, largest } = acknowledgement.kilobytes;
  const steward = spreadOf(reviews.map((review) => review.steward));
  const wall = spreadOf(reviews.map(withoutDbt));
  const afterDbt = spreadOf(reviews.map((review) => review.afterDbt));
  return [
    {
      what: `Acknowledge a delivery (${ack.count} signed ones of ${smallest} to ${largest} kB, one after the other)`,
      value: ack.median,
      rest: `p95 ${ack.p95.toFixed(1)} ms, worst ${ack.worst.toFixed(1)} ms`,
      sense: 'below',
      bar: 100,
      unit: 'ms',
    },
    { what: 'Comment on GitHub after dbt’s last line in the Action’s log', ...inSeconds(afterDbt), bar: 3 },
    { what: 'Steward’s own part of the review, as the report has it (`timings.steward`)', ...inSeconds(steward), bar: 5 },
    {
      what: 'Delivery of the pull request to its comment, without dbt and without the workflow’s checkouts and Python',
      ...inSeconds(wall),
      bar: 5,
    },
    { what: 'Start of the bundle: `node dist/cli/index.js --help`', ...inSeconds(cliStart), bar: 0.5 },
    { what: 'Start of the bundle: `node dist/action/index.js` with a wrong input', ...inSeconds(actionStart), bar: 0.5 },
  ];
}

function inSeconds({ median, worst, count }: Spread): Pick<Bar, 'value' | 'rest' | 'sense' | 'unit'> {
  return { value: median, rest: `worst of ${count}: ${worst.toFixed(2)} s`, sense: 'below', unit: 's' };
}
