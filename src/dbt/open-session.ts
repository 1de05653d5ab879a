import type { DbtPorts, DbtSession } from './dbt-session.ts';
import { isRustEngine } from './detect-engine.ts';
import { invokeDbt } from './invoke-dbt.ts';
import type { PreparedSide } from './prepare-side.ts';
import { residentDbt } from './resident-dbt.ts';

/** One side's dbt: resident where dbt is Python, one process for each command where it is the Rust engine. */
export function openSession(side: PreparedSide, ports: DbtPorts): DbtSession {
  if (!isRustEngine(side.engine)) return residentDbt(side, side.inbox, ports);
  return { run: (command) => invokeDbt(side, command, ports), close: async () => undefined };
}
