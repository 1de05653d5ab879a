import type { BuildPlan } from './build-plan.ts';
import type { BuiltSide } from './built-side.ts';
import { compileAgain } from './compile-again.ts';
import type { DbtPorts } from './dbt-session.ts';
import type { ParsedSide } from './parsed-side.ts';
import { runAttempts, type Work } from './run-attempts.ts';
import { bytesOver } from './spending.ts';
import { steadyRun } from './steady-run.ts';

/**
 * Runs the selection on one side, unless the budget is used up, then changed incremental models on the tables that they now have, and compiles what that left
 * without SQL. Throws STW-1006, STW-1012 and STW-2004.
 */
export async function buildSide(side: ParsedSide, plan: BuildPlan, ports: DbtPorts): Promise<BuiltSide> {
  const work = mainWork(side, plan);
  if (work === undefined) return NOTHING;
  const over = ports.spending === undefined ? undefined : bytesOver(ports.spending);
  if (over !== undefined)
    return { ...NOTHING, leftOut: [{ subject: `all models of ${SIDE[side.prepared.side]}`, reason: `not built: ${over}` }] };
  const first = await runAttempts(side, { work, retry: plan.retry }, ports);
  const { outcome, failed, incremental, leftOut } = await steadyRun(side, { plan, first }, ports);
  const again = await compileAgain(side, { plan, compiled: first.compiled }, ports);
  return {
    outcome,
    failed,
    compiled: new Map([...first.compiled, ...again.missing]),
    incremental: new Map([...incremental, ...again.incremental]),
    leftOut,
  };
}

const NOTHING: BuiltSide = { outcome: undefined, failed: undefined, compiled: new Map(), incremental: new Map() };
const SIDE = { base: 'the base', head: 'this commit' } as const;

/**
 * Both sides are built from scratch: a table that the copied database happens to hold says nothing about either commit. Tests are
 * listed one by one, so that none runs that isn't meant.
 */
function mainWork({ prepared }: ParsedSide, { lane, selection, defer }: BuildPlan): Work | undefined {
  const tests = prepared.side === 'head' && lane.name === 'build' ? selection.tests : [];
  const ids = [...selection[prepared.side], ...tests];
  if (lane.name === 'static' || ids.length === 0) return undefined;
  // What a later attempt leaves out was built by this one: only now does production go before what lies in the schema.
  const firstOptions = defer.length === 0 ? [] : ['--favor-state'];
  return { name: lane.name, ids, options: defer, firstOptions, fullRefresh: true };
}
