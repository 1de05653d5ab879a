import { cpus, loadavg, release, totalmem, type } from 'node:os';
import type { Acknowledgement } from './measure-acknowledgement.ts';
import type { MeasuredReview } from './measure-review.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** Everything that was measured in one run of the bench. */
export interface Measured {
  readonly date: Date;
  readonly load: number;
  readonly acknowledgement: Acknowledgement;
  readonly example: string;
  readonly reviews: readonly MeasuredReview[];
  readonly bareDbt: Spread;
  readonly cliStart: Spread;
  readonly actionStart: Spread;
  readonly classify: string;
  readonly readManifest: string;
}

/** One line of the first table. */
export interface Bar {
  readonly what: string;
  readonly median: number;
  readonly rest: string;
  readonly bar: number;
  readonly unit: 's' | 'ms';
}

/** What was promised, and what was measured. */
export function barsOf({ acknowledgement, reviews, cliStart, actionStart }: Measured): readonly Bar[] {
  const ack = acknowledgement.milliseconds;
  const { smallest, largest } = acknowledgement.kilobytes;
  const steward = spreadOf(reviews.map((review) => review.steward));
  const wall = spreadOf(reviews.map(withoutDbt));
  const afterDbt = spreadOf(reviews.map((review) => review.afterDbt));
  return [
    {
      what: `Acknowledge a delivery (${ack.count} signed ones of ${smallest} to ${largest} kB, one after the other)`,
      median: ack.median,
      rest: `p95 ${ack.p95.toFixed(1)} ms, worst ${ack.worst.toFixed(1)} ms`,
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

/** docs/performance.md. */
export function performancePage(measured: Measured): string {
  return [...machineSection(measured), ...barsSection(measured), ...reviewSection(measured), ...partsSection(measured)]
    .join('\n\n')
    .concat('\n');
}

function machineSection({ date, load }: Measured): readonly string[] {
  const processors = cpus();
  const machine = `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, Node ${process.versions.node}`;
  const busy = load > 1 ? ', so other work may have run beside it' : '';
  return [
    '# Performance',
    "<!-- Written by `npm run bench`. Don't edit it by hand. -->",
    `Measured on ${date.toISOString().slice(0, 10)} with \`npm run bench\`: ${machine}.\nThe load of the machine was ${load.toFixed(1)} at the start${busy}.`,
  ];
}

const PACE = 'The second that the App leaves between two writes on github.com is left out there.';

function barsSection(measured: Measured): readonly string[] {
  const head = '| What | Median | Spread | Bar | Met |\n| --- | --- | --- | --- | --- |';
  const setting = 'in App mode: local GitHub, bundled App, our own runner, bundled Action, real dbt';
  return [
    '## Against the bars',
    [head, ...barsOf(measured).map(barRow)].join('\n'),
    `The review is that of \`${measured.example}\` ${setting}; ${measured.reviews.length} times, each on a pull request of its own. ${PACE}`,
  ];
}

function reviewSection({ reviews, bareDbt }: Measured): readonly string[] {
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

function partsSection({ classify, readManifest }: Measured): readonly string[] {
  return [
    '## Classify a change',
    '`node bench/classify.ts`',
    `\`\`\`text\n${classify.trim()}\n\`\`\``,
    '## Read and compare manifests',
    '`node --expose-gc bench/read-manifest.ts`',
    `\`\`\`text\n${readManifest.trim()}\n\`\`\``,
  ];
}

/** The load average of the last minute. */
export function currentLoad(): number {
  return loadavg()[0] ?? Number.NaN;
}

function withoutDbt({ total, workflowSteps, dbt }: MeasuredReview): number {
  return total - workflowSteps - dbt;
}

function inSeconds({ median, worst, count }: Spread): Pick<Bar, 'median' | 'rest' | 'unit'> {
  return { median, rest: `worst of ${count}: ${worst.toFixed(2)} s`, unit: 's' };
}

function barRow({ what, median, rest, bar, unit }: Bar): string {
  return `| ${what} | ${median.toFixed(unit === 's' ? 2 : 1)} ${unit} | ${rest} | < ${bar} ${unit} | ${median < bar ? 'yes' : 'no'} |`;
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
