import { execa } from 'execa';
import type { Result } from './check-claim.ts';

/** The interpreter with DuckDB. */
export const PYTHON = new URL('../../../.venv/bin/python', import.meta.url).pathname;

const folder = new URL('./', import.meta.url).pathname;

/** Runs both texts of each pair on DuckDB, over small tables with NULLs, duplicates, ties and no rows. */
export async function runPairs(
  pairs: readonly (readonly [string, string])[],
): Promise<readonly (readonly (Result | { error: string })[])[]> {
  const input = JSON.stringify(pairs);
  const { stdout } = await execa(PYTHON, [`${folder}run-duckdb.py`, `${folder}tables.json`], { input, maxBuffer: 1e9 });
  return JSON.parse(stdout) as readonly (readonly (Result | { error: string })[])[];
}
