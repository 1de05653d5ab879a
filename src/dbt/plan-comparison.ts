import { isAbsolute, join, normalize } from 'node:path';
import type { Lane } from '../core/lane.ts';
import { Problem } from '../core/problem.ts';
import { assertAdapter } from './assert-adapter.ts';
import { assertSettingsFit } from './assert-settings-fit.ts';
import { chooseLane, isOnlyRead } from './choose-lane.ts';
import type { CompareInput } from './compared-sides.ts';
import { dbtEnvironment } from './dbt-environment.ts';
import type { DbtPorts } from './dbt-session.ts';
import { detectEngine } from './detect-engine.ts';
import { isTransient } from './is-transient.ts';
import { lowerLane } from './lower-lane.ts';
import { ownSchemas } from './own-schemas.ts';
import { both, type Pair } from './pair.ts';
import { parsingEnvironment } from './parsing-environment.ts';
import { type PreparedSide, prepareSide, type SidesPlan } from './prepare-side.ts';
import { type Production, readProduction } from './production-state.ts';
import { chooseProfile, profileSchemas } from './profiles.ts';
import type { RetryPolicy } from './run-attempts.ts';
import { withheldSecrets } from './withheld-secrets.ts';

/** All that a comparison knows before dbt runs. */
export interface Run {
  readonly input: CompareInput;
  readonly plan: SidesPlan;
  readonly lane: Lane;
  readonly production: Production;
  /** Schemas that must stay, whatever happens. */
  readonly precious: readonly string[];
  /** Schemas of its own that dbt was told to fill, as far as the run has come. */
  readonly filled: Set<string>;
  readonly retry: RetryPolicy;
  /** Variables that dbt doesn't get, and gets some value for, since it only parses. */
  readonly standIns: readonly string[];
  /** Why it is only read, although more was wanted. */
  readonly withheld: Problem | undefined;
  readonly ports: DbtPorts;
}

/** Two more attempts: a lock is gone after seconds, a warehouse that restarts after some more. */
const RETRY_PAUSES = [2_000, 8_000];
const LARGEST_PROJECT_FILE = 1_048_576;
const WITHHELD = 'GitHub gives Dependabot’s runs no secrets';

/** Finds out engine, profile, lane, and whether what they need is there. Throws STW-1001 to STW-1008, STW-1010 to STW-1013, STW-1016, STW-1031 and STW-1032. */
export async function planComparison(input: CompareInput, ports: DbtPorts, folder: string): Promise<Run> {
  const { ciDatabase, env } = input;
  for (const side of ['base', 'head'] as const) assertInside(input.projectDir, side);
  const seen = dbtEnvironment({ ...env, home: folder, secrets: true });
  const profile = await chooseProfile(ports.files, { ...input, target: input.profileTarget, env: seen });
  const wish = { asked: input.lane, profile, hasBudget: input.budget.isSet };
  const withheld = isOnlyRead(wish) ? undefined : withheldSecrets(profile, { inherited: env.inherited, seen });
  const onlyRead = isOnlyRead(wish) || withheld !== undefined;
  assertSettingsFit(profile, input);
  // What somebody asked to be run can't be read instead.
  if (withheld !== undefined && input.lane?.by === 'command') throw withheld;
  const engine = await detectEngine(ports.processes, input.python, seen);
  assertAdapter(engine, profile.adapter);
  const production = await readProduction(ports.files, { input, engine, profile, folder });
  const precious = [...(await profileSchemas(ports.files, { ...input, env: seen })), ...production.schemas];
  const schemas = ownSchemas({ wanted: input.schemas, engine, adapter: profile.adapter, production: precious });
  const lane = withheld === undefined ? chooseLane({ ...wish, schemas }) : lowerLane('static', WITHHELD);
  if (lane.name === 'build' && ciDatabase !== undefined && !(await ports.files.exists(ciDatabase)))
    throw new Problem('STW-1005', { path: ciDatabase });
  const isShared = lane.name === 'build' && profile.databaseFile === undefined && !('refused' in schemas);
  const given = onlyRead ? parsingEnvironment(env, profile) : { env, standIns: [] };
  const plan = { folder, engine, profile, env: given.env, schemas: isShared ? schemas : undefined };
  const retry = {
    pauses: input.retryPauses ?? RETRY_PAUSES,
    isTransient: (text: string) => isTransient(text, { adapter: profile.adapter }),
  };
  return { input, plan, lane, production, precious, filled: new Set(), retry, standIns: given.standIns, withheld, ports };
}

/** Makes the folders of both sides. Throws STW-1001, STW-1011 and STW-1036. */
export function prepareBoth({ input, plan, ports }: Run): Promise<Pair<PreparedSide>> {
  return both(async (side) => {
    const projectDir = join(input[side], input.projectDir);
    const file = 'dbt_project.yml';
    if (!(await ports.files.exists(join(projectDir, file)))) throw withoutProject(input.projectDir, side);
    const inside = await ports.files.readInside(input[side], join(input.projectDir, file), LARGEST_PROJECT_FILE);
    if (inside === undefined) throw outside(input.projectDir, side);
    if (input.removeDotEnv) await ports.files.remove(join(projectDir, '.env'));
    return prepareSide(ports.files, plan, { side, projectDir });
  });
}

/** Of the base everybody expects it; on the head it was there before. */
function withoutProject(dir: string, side: 'base' | 'head'): Problem {
  return side === 'head' ? new Problem('STW-1036', { dir }) : new Problem('STW-1001', { where: `the folder ${dir}` });
}

function assertInside(projectDir: string, side: 'base' | 'head'): void {
  if (isAbsolute(projectDir) || normalize(projectDir).split('/')[0] === '..') throw outside(projectDir, side);
}

function outside(dir: string, side: 'base' | 'head'): Problem {
  return new Problem('STW-1011', { dir, side });
}
