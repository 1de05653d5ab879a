import { join } from 'node:path';
import type { Lane } from '../core/lane.ts';
import type { BuildOutcome } from './build-outcome.ts';
import { type BuildPlan, buildSide } from './build-side.ts';
import type { ComparedSides, CompareInput } from './compared-sides.ts';
import type { ChangedTexts } from './comparison.ts';
import type { DbtPorts, DbtSession } from './dbt-session.ts';
import { descendants } from './descendants.ts';
import { type FailedInvocation, failedInvocation } from './failed-invocation.ts';
import { installPackages } from './install-packages.ts';
import { openSession } from './open-session.ts';
import { parseSide } from './parse-side.ts';
import { copyDatabase, type PreparedSide, prepareSide, type SidesPlan } from './prepare-side.ts';
import type { DbtProject } from './project.ts';
import { type Selection, selectNodes } from './select-nodes.ts';
import { changedNodes } from './state-modified.ts';

/** How a change of files went, in a copy of the head. It helped when `failed` is undefined. */
export interface TriedChange {
  /** The project with the change; undefined when dbt can't parse it. */
  readonly project: DbtProject | undefined;
  /** What was run: what had failed, what hangs on it, and what the change touches. */
  readonly ran: readonly string[];
  readonly outcome: BuildOutcome | undefined;
  readonly failed: FailedInvocation | undefined;
  readonly compiled: ReadonlyMap<string, string>;
  readonly seconds: number;
}

/** What a change is tried on. */
export interface Trial {
  readonly input: CompareInput;
  readonly plan: SidesPlan;
  readonly lane: Lane;
  readonly ports: DbtPorts;
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

/** Applies a change to a copy of the head's checkout and runs there what failed. Folders stay until the comparison is closed. */
export async function tryChange(change: ChangedTexts, trial: Trial): Promise<TriedChange & { readonly side: PreparedSide }> {
  const { plan, input, ports, name } = trial;
  const started = ports.clock.now().getTime();
  const code = join(plan.folder, name, 'code');
  await applyTo(code, change, trial);
  const side = await prepareSide(ports.files, plan, { side: 'head', projectDir: join(code, input.projectDir), name });
  await installPackages(side, ports);
  const session = openSession(side, ports);
  try {
    const tried = await runFailed({ side, session }, trial);
    return { ...tried, side, seconds: (ports.clock.now().getTime() - started) / 1000 };
  } finally {
    await session.close();
  }
}

async function applyTo(code: string, change: ChangedTexts, { input, ports: { files } }: Trial): Promise<void> {
  await files.copyTree(input.head, code);
  for (const [path, text] of change) await (text === undefined ? files.remove(join(code, path)) : files.write(join(code, path), text));
}

async function runFailed({ side, session }: Open, trial: Trial): Promise<Omit<TriedChange, 'seconds'>> {
  const { ports, compared, lane } = trial;
  const nothing = { outcome: undefined, compiled: new Map(), ran: [] };
  const parsed = await parseSide(side, session, ports);
  if ('failed' in parsed) {
    const failed = await failedInvocation(ports.files, side, { invocation: parsed.failed, results: new Map(), project: undefined });
    return { ...nothing, project: undefined, failed };
  }
  const { project } = parsed;
  const selection = selectAgain(project, compared, trial.headDatabase !== undefined);
  const plan: BuildPlan = { lane, selection, changes: changedNodes(compared.base, project) };
  if (lane.name === 'static') return { ...nothing, project, failed: undefined };
  const built = compared.head === undefined ? trial.buildBase(plan) : Promise.resolve();
  await startDatabase(side, trial);
  const [{ outcome, compiled, failed }] = await Promise.all([buildSide({ prepared: side, session, project }, plan, ports), built]);
  return { project, ran: [...selection.head, ...selection.tests], outcome, compiled, failed };
}

/** What the head has built already needs no second build. */
async function startDatabase(side: PreparedSide, { compared, headDatabase, input, lane, ports }: Trial): Promise<void> {
  if (lane.name !== 'build') return;
  const isBuilt = compared.head !== undefined && headDatabase !== undefined;
  await copyDatabase(ports.files, isBuilt ? headDatabase : input.ciDatabase, side);
}

/** What failed or was skipped, what the change touches, and all that hangs on either; ancestors only where the copied data lacks them. */
function selectAgain(project: DbtProject, { base, head, build, changes }: ComparedSides, keepsData: boolean): Selection {
  if (head === undefined) return selectNodes({ base, head: project, changes: changedNodes(base, project) });
  const results = build.head?.results ?? new Map();
  const unfinished = [...results.values()].filter(({ status }) => ['error', 'fail', 'skipped'].includes(status));
  const nothingRan = results.size === 0 ? changes : [];
  const again = [...unfinished, ...nothingRan, ...changedNodes(head, project)];
  const selection = selectNodes({ base: head, head: project, changes: again });
  if (!keepsData) return selection;
  const ids = again.map(({ uniqueId }) => uniqueId);
  const wanted = new Set([...ids, ...descendants(project, ids)]);
  return { ...selection, head: selection.head.filter((id) => wanted.has(id) || results.get(id)?.status !== 'success') };
}
