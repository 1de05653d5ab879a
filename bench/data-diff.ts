// Seconds and memory of `steward data-diff` over two DuckDB tables of 10 million rows and 10 columns: node bench/data-diff.ts [--rows N]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../scripts/root.ts';
import { reportBars } from './parts/bar.ts';

const ROUNDS = 3;
const SECONDS = 15;
const MEGABYTES = 2_000;
const PYTHON = join(root, '.venv/bin/python');

const { values: wanted } = parseArgs({ options: { rows: { type: 'string', default: '10000000' } } });
const rows = Number(wanted.rows);

/** The head has its rows in another order; one in 1,000 is missing, one in 50 has another distance, and 500 are new. */
const GENERATE = `
import duckdb, sys
rows, folder = int(sys.argv[1]), sys.argv[2]
for side, distance, count, where in (("base", "(i % 977) * 0.1", rows, "true"), ("head", "case when i % 50 = 0 then (i % 977) * 0.1 + 1 else (i % 977) * 0.1 end", rows + 500, f"i % 1000 <> 7 or i >= {rows}")):
    with duckdb.connect(f"{folder}/{side}.duckdb") as connection:
        connection.execute("set memory_limit = '2GB'")
        order = "i" if side == "base" else f"case when i < {rows} then (i * 7919) % {rows} else i end"
        connection.execute(f"""create table trips as
          select i as trip_id, i % 5000 as driver_id, (i * 7919) % 265 as zone_id, timestamp '2026-01-01' + interval (i) second as picked_up_at,
            date '2026-01-01' + cast(i % 365 as integer) as day, cast((i % 10000) / 100.0 as decimal(10, 2)) as fare, cast({distance} as decimal(10, 1)) as distance_km,
            i % 3 = 0 as is_shared, 'payment ' || (i % 7) as payment, case when i % 11 = 0 then null else 'note number ' || (i % 100003) end as note
          from (select {order} as i from range({count}) as numbers(i)) as ids where {where}""")
`;

/** Runs a command and says how long it took and what its largest process needed. */
const MEASURE = `
import json, resource, subprocess, sys, time
started = time.monotonic()
done = subprocess.run(sys.argv[1:], capture_output=True, text=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
seconds = time.monotonic() - started
print(json.dumps({"seconds": seconds, "cpu": used.ru_utime + used.ru_stime, "megabytes": used.ru_maxrss / 1024, "output": done.stdout, "error": done.stderr}))
`;

const folder = mkdtempSync(join(tmpdir(), 'steward-bench-data-'));
try {
  execFileSync(PYTHON, ['-c', GENERATE, String(rows), folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  const rounds = Array.from({ length: ROUNDS }, () => measure(['--key', 'trip_id']));
  const searched = measure([]);
  for (const { seconds, cpu, megabytes } of rounds) console.log(line('--key trip_id', { seconds, cpu, megabytes }));
  console.log(line('no key given', searched));
  const best = Math.min(...rounds.map(({ seconds }) => seconds));
  const most = Math.max(searched.megabytes, ...rounds.map(({ megabytes }) => megabytes));
  const size = `two DuckDB tables of ${rows.toLocaleString('en-US')} rows and 10 columns`;
  reportBars([
    {
      what: `Compare ${size}`,
      value: best,
      sense: 'below',
      bar: SECONDS,
      unit: 's',
      rest: `best of ${ROUNDS}; the key looked for: ${searched.seconds.toFixed(1)} s`,
    },
    {
      what: 'Memory for that, of the largest process',
      value: most,
      sense: 'below',
      bar: MEGABYTES,
      unit: 'MB',
      rest: 'most of all rounds',
    },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Round {
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

function measure(options: readonly string[]): Round {
  const [base, head] = ['base', 'head'].map((side) => `${join(folder, `${side}.duckdb`)}:trips`);
  const command = [
    process.execPath,
    join(root, 'dist/cli/index.js'),
    'data-diff',
    '--base',
    base ?? '',
    '--head',
    head ?? '',
    '--python',
    PYTHON,
    '--json',
  ];
  const measured: unknown = JSON.parse(execFileSync(PYTHON, ['-c', MEASURE, ...command, ...options], { encoding: 'utf8', cwd: root }));
  const { seconds, cpu, megabytes, output, error } = measured as Round & { readonly output: string; readonly error: string };
  const expected = `"removed": ${Math.floor((rows - 8) / 1000) + 1}`;
  if (!output.includes(expected) || !output.includes('"added": 500'))
    throw new Error(`data-diff told something else: ${output.slice(0, 600)} ${error.slice(0, 600)}`);
  return { seconds, cpu, megabytes };
}

function line(what: string, { seconds, cpu, megabytes }: Round): string {
  return `${what.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s, ${cpu.toFixed(1).padStart(6)} s of processor time, ${megabytes.toFixed(0).padStart(5)} MB`;
}
