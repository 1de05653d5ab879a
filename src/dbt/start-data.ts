import type { Run } from './plan-comparison.ts';
import { copyDatabase, type PreparedSide } from './prepare-side.ts';

/** Gives a side what its build starts from: a copy of a database file, or an empty schema, which is to be dropped from now on. */
export async function startData({ filled, ports }: Run, side: PreparedSide, database: string | undefined): Promise<void> {
  if (side.schema !== undefined) filled.add(side.schema);
  await copyDatabase(ports.files, database, side);
}
