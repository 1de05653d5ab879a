// Measures Steward against its bars, beside dbt alone and beside other tools, and writes docs/performance.md with its picture: npm run bench [-- --reviews 3 --no-write].
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { examplePullRequests, ROOT } from '../tools/stage/example.ts';
import { type Stage, startStage } from '../tools/stage/start-stage.ts';
import { barLine } from './parts/bar.ts';
import { barsOf } from './parts/bars-of.ts';
import { growthChart } from './parts/growth-chart.ts';
import { collectLines } from './parts/log-lines.ts';
import { measureAcknowledgement } from './parts/measure-acknowledgement.ts';
import { measureBareDbt } from './parts/measure-bare-dbt.ts';
import { measureProcess } from './parts/measure-process.ts';
import { type Logs, type MeasuredReview, measureReview } from './parts/measure-review.ts';
import type { Measured, OnStage, Parts } from './parts/measured.ts';
import { performancePage } from './parts/performance-page.ts';
import { type MeasuredPart, runPart } from './parts/run-part.ts';

const DELIVERIES = 200;
const STARTS = 10;
const PAGE = join(ROOT, 'docs/performance.md');
const CHART = join(ROOT, 'docs/images/growth.svg');

const { values: wanted } = parseArgs({
  options: { reviews: { type: 'string', default: '3' }, 'no-write': { type: 'boolean', default: false } },
});

const measured = await measure(Math.max(1, Number(wanted.reviews) || 3));
for (const bar of barsOf(measured)) say(barLine(bar));
if (wanted['no-write']) process.stdout.write(performancePage(measured));
else {
  writeFileSync(PAGE, performancePage(measured));
  writeFileSync(CHART, growthChart(measured.parts.peers.growth));
}
say(wanted['no-write'] ? 'Nothing was written.' : 'Written: docs/performance.md, docs/images/growth.svg');

async function measure(reviews: number): Promise<Measured> {
  const [date, loadAtStart] = [new Date(), currentLoad()];
  say('Start of the bundle …');
  const cliStart = measureProcess(process.execPath, { args: [join(ROOT, 'dist/cli/index.js'), '--help'], exitCode: 0 }, STARTS);
  const wrong = { args: [join(ROOT, 'dist/action/index.js')], env: { INPUT_JOB: 'nonsense' }, exitCode: 1 };
  const actionStart = measureProcess(process.execPath, wrong, STARTS);
  say('dbt alone …');
  const bareDbt = measureBareDbt(reviews);
  const staged = await measureOnStage(reviews);
  const parts = await measureParts(reviews);
  return { date, load: [loadAtStart, currentLoad()], cliStart, actionStart, bareDbt, ...staged, parts };
}

/** One after the other: each has the machine for itself. */
async function measureParts(reviews: number): Promise<Parts> {
  return {
    acknowledge: await part('acknowledge.ts'),
    classify: await part('classify.ts'),
    readManifest: await part('read-manifest.ts', { nodeOptions: ['--expose-gc'] }),
    readOneManifest: await part('read-one-manifest.ts'),
    diffManifests: await part('diff-manifests.ts'),
    readLog: await part('read-log.ts'),
    diagnose: await part('diagnose.ts'),
    dataDiff: await part('data-diff.ts'),
    reviewRatio: await part('review-ratio.ts', { args: ['--rounds', String(reviews)] }),
    peers: await part('peers.ts', { args: ['--rounds', String(reviews)] }),
  };
}

function part(script: string, options: Parameters<typeof runPart>[1] = {}): Promise<MeasuredPart> {
  say(`bench/${script} …`);
  return runPart(script, options);
}

async function measureOnStage(count: number): Promise<OnStage> {
  const logs = { runner: collectLines(), app: collectLines() };
  const stage = await startStage({ mode: 'app', onRunnerLine: logs.runner.take, onAppLog: ({ msg }) => logs.app.take(String(msg)) });
  try {
    return await onStage(stage, logs, count);
  } finally {
    await stage.close();
  }
}

async function onStage(stage: Stage, logs: Logs, count: number): Promise<OnStage> {
  const example = examplePullRequests().find(({ fix }) => fix !== undefined);
  if (example === undefined) throw new Error('there is no example pull request with a fix');
  const reviews: MeasuredReview[] = [];
  for (let attempt = 1; attempt <= count; attempt += 1) {
    say(`Review ${attempt} of ${count} …`);
    reviews.push(await measureReview(stage, example, { ...logs, attempt }));
  }
  say(`${DELIVERIES} deliveries …`);
  return { example: example.name, reviews, acknowledgement: await measureAcknowledgement(stage, DELIVERIES) };
}

/** The load average of the last minute. */
function currentLoad(): number {
  return loadavg()[0] ?? Number.NaN;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
