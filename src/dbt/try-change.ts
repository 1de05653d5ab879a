import { join } from 'node:path';
import type { Lane } from '../core/lane.ts';
import { Problem } from '../core/problem.ts';
import type { BuildPlan } from './build-plan.ts';
import { buildSide } from './build-side.ts';
import type { ComparedSides } from './compared-sides.ts';
import type { ChangedTexts } from './comparison.ts';
import type { DbtSession } from './dbt-session.ts';
import { descendants } from './descendants.ts';
import { failedInvocation } from './failed-invocation.ts';
import { installPackages, privatePackages } from './install-packages.ts';
import { openSession } from './open-session.ts';
import { parseSide } from './parse-side.ts';
import type { Run } from './plan-comparison.ts';
import { type PreparedSide, prepareSide } from './prepare-side.ts';
import { withProduction } from './production-state.ts';
import type { DbtProject } from './project.ts';
import { type Selection, selectNodes } from './select-nodes.ts';
import { bytesOver, takeNodes } from './spending.ts';
import { startData } from './start-data.ts';
import { changedNodes } from './state-modified.ts';
import type { TriedChange } from './tried-change.ts';
import { laneWithin } from './within-schema.ts';

/** What a change is tried on. */
export interface Trial {
  readonly run: Run;
  readonly compared: ComparedSides;
  /** The head's own file, in which everything that did not fail is built already (DuckDB). */
  readonly headDatabase: string | undefined;
  /** Builds the base, where a head that couldn't be parsed had left it unbuilt. */
  readonly buildBase: (plan: BuildPlan) => Promise<void>;
  readonly name: string;
}

/** The change at work: its project folder, with a dbt of its own. */
interface Open {
  readonly side: PreparedSide;
  readonly session: DbtSession;
}

/** Applies a change to a copy of the head's checkout and runs there what failed. Folders stay until the comparison is closed. Throws STW-2018. */
export async function tryChange(change: ChangedTexts, trial: Trial): Promise<TriedChange & { readonly side: PreparedSide }> {
  const { name } = trial;
  const { plan, input, ports } = trial.run;
  const started = ports.clock.now().getTime();
  const code = join(plan.folder, name, 'code');
  await applyTo(code, change, trial);
  const side = await prepareSide(ports.files, plan, { side: 'head', projectDir: join(code, input.projectDir), name });
  await installPackages(side, ports, privatePackages(input));
  const session = openSession(side, ports);
  try {
    const tried = await runFailed({ side, session }, trial);
    return { ...tried, side, seconds: (ports.clock.now().getTime() - started) / 1000 };
  } finally {
    await session.close();
  }
}

async function applyTo(code: string, change: ChangedTexts, { run: { input, ports } }: Trial): Promise<void> {
  const { files } = ports;
  await files.copyTree(input.head, code);
  for (const [path, text] of change) await (text === undefined ? files.remove(join(code, path)) : files.write(join(code, path), text));
}

async function runFailed({ side, session }: Open, trial: Trial): Promise<Omit<TriedChange, 'seconds'>> {
  const { run, compared } = trial;
  const { ports, production, retry } = run;
  const nothing = { outcome: undefined, compiled: new Map(), ran: [] };
  const parsed = await parseSide(side, session, ports);
  if ('failed' in parsed) {
    const failed = await failedInvocation(ports.files, side, { invocation: parsed.failed, results: new Map(), project: undefined });
    return { ...nothing, project: undefined, failed };
  }
  const { project } = parsed;
  const selection = selectAgain(project, trial);
  const baseLane = laneWithin(run.lane, compared.base, { ids: selection.base, schema: run.plan.schemas?.base });
  const lane = laneWithin(baseLane, project, { ids: [...selection.head, ...selection.tests], schema: side.schema });
  const plan = { lane, selection, changes: changedNodes(compared.base, project), retry, defer: production.defer };
  if (lane.name === 'static') return { ...nothing, project, failed: undefined };
  if (lane.name === 'build') assertRoom(run, selection);
  const built = compared.head === undefined ? trial.buildBase(plan) : Promise.resolve();
  await startFromHead(side, lane, trial);
  const [{ outcome, compiled, failed }] = await Promise.all([buildSide({ prepared: side, session, project }, plan, ports), built]);
  const placed = withProduction(project, production.relations, selection.head);
  return { project: placed, ran: [...selection.head, ...selection.tests], outcome, compiled, failed };
}

/** Less than a build would prove nothing of a fix. */
function assertRoom({ ports: { spending } }: Run, { base, head, tests }: Selection): void {
  if (spending === undefined) return;
  const over = bytesOver(spending) ?? takeNodes(spending, base.length + head.length + tests.length);
  if (over !== undefined) throw new Problem('STW-2018', { detail: over });
}

/** What the head has built already needs no second build. */
async function startFromHead(side: PreparedSide, lane: Lane, { run, compared, headDatabase }: Trial): Promise<void> {
  if (lane.name !== 'build') return;
  const isBuilt = compared.head !== undefined && headDatabase !== undefined;
  await startData(run, side, isBuilt ? headDatabase : run.input.ciDatabase);
}

/** What failed or was skipped, what the change touches, and all that hangs on either; ancestors only where the copied data lacks them. */
function selectAgain(project: DbtProject, { run, compared, headDatabase }: Trial): Selection {
  const { base, head, build, changes } = compared;
  const kept = new Set(run.production.relations.keys());
  if (head === undefined) return selectNodes({ base, head: project, changes: changedNodes(base, project), kept });
  const results = build.head?.results ?? new Map();
  const unfinished = [...results.values()].filter(({ status }) => ['error', 'fail', 'skipped'].includes(status));
  const nothingRan = results.size === 0 ? changes : [];
  const again = [...unfinished, ...nothingRan, ...changedNodes(head, project)];
  const selection = selectNodes({ base: head, head: project, changes: again, kept });
  if (headDatabase === undefined) return selection;
  const ids = again.map(({ uniqueId }) => uniqueId);
  const wanted = new Set([...ids, ...descendants(project, ids)]);
  return { ...selection, head: selection.head.filter((id) => wanted.has(id) || results.get(id)?.status !== 'success') };
}
