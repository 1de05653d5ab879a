// Measures Steward against its bars and beside dbt alone, and writes docs/performance.md: npm run bench [-- --reviews 3 --no-write].
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { examplePullRequests, ROOT } from '../tools/stage/example.ts';
import { type Stage, startStage } from '../tools/stage/start-stage.ts';
import { collectLines } from './parts/log-lines.ts';
import { measureAcknowledgement } from './parts/measure-acknowledgement.ts';
import { measureBareDbt } from './parts/measure-bare-dbt.ts';
import { measureProcess } from './parts/measure-process.ts';
import { type Logs, type MeasuredReview, measureReview } from './parts/measure-review.ts';
import { barsOf, currentLoad, type Measured, performancePage } from './parts/performance-page.ts';

const DELIVERIES = 200;
const STARTS = 10;
const PAGE = join(ROOT, 'docs/performance.md');

const { values: wanted } = parseArgs({
  options: { reviews: { type: 'string', default: '3' }, 'no-write': { type: 'boolean', default: false } },
});

const measured = await measure(Math.max(1, Number(wanted.reviews) || 3));
for (const { what, median, bar, unit } of barsOf(measured))
  say(`${median < bar ? 'met   ' : 'MISSED'} ${what}: ${median.toFixed(2)} ${unit}, bar ${bar} ${unit}`);
if (wanted['no-write']) process.stdout.write(performancePage(measured));
else writeFileSync(PAGE, performancePage(measured));
say(wanted['no-write'] ? 'Nothing was written.' : 'Written: docs/performance.md');

async function measure(reviews: number): Promise<Measured> {
  const [date, load] = [new Date(), currentLoad()];
  say('Start of the bundle …');
  const cliStart = measureProcess(process.execPath, { args: [join(ROOT, 'dist/cli/index.js'), '--help'], exitCode: 0 }, STARTS);
  const wrong = { args: [join(ROOT, 'dist/action/index.js')], env: { INPUT_JOB: 'nonsense' }, exitCode: 1 };
  const actionStart = measureProcess(process.execPath, wrong, STARTS);
  say('bench/classify.ts …');
  const classify = outputOf(['bench/classify.ts']);
  say('bench/read-manifest.ts …');
  const readManifest = outputOf(['--expose-gc', 'bench/read-manifest.ts']);
  say('dbt alone …');
  const bareDbt = measureBareDbt(reviews);
  return { date, load, cliStart, actionStart, classify, readManifest, bareDbt, ...(await measureOnStage(reviews)) };
}

async function measureOnStage(count: number): Promise<Pick<Measured, 'acknowledgement' | 'example' | 'reviews'>> {
  const logs = { runner: collectLines(), app: collectLines() };
  const stage = await startStage({ mode: 'app', onRunnerLine: logs.runner.take, onAppLog: ({ msg }) => logs.app.take(String(msg)) });
  try {
    return await onStage(stage, logs, count);
  } finally {
    await stage.close();
  }
}

async function onStage(stage: Stage, logs: Logs, count: number): Promise<Pick<Measured, 'acknowledgement' | 'example' | 'reviews'>> {
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

function outputOf(args: readonly string[]): string {
  return execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
