import { Problem } from '../core/problem.ts';
import { buildSide } from './build-side.ts';
import { compareOpen, type OpenSide } from './compare-open.ts';
import type { ComparedSides, CompareInput, ComparePorts } from './compared-sides.ts';
import type { ComparedData, Comparison } from './comparison.ts';
import { installPackages, privatePackages } from './install-packages.ts';
import { openSession } from './open-session.ts';
import { dropOwnSchemas } from './own-schemas.ts';
import { both, type Pair } from './pair.ts';
import { planComparison, prepareBoth, type Run } from './plan-comparison.ts';
import type { PreparedSide } from './prepare-side.ts';
import { runOnBase } from './run-on-base.ts';
import { bytesOver, startSpending } from './spending.ts';
import { startData } from './start-data.ts';
import { stopwatch } from './stopwatch.ts';
import { tryChange } from './try-change.ts';

/**
 * Parses base and head, finds what differs, and builds (or compiles) exactly that on both sides with the same profile, each in
 * folders and schemas of its own that stay until the comparison is closed. Throws the Problems STW-1001 to STW-1008, STW-1010 to
 * STW-1013, STW-1016, STW-2002 and STW-2004 to STW-2007, and the signal's reason when cancelled.
 */
export async function openComparison(input: CompareInput, ports: ComparePorts): Promise<Comparison> {
  const deadline = new Date(ports.clock.now().getTime() + input.budget.minutes * 60_000);
  const folder = await ports.files.temporary('steward-dbt');
  try {
    const limited = { ...ports, deadline, budgetMinutes: input.budget.minutes, spending: startSpending(input.budget) };
    const run = await planComparison(input, limited, folder);
    return await begin(run, await prepareBoth(run));
  } catch (error) {
    await ports.files.remove(folder);
    throw withDiskFull(error);
  }
}

async function begin(run: Run, prepared: Pair<PreparedSide>): Promise<Comparison> {
  const watch = stopwatch(run.ports.clock);
  await watch.time(() => both((side) => installPackages(prepared[side], run.ports, privatePackages(run.input))));
  const open = await both(async (side) => ({ prepared: prepared[side], session: openSession(prepared[side], run.ports) }));
  const leave = () => leaveNothing(run, open);
  try {
    return comparisonOf(run, open, { compared: await compareOpen(run, open, watch), leave });
  } catch (error) {
    for (const text of await leave()) run.ports.progress({ kind: 'note', text });
    throw error;
  }
}

/** Ends both dbt and drops the schemas that they made; folders are removed after that, since dropping needs one. */
async function leaveNothing({ plan, filled, input, precious, ports }: Run, open: Pair<OpenSide>): Promise<readonly string[]> {
  await both((side) => open[side].session.close());
  return dropOwnSchemas({ plan, filled, prefix: input.schemas?.prefix ?? '', production: precious }, ports);
}

interface Begun {
  readonly compared: ComparedSides;
  readonly leave: () => Promise<readonly string[]>;
}

function comparisonOf(run: Run, open: Pair<OpenSide>, { compared, leave }: Begun): Comparison {
  const base = { ...open.base, project: compared.base };
  let built = compared.build.base;
  let hasData = built !== undefined;
  let tried: PreparedSide | undefined;
  let count = 0;
  const fillBase = async (): Promise<void> => {
    if (!hasData && run.lane.name === 'build') await startData(run, open.base.prepared, run.input.ciDatabase);
    hasData = true;
  };
  return {
    compared,
    async runOnBase(ids) {
      await fillBase();
      return runOnBase(base, { ids, built }, run);
    },
    async tryChange(change) {
      count += 1;
      const { side, ...result } = await tryChange(change, {
        run,
        compared,
        headDatabase: open.head.prepared.database,
        name: `tried_${count}`,
        buildBase: async (plan) => {
          await fillBase();
          built = (await buildSide(base, plan, run.ports)).outcome;
        },
      });
      tried = side;
      return result;
    },
    data: () => (mayAsk(run, compared) ? dataOf(run, open, tried) : undefined),
    async close() {
      const left = await leave();
      await run.ports.files.remove(run.plan.folder);
      return left;
    },
  };
}

/** Questions to the data cost what builds cost. */
function mayAsk({ lane, ports: { spending } }: Run, compared: ComparedSides): boolean {
  const isOver = spending !== undefined && bytesOver(spending) !== undefined;
  return lane.name === 'build' && compared.lane.name !== 'compile' && !isOver;
}

function dataOf({ plan }: Run, { base, head }: Pair<OpenSide>, tried: PreparedSide | undefined): ComparedData {
  const { engine, profile, target, projectDir, profilesDir, env } = base.prepared;
  const files = { base: base.prepared.database, head: head.prepared.database, tried: tried?.database };
  const databases = Object.fromEntries(Object.entries(files).flatMap(([side, path]) => (path === undefined ? [] : [[side, path]])));
  return { python: engine.python, adapter: plan.profile.adapter, projectDir, profilesDir, profile, target, env, databases };
}

/** Our own copies fill the disk as well as dbt's tables do. */
function withDiskFull(error: unknown): unknown {
  const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
  return isFull ? new Problem('STW-1012', { detail: error.message.slice(0, 300) }, error) : error;
}
