import type { Lane } from '../core/lane.ts';
import type { BuildPlan } from './build-plan.ts';
import { buildSide } from './build-side.ts';
import type { BuiltSide } from './built-side.ts';
import type { ComparedSides } from './compared-sides.ts';
import type { DbtSession, Invocation } from './dbt-session.ts';
import { tierOf } from './detect-engine.ts';
import { explainSelection } from './explain-selection.ts';
import { laneInBudget } from './lane-in-budget.ts';
import { leaveOutNoise } from './leave-out-noise.ts';
import { type NotAnalysed, notAnalysed } from './not-analysed.ts';
import { both, headFirst, inTurn, type Pair } from './pair.ts';
import { parseSide } from './parse-side.ts';
import { notPlain, plainCompiled } from './plain-compiled.ts';
import type { Run } from './plan-comparison.ts';
import type { PreparedSide } from './prepare-side.ts';
import { withProduction } from './production-state.ts';
import type { DbtProject } from './project.ts';
import { errorsOf } from './read-invocation.ts';
import { type Selection, selectNodes } from './select-nodes.ts';
import { startData } from './start-data.ts';
import { changedNodes } from './state-modified.ts';
import type { Stopwatch } from './stopwatch.ts';
import { tellBuild } from './tell-build.ts';
import { tellSpending } from './tell-spending.ts';
import { unparsedBase } from './unparsed-base.ts';
import { laneWithin } from './within-schema.ts';

/** One side's folders and its running dbt. */
export interface OpenSide {
  readonly prepared: PreparedSide;
  readonly session: DbtSession;
}

type WithoutTime = Omit<ComparedSides, 'dbtSeconds'>;

/** Parses both sides and builds what differs. Throws STW-1034, STW-1035 or STW-2002 when the base can't be parsed, and what building throws. */
export async function compareOpen(run: Run, open: Pair<OpenSide>, watch: Stopwatch): Promise<ComparedSides> {
  const each = run.input.parallel === false ? inTurn : both;
  const parsed = await watch.time(() => each((side) => parseSide(open[side].prepared, open[side].session, run.ports)));
  if ('failed' in parsed.base) throw unparsedBase(detailOf(parsed.base.failed, run), run.input);
  const base = parsed.base.project;
  if ('failed' in parsed.head) return { ...unparsedHead(run, base, parsed.head.failed), dbtSeconds: watch.seconds() };
  const projects = { base, head: parsed.head.project };
  const { plan, asked, missing } = planBuild(run, projects);
  // Both at once would spend twice what is left.
  const eachBuilt = run.input.budget.bytes === undefined ? each : headFirst;
  const built = await watch.time(() => eachBuilt((side) => buildOpen(run, { ...open[side], project: projects[side] }, plan)));
  const compared = comparison(run, projects, { plan, built });
  const kept = new Set(run.production.relations.keys());
  const selected = explainSelection({ lane: plan.lane, head: projects.head, changes: asked, selection: plan.selection, kept });
  return {
    ...compared,
    notAnalysed: [...compared.notAnalysed, ...missing],
    evidence: [...selected, ...run.production.evidence, ...(compared.evidence ?? [])],
    dbtSeconds: watch.seconds(),
  };
}

/** A value that only stands in for another one may be what dbt can't do with. */
function detailOf(failed: Invocation, run: Run): string {
  return [errorsOf(failed)[0] ?? '', ...parsedWith(run).map((line) => `(${line})`)].join(' ');
}

interface Planned {
  readonly plan: BuildPlan;
  /** What changed, and what else was to run. */
  readonly asked: readonly { readonly uniqueId: string }[];
  /** What was to run and isn't there. */
  readonly missing: readonly NotAnalysed[];
}

function planBuild(run: Run, projects: Pair<DbtProject>): Planned {
  const { input, production, retry } = run;
  const changes = changedNodes(projects.base, projects.head);
  const also = input.also ?? [];
  const present = also.filter((uniqueId) => projects.head.nodes.has(uniqueId));
  const missing = also
    .filter((uniqueId) => !projects.head.nodes.has(uniqueId))
    .map((subject) => ({ subject, reason: 'it was asked for, but this commit has no such node' }));
  const asked = [...changes, ...present.map((uniqueId) => ({ uniqueId }))];
  const selection = selectNodes({ ...projects, changes: asked, kept: new Set(production.relations.keys()) });
  const plan = { lane: laneFor(run, projects, selection), selection, changes, retry, defer: production.defer };
  return { plan, asked, missing };
}

function laneFor({ lane, plan: { schemas }, input, ports }: Run, { base, head }: Pair<DbtProject>, selection: Selection): Lane {
  const count = sizeOf(selection);
  if (count > 0) {
    const headLane = laneWithin(lane, head, { ids: [...selection.head, ...selection.tests], schema: schemas?.head });
    return laneInBudget(laneWithin(headLane, base, { ids: selection.base, schema: schemas?.base }), count, ports);
  }
  const reason = 'no model, seed, snapshot or test differs from the base';
  const asked = (input.also ?? []).length === 0 ? '' : ', and nothing that was asked for exists';
  return { name: 'static', reason: `${reason}${asked}: nothing had to be built` };
}

function sizeOf({ base, head, tests }: Selection): number {
  return base.length + head.length + tests.length;
}

async function buildOpen(run: Run, side: Parameters<typeof buildSide>[0], plan: BuildPlan): Promise<BuiltSide> {
  if (plan.lane.name === 'build') await startData(run, side.prepared, run.input.ciDatabase);
  return buildSide(side, plan, run.ports);
}

function unparsedHead(run: Run, base: DbtProject, failed: Invocation): WithoutTime {
  const nothing = { base: new Map(), head: new Map() };
  const lane: Lane = { name: 'static', reason: 'dbt cannot parse this commit, so there was nothing to build' };
  return {
    engine: engineOf(run),
    lane,
    base,
    head: undefined,
    failed: { head: { ...failed, results: new Map(), targetTexts: new Map() } },
    changes: [],
    build: {},
    compiled: nothing,
    incremental: nothing,
    notAnalysed: [],
    evidence: [...run.production.evidence, ...parsedWith(run)],
  };
}

function comparison(run: Run, parsed: Pair<DbtProject>, { plan, built }: { plan: BuildPlan; built: Pair<BuiltSide> }): WithoutTime {
  const { base, head } = built;
  const { relations } = run.production;
  const projects = {
    base: withProduction(parsed.base, relations, plan.selection.base),
    head: withProduction(parsed.head, relations, plan.selection.head),
  };
  const outcomes = (['base', 'head'] as const).map((side) => ({ side, project: projects[side], built: built[side] }));
  const sifted = leaveOutNoise(plan.changes, projects, built);
  const about = { spending: run.ports.spending, lane: plan.lane, built, adapter: run.plan.profile.adapter };
  const spent = tellSpending(about);
  const texts = run.lane.name === 'static' ? plainCompiled(projects) : textsOf(built);
  const missing = run.lane.name === 'static' ? notPlain(sifted.changes, texts) : notAnalysed(outcomes, plan.changes);
  return {
    ...projects,
    engine: engineOf(run),
    lane: spent.lane,
    changes: sifted.changes,
    build: { ...(base.outcome && { base: base.outcome }), ...(head.outcome && { head: head.outcome }) },
    failed: { ...(base.failed && { base: base.failed }), ...(head.failed && { head: head.failed }) },
    ...texts,
    notAnalysed: [...missing, ...spent.notAnalysed],
    withheld: sizeOf(plan.selection) === 0 ? undefined : run.withheld,
    evidence: [...sifted.evidence, ...tellBuild(projects, built), ...spent.evidence, ...parsedWith(run)],
  };
}

function textsOf({ base, head }: Pair<BuiltSide>): Pick<ComparedSides, 'compiled' | 'incremental'> {
  return { compiled: { base: base.compiled, head: head.compiled }, incremental: { base: base.incremental, head: head.incremental } };
}

function parsedWith({ standIns }: Run): readonly string[] {
  return standIns.length === 0
    ? []
    : [`parsed without ${standIns.join(', ')}: a value stands in for ${standIns.length === 1 ? 'it' : 'each'}`];
}

function engineOf({ plan: { engine, profile } }: Run): ComparedSides['engine'] {
  return { name: 'dbt', version: engine.version, adapter: profile.adapter, tier: tierOf(engine, profile.adapter) };
}
