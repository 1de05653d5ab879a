import { join } from 'node:path';
import { Problem } from '../core/problem.ts';
import type { BuildOutcome } from './build-outcome.ts';
import type { ComparedSides, CompareInput, ComparePorts } from './compared-sides.ts';
import { dbtEnvironment } from './dbt-environment.ts';
import type { DbtPorts, DbtSession, Invocation } from './dbt-session.ts';
import { detectEngine, tierOf } from './detect-engine.ts';
import { type FailedInvocation, failedInvocation } from './failed-invocation.ts';
import { installPackages, privatePackages } from './install-packages.ts';
import { openSession } from './open-session.ts';
import { parseSide } from './parse-side.ts';
import { copyDatabase, type PreparedSide, prepareSide } from './prepare-side.ts';
import { type ChosenProfile, chooseProfile } from './profiles.ts';
import type { DbtProject } from './project.ts';
import { manifestOf, outcomeOf } from './read-invocation.ts';
import { withheldSecrets } from './withheld-secrets.ts';

/** One checkout that dbt runs on, and what of it. The profile comes from the base. */
export interface PipelineInput
  extends Pick<
    CompareInput,
    | 'head'
    | 'base'
    | 'projectDir'
    | 'python'
    | 'profileTarget'
    | 'profilesDir'
    | 'ciDatabase'
    | 'packages'
    | 'env'
    | 'removeDotEnv'
    | 'budget'
  > {
  /** dbt's own selectors; none selects everything. */
  readonly select: readonly string[];
  /** `target`: what the profile names is really written. `copy`: a copy of the CI database that is thrown away (DuckDB). */
  readonly writes: 'target' | 'copy';
}

/** A project that is ready to run, or the dbt that couldn't parse it. */
export interface Pipeline {
  readonly engine: ComparedSides['engine'];
  readonly profile: Pick<ChosenProfile, 'name' | 'target' | 'schema' | 'adapter'>;
  readonly project: DbtProject | undefined;
  readonly unparsed: FailedInvocation | undefined;
  /** Unique ids that the selection gives, tests included. */
  readonly selected: readonly string[];
  /** Runs one command over the selection. */
  run(name: 'build' | 'test'): Promise<PipelineRun>;
  close(): Promise<void>;
}

/** How one command went. */
export interface PipelineRun {
  readonly outcome: BuildOutcome;
  readonly failed: FailedInvocation | undefined;
}

interface Opened {
  readonly side: PreparedSide;
  readonly session: DbtSession;
  readonly ports: DbtPorts;
}

/**
 * Parses the head and lists what the selection gives; nothing is written before `run`. Throws STW-1001 to STW-1008, STW-1016, STW-2004 to
 * STW-2007, STW-2016 for a selection that matches nothing or isn't valid, STW-2017 where a copy is asked for that can't be made.
 */
export async function openPipeline(input: PipelineInput, ports: ComparePorts): Promise<Pipeline> {
  const deadline = new Date(ports.clock.now().getTime() + input.budget.minutes * 60_000);
  const dbtPorts = { ...ports, deadline, budgetMinutes: input.budget.minutes };
  const folder = await ports.files.temporary('steward-dbt');
  const leave = () => ports.files.remove(folder);
  try {
    const { profile, engine, side } = await prepare(input, folder, dbtPorts);
    const opened = { side, session: openSession(side, dbtPorts), ports: dbtPorts };
    const close = async (): Promise<void> => {
      await opened.session.close();
      await leave();
    };
    const about = {
      engine: { name: 'dbt', version: engine.version, adapter: profile.adapter, tier: tierOf(engine, profile.adapter) },
      profile,
    };
    return { ...about, ...(await parsed(opened, input)), run: (name) => runCommand(opened, name, input), close };
  } catch (error) {
    await leave();
    throw error;
  }
}

async function prepare(input: PipelineInput, folder: string, ports: DbtPorts) {
  const seen = dbtEnvironment({ ...input.env, home: folder, secrets: true });
  const profile = await chooseProfile(ports.files, { ...input, target: input.profileTarget, env: seen });
  const withheld = withheldSecrets(profile, { inherited: input.env.inherited, seen });
  if (withheld !== undefined) throw withheld;
  if (input.writes === 'copy' && profile.databaseFile === undefined) throw new Problem('STW-2017', { adapter: profile.adapter });
  const engine = await detectEngine(ports.processes, input.python, seen);
  const projectDir = join(input.head, input.projectDir);
  if (!(await ports.files.exists(join(projectDir, 'dbt_project.yml'))))
    throw new Problem('STW-1001', { where: `${input.projectDir} of the head` });
  if (input.removeDotEnv) await ports.files.remove(join(projectDir, '.env'));
  // Without a file of its own, the side keeps path and schema as the profile has them.
  const written = input.writes === 'target' ? { ...profile, databaseFile: undefined } : profile;
  const plan = { folder, engine, profile: written, env: input.env, ciSchema: undefined };
  const side = await prepareSide(ports.files, plan, { side: 'head', projectDir });
  await installPackages(side, ports, privatePackages(input));
  return { profile, engine, side };
}

async function parsed(opened: Opened, input: PipelineInput): Promise<Pick<Pipeline, 'project' | 'unparsed' | 'selected'>> {
  const { side, session, ports } = opened;
  const { select } = input;
  const result = await parseSide(side, session, ports);
  if ('failed' in result) {
    const unparsed = await failedInvocation(ports.files, side, { invocation: result.failed, results: new Map(), project: undefined });
    return { project: undefined, unparsed, selected: [] };
  }
  const options = ['--output', 'json', '--output-keys', 'unique_id', ...indirectSelection(input)];
  const listed = await session.run({ name: 'ls', options, select });
  const selected = listed.events.flatMap((event) => (event.kind === 'print' ? idIn(event.text) : []));
  if (listed.exitCode !== 0 || selected.length === 0) throw new Problem('STW-2016', { select: select.join(' '), detail: whyNone(listed) });
  return { project: result.project, unparsed: undefined, selected };
}

/** A copy holds only what was loaded: a test that also reads a model outside of the selection could only fail there. */
function indirectSelection({ writes }: PipelineInput): readonly string[] {
  return writes === 'copy' ? ['--indirect-selection', 'buildable'] : [];
}

function idIn(text: string): readonly string[] {
  const id = /^\{"unique_id": "([^"]+)"\}$/.exec(text)?.[1];
  return id === undefined ? [] : [id];
}

function whyNone({ events }: Invocation): string {
  const said = events.find((event) => event.kind === 'fatal' || event.kind === 'error' || event.kind === 'warning');
  return said === undefined ? 'it matches no node' : said.text.slice(0, 300);
}

async function runCommand({ side, session, ports }: Opened, name: 'build' | 'test', input: PipelineInput): Promise<PipelineRun> {
  if (name === 'build' && input.writes === 'copy') await copyDatabase(ports.files, input.ciDatabase, side);
  const command = { name, select: input.select, options: indirectSelection(input) } as const;
  const invocation = await session.run(command);
  const outcome = await outcomeOf(ports.files, side, { command, invocation });
  if (outcome.succeeded) return { outcome, failed: undefined };
  const about = { invocation, results: outcome.results, project: await manifestOf(ports.files, side) };
  return { outcome, failed: await failedInvocation(ports.files, side, about) };
}
