import type { Lane } from '../core/lane.ts';
import type { BuildOutcome } from './build-outcome.ts';
import type { DbtCommand } from './dbt-command.ts';
import type { DbtPorts, DbtSession } from './dbt-session.ts';
import { type FailedInvocation, failedInvocation } from './failed-invocation.ts';
import type { NodeChange } from './model-change.ts';
import type { PreparedSide } from './prepare-side.ts';
import type { DbtProject } from './project.ts';
import { manifestOf, outcomeOf } from './read-invocation.ts';
import { type Selection, selectorsOf } from './select-nodes.ts';

/** One side, parsed and ready to build. */
export interface ParsedSide {
  readonly prepared: PreparedSide;
  readonly session: DbtSession;
  readonly project: DbtProject;
}

/** What building (or compiling) one side gave. Compiled SQL by unique id. */
export interface BuiltSide {
  readonly outcome: BuildOutcome | undefined;
  readonly failed: FailedInvocation | undefined;
  readonly compiled: ReadonlyMap<string, string>;
  /** SQL of changed incremental models as it is when their table exists already. */
  readonly incremental: ReadonlyMap<string, string>;
}

/** What both sides have to do. */
export interface BuildPlan {
  readonly lane: Lane;
  readonly selection: Selection;
  readonly changes: readonly NodeChange[];
}

/** Runs the selection on one side, then compiles once more what a build alone doesn't show. Throws STW-1006 and STW-2004. */
export async function buildSide(side: ParsedSide, plan: BuildPlan, ports: DbtPorts): Promise<BuiltSide> {
  const command = mainCommand(side, plan);
  if (command === undefined) return NOTHING_BUILT;
  const invocation = await side.session.run(command);
  const outcome = await outcomeOf(ports.files, side.prepared, { command, invocation });
  const failed = outcome.succeeded
    ? undefined
    : await failedInvocation(ports.files, side.prepared, { invocation, results: outcome.results, project: side.project });
  const compiled = await compiledCode(side, ports);
  const again = compileAgain(side, { plan, outcome, compiled });
  const { select } = selectorsOf(side.project, [...again.incremental, ...again.missing]);
  if (select.length === 0) return { outcome, failed, compiled, incremental: new Map() };
  await side.session.run({ name: 'compile', options: ['--indirect-selection', 'empty'], select });
  const recompiled = await compiledCode(side, ports);
  return {
    outcome,
    failed,
    compiled: withOnly(compiled, recompiled, again.missing),
    incremental: withOnly(new Map(), recompiled, again.incremental),
  };
}

const NOTHING_BUILT: BuiltSide = { outcome: undefined, failed: undefined, compiled: new Map(), incremental: new Map() };

/**
 * Both sides are built from scratch: a table that the copied database happens to hold says nothing about either commit. Tests are
 * listed one by one, so that none runs that isn't meant.
 */
function mainCommand({ prepared, project }: ParsedSide, { lane, selection }: BuildPlan): DbtCommand | undefined {
  const nodes = selection[prepared.side];
  const tests = prepared.side === 'head' && lane.name === 'build' ? selection.tests : [];
  if (lane.name === 'static' || nodes.length + tests.length === 0) return undefined;
  const common = ['--full-refresh', '--indirect-selection', 'empty'];
  const expected = [...nodes, ...tests].filter((id) => project.nodes.get(id)?.materialized !== 'ephemeral').length;
  const selectors = selectorsOf(project, [...nodes, ...tests]);
  if (lane.name === 'compile') return { name: 'compile', options: common, ...selectors };
  return { name: 'build', options: [...common, '--no-fail-fast'], ...selectors, expected };
}

async function compiledCode({ prepared }: ParsedSide, { files }: DbtPorts): Promise<ReadonlyMap<string, string>> {
  const manifest = await manifestOf(files, prepared);
  const nodes = [...(manifest?.nodes.values() ?? [])];
  return new Map(nodes.flatMap(({ uniqueId, compiledCode: code }) => (code === undefined ? [] : [[uniqueId, code] as const])));
}

interface SoFar {
  readonly plan: BuildPlan;
  readonly outcome: BuildOutcome;
  readonly compiled: ReadonlyMap<string, string>;
}

/** Incremental models whose table exists now, and changed models that dbt never reached because something above them failed. */
function compileAgain(
  { project }: ParsedSide,
  { plan, outcome, compiled }: SoFar,
): { incremental: readonly string[]; missing: readonly string[] } {
  const changed = plan.changes.filter(({ kind }) => kind === 'modified').flatMap(({ uniqueId }) => project.nodes.get(uniqueId) ?? []);
  const incremental = changed.filter(
    ({ uniqueId, materialized, language }) =>
      materialized === 'incremental' &&
      language === 'sql' &&
      (plan.lane.name === 'compile' || outcome.results.get(uniqueId)?.status === 'success'),
  );
  const missing = changed.filter(
    ({ uniqueId, resourceType, language }) => resourceType === 'model' && language === 'sql' && !compiled.has(uniqueId),
  );
  return { incremental: incremental.map(({ uniqueId }) => uniqueId), missing: missing.map(({ uniqueId }) => uniqueId) };
}

function withOnly(
  into: ReadonlyMap<string, string>,
  from: ReadonlyMap<string, string>,
  ids: readonly string[],
): ReadonlyMap<string, string> {
  const taken = ids.flatMap((id) => {
    const code = from.get(id);
    return code === undefined ? [] : [[id, code] as const];
  });
  return new Map([...into, ...taken]);
}
