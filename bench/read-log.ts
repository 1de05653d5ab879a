// Events a second of the log reader over a real debug log of the example, beside a bare JSON.parse of the same lines: node bench/read-log.ts
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/root.ts';
import { dbtProgram } from '../src/dbt/dbt-command.ts';
import { followLog } from '../src/dbt/follow-log.ts';
import { reportBars } from './parts/bar.ts';

const EVENTS = 500_000;
const ROUNDS = 3;
const BAR = 50_000;

const lines = recordedLines();
const repeats = Math.ceil(EVENTS / lines.length);
const megabytes = (lines.reduce((sum, line) => sum + line.length, 0) * repeats) / 1e6;

// In turns, so that a busy machine is busy for both.
const rates = Array.from({ length: ROUNDS }, () => ({ reader: rateOf(reader()), parse: rateOf(bareParse) }));
const best = { reader: Math.max(...rates.map(({ reader: rate }) => rate)), parse: Math.max(...rates.map(({ parse }) => parse)) };
const size = `${lines.length * repeats} events, ${megabytes.toFixed(0)} MB`;
console.log(
  `${size}: reader ${inThousands(best.reader)}, bare JSON.parse ${inThousands(best.parse)}, ratio ${(best.reader / best.parse).toFixed(2)}`,
);
reportBars([
  {
    what: 'Read dbt’s log while it runs',
    value: best.reader,
    sense: 'at least',
    bar: BAR,
    unit: 'events/s',
    rest: `best of ${ROUNDS}; a bare JSON.parse: ${inThousands(best.parse)}`,
  },
]);

/** What dbt really says at debug level while it builds the example. */
function recordedLines(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'steward-bench-log-'));
  try {
    cpSync(join(root, 'examples/taxi/transform'), join(folder, 'transform'), { recursive: true });
    cpSync(join(root, 'examples/taxi/warehouse/taxi.duckdb'), join(folder, 'taxi.duckdb'));
    const { file, args } = dbtProgram({ python: join(root, '.venv/bin/python'), version: '1.11.0', adapters: {} });
    const options = [
      '--log-format-file',
      'json',
      '--log-level-file',
      'debug',
      '--log-file-max-bytes',
      '0',
      '--log-path',
      join(folder, 'logs'),
    ];
    execFileSync(file, [...args, 'build', '--profiles-dir', '.', ...options], {
      cwd: join(folder, 'transform'),
      env: { PATH: process.env['PATH'], HOME: folder, TAXI_DATABASE: join(folder, 'taxi.duckdb'), DBT_SEND_ANONYMOUS_USAGE_STATS: 'false' },
      stdio: 'ignore',
    });
    return readFileSync(join(folder, 'logs/dbt.log'), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function reader(): (line: string) => void {
  const clock = { now: () => new Date(), sleep: async () => undefined };
  return followLog('head', { name: 'build' }, { clock, progress: () => undefined }).take;
}

function bareParse(line: string): void {
  JSON.parse(line);
}

function rateOf(work: (line: string) => void): number {
  const started = performance.now();
  for (let repeat = 0; repeat < repeats; repeat += 1) for (const line of lines) work(line);
  return (lines.length * repeats * 1000) / (performance.now() - started);
}

function inThousands(rate: number): string {
  return `${Math.round(rate / 1000)},000 events/s`;
}
