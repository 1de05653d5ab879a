import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXAMPLE_DATABASE, EXAMPLE_PYTHON, ROOT } from '../../tools/stage/example.ts';
import { measureProcess } from './measure-process.ts';
import type { Spread } from './statistics.ts';

const RUN_DBT = "from dbt.cli.main import cli; cli(prog_name='dbt')";

/** Seconds of `dbt build --full-refresh` of the example's whole project, on a copy of its database and without any of Steward. */
export function measureBareDbt(times: number): Spread {
  const folder = mkdtempSync(join(tmpdir(), 'steward-bench-'));
  try {
    const database = join(folder, 'taxi.duckdb');
    copyFileSync(EXAMPLE_DATABASE, database);
    const project = join(ROOT, 'examples/taxi/transform');
    const places = ['--project-dir', project, '--profiles-dir', project, '--target-path', join(folder, 'target')];
    const options = ['--log-path', join(folder, 'logs'), '--no-partial-parse', '--full-refresh', '--quiet'];
    const env = { HOME: folder, TAXI_DATABASE: database, DBT_SEND_ANONYMOUS_USAGE_STATS: 'false' };
    return measureProcess(EXAMPLE_PYTHON, { args: ['-c', RUN_DBT, 'build', ...places, ...options], env, exitCode: 0 }, times);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
