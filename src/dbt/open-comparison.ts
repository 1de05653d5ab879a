import { join } from 'node:path';
import type { Lane } from '../core/lane.ts';
import { Problem } from '../core/problem.ts';
import { type BuildPlan, type BuiltSide, buildSide, type ParsedSide } from './build-side.ts';
import { chooseLane } from './choose-lane.ts';
import type { ComparedSides, CompareInput, ComparePorts } from './compared-sides.ts';
import type { ComparedData, Comparison } from './comparison.ts';
import { dbtEnvironment } from './dbt-environment.ts';
import type { DbtPorts, DbtSession, Invocation } from './dbt-session.ts';
import { detectEngine, tierOf } from './detect-engine.ts';
import { installPackages } from './install-packages.ts';
import { notAnalysed } from './not-analysed.ts';
import { openSession } from './open-session.ts';
import { both, type Pair } from './pair.ts';
import { parseSide } from './parse-side.ts';
import { copyDatabase, type PreparedSide, prepareSide, type SidesPlan } from './prepare-side.ts';
import { chooseProfile } from './profiles.ts';
import type { DbtProject } from './project.ts';
import { projectTexts } from './project-texts.ts';
import { errorsOf } from './read-invocation.ts';
import { rootCause } from './root-cause.ts';
import { type Selection, selectNodes } from './select-nodes.ts';
import { changedNodes } from './state-modified.ts';
import { type Stopwatch, stopwatch } from './stopwatch.ts';
import { tryChange } from './try-change.ts';

interface Run {
  readonly input: CompareInput;
  readonly plan: SidesPlan;
  readonly lane: Lane;
  readonly ports: DbtPorts;
}

/**
 * Parses base and head, finds what differs, and builds (or compiles) exactly that on both sides with the same profile, each in
 * folders of its own that stay until the comparison is closed. Throws the Problems STW-1001 to STW-1008, STW-2002 and STW-2004 to
 * STW-2007, and the signal's reason when cancelled.
 */
export async function openComparison(input: CompareInput, ports: ComparePorts): Promise<Comparison> {
  const deadline = new Date(ports.clock.now().getTime() + input.budgetMinutes * 60_000);
  const folder = await ports.files.temporary('steward-dbt');
  try {
    const run = await planRun(input, { ...ports, deadline, budgetMinutes: input.budgetMinutes }, folder);
    return await begin(run, await prepareBoth(run));
  } catch (error) {
    await ports.files.remove(folder);
    throw error;
  }
}

/** All that can be said before dbt runs: engine, profile, lane, and whether the CI database is there. */
async function planRun(input: CompareInput, ports: DbtPorts, folder: string): Promise<Run> {
  const { ciDatabase, ciSchema, env } = input;
  const seen = dbtEnvironment({ ...env, home: folder, secrets: true });
  const profile = await chooseProfile(ports.files, { ...input, target: input.profileTarget, env: seen });
  const engine = await detectEngine(ports.processes, input.python, seen);
  const lane = chooseLane({ requested: input.lane, profile, ciSchema });
  if (lane.name === 'build' && ciDatabase !== undefined && !(await ports.files.exists(ciDatabase)))
    throw new Problem('STW-1005', { path: ciDatabase });
  return { input, plan: { folder, engine, profile, env, ciSchema: lane.name === 'build' ? ciSchema : undefined }, lane, ports };
}

function prepareBoth(run: Run): Promise<Pair<PreparedSide>> {
  return both(async (side) => {
    const { input, plan, ports } = run;
    const projectDir = join(input[side], input.projectDir);
    if (!(await ports.files.exists(join(projectDir, 'dbt_project.yml'))))
      throw new Problem('STW-1001', { where: `${input.projectDir} of the ${side}` });
    if (input.removeDotEnv) await ports.files.remove(join(projectDir, '.env'));
    return prepareSide(ports.files, plan, { side, projectDir });
  });
}

/** One side's folders and its running dbt. */
interface OpenSide {
  readonly prepared: PreparedSide;
  readonly session: DbtSession;
}

async function begin(run: Run, prepared: Pair<PreparedSide>): Promise<Comparison> {
  const watch = stopwatch(run.ports.clock);
  await watch.time(() => both((side) => installPackages(prepared[side], run.ports)));
  const open = await both(async (side) => ({ prepared: prepared[side], session: openSession(prepared[side], run.ports) }));
  const closeSessions = () => both((side) => open[side].session.close());
  try {
    return comparisonOf(run, open, { compared: await compare(run, open, watch), closeSessions });
  } catch (error) {
    await closeSessions();
    throw error;
  }
}

interface Begun {
  readonly compared: ComparedSides;
  readonly closeSessions: () => Promise<unknown>;
}

function comparisonOf(run: Run, open: Pair<OpenSide>, { compared, closeSessions }: Begun): Comparison {
  const { input, plan, lane, ports } = run;
  let tried: PreparedSide | undefined;
  let count = 0;
  const buildBase = async (buildPlan: BuildPlan): Promise<void> => {
    await buildOpen(run, { ...open.base, project: compared.base }, buildPlan);
  };
  return {
    compared,
    async tryChange(change) {
      count += 1;
      const trial = { input, plan, lane, ports, compared, headDatabase: open.head.prepared.database, buildBase, name: `tried_${count}` };
      const { side, ...result } = await tryChange(change, trial);
      tried = side;
      return result;
    },
    data: () => (lane.name === 'build' ? dataOf(run, open, tried) : undefined),
    async close() {
      await closeSessions();
      await ports.files.remove(plan.folder);
    },
  };
}

function dataOf({ plan }: Run, { base, head }: Pair<OpenSide>, tried: PreparedSide | undefined): ComparedData {
  const { engine, profile, target, projectDir, profilesDir, env } = base.prepared;
  const files = { base: base.prepared.database, head: head.prepared.database, tried: tried?.database };
  const databases = Object.fromEntries(Object.entries(files).flatMap(([side, path]) => (path === undefined ? [] : [[side, path]])));
  return { python: engine.python, adapter: plan.profile.adapter, projectDir, profilesDir, profile, target, env, databases };
}

async function compare(run: Run, open: Pair<OpenSide>, watch: Stopwatch): Promise<ComparedSides> {
  const parsed = await watch.time(() => both((side) => parseSide(open[side].prepared, open[side].session, run.ports)));
  if ('failed' in parsed.base)
    throw new Problem('STW-2002', { sha: run.input.baseSha.slice(0, 7), detail: errorsOf(parsed.base.failed)[0] ?? '' });
  const base = parsed.base.project;
  if ('failed' in parsed.head) return { ...(await unparsedHead(run, base, parsed.head.failed)), dbtSeconds: watch.seconds() };
  const projects = { base, head: parsed.head.project };
  const changes = changedNodes(projects.base, projects.head);
  const also = (run.input.also ?? []).filter((uniqueId) => projects.head.nodes.has(uniqueId)).map((uniqueId) => ({ uniqueId }));
  const selection = selectNodes({ ...projects, changes: [...changes, ...also] });
  const plan = { lane: laneFor(run.lane, selection), selection, changes };
  const built = await watch.time(() => both((side) => buildOpen(run, { ...open[side], project: projects[side] }, plan)));
  return { ...comparison(run, projects, { plan, built }), dbtSeconds: watch.seconds() };
}

function laneFor(lane: Lane, { base, head, tests }: Selection): Lane {
  if (lane.name === 'static' || base.length + head.length + tests.length > 0) return lane;
  return { name: 'static', reason: 'no model, seed, snapshot or test differs from the base: nothing had to be built' };
}

async function buildOpen({ input, ports }: Run, side: ParsedSide, plan: BuildPlan): Promise<BuiltSide> {
  if (plan.lane.name === 'build') await copyDatabase(ports.files, input.ciDatabase, side.prepared);
  return buildSide(side, plan, ports);
}

type WithoutTime = Omit<ComparedSides, 'dbtSeconds'>;

async function unparsedHead(run: Run, base: DbtProject, failed: Invocation): Promise<WithoutTime> {
  const nothing = { base: new Map(), head: new Map() };
  const lane: Lane = { name: 'static', reason: 'dbt cannot parse this commit, so there was nothing to build' };
  const headFailure = rootCause(failed, base, await projectTexts(run.ports.files, join(run.input.head, run.input.projectDir)));
  return {
    engine: engineOf(run),
    lane,
    base,
    head: undefined,
    headFailure,
    failed: { head: { ...failed, results: new Map(), executed: new Map() } },
    changes: [],
    build: {},
    compiled: nothing,
    incremental: nothing,
    notAnalysed: [],
  };
}

function comparison(run: Run, projects: Pair<DbtProject>, { plan, built }: { plan: BuildPlan; built: Pair<BuiltSide> }): WithoutTime {
  const outcomes = (['base', 'head'] as const).map((side) => ({ side, project: projects[side], built: built[side] }));
  const { base, head } = built;
  return {
    ...projects,
    engine: engineOf(run),
    lane: plan.lane,
    changes: plan.changes,
    build: { ...(base.outcome && { base: base.outcome }), ...(head.outcome && { head: head.outcome }) },
    failed: { ...(base.failed && { base: base.failed }), ...(head.failed && { head: head.failed }) },
    compiled: { base: base.compiled, head: head.compiled },
    incremental: { base: base.incremental, head: head.incremental },
    notAnalysed: plan.lane.name === 'static' ? [] : notAnalysed(outcomes, plan.changes),
  };
}

function engineOf({ plan: { engine, profile } }: Run): ComparedSides['engine'] {
  return { name: 'dbt', version: engine.version, adapter: profile.adapter, tier: tierOf(engine, profile.adapter) };
}
