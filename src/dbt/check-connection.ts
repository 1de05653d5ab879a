import { stripVTControlCharacters } from 'node:util';
import type { Files } from '../core/ports/files.ts';
import type { Processes } from '../core/ports/processes.ts';
import { Problem } from '../core/problem.ts';
import { assertAdapter } from './assert-adapter.ts';
import { dbtProgram } from './dbt-command.ts';
import { dbtEnvironment } from './dbt-environment.ts';
import { detectEngine, tierOf } from './detect-engine.ts';
import { prepareSide } from './prepare-side.ts';
import { chooseProfile } from './profiles.ts';

/** One dbt project of a clone, with the profile and target that CI uses. */
export interface ConnectionQuestion {
  readonly root: string;
  /** From the root. */
  readonly projectDir: string;
  readonly profilesDir: string | undefined;
  readonly profileTarget: string | undefined;
  readonly python: string;
  readonly env: { readonly inherited: Readonly<Record<string, string | undefined>>; readonly names: readonly string[] };
}

/** The dbt of a project; `connection` asks the warehouse and says why it did not answer. */
export interface FoundDbt {
  readonly version: string;
  readonly adapter: string;
  readonly tier: ReturnType<typeof tierOf>;
  readonly connection: () => Promise<Problem | undefined>;
}

interface Ports {
  readonly files: Files;
  readonly processes: Processes;
}

const PATIENCE_MILLISECONDS = 120_000;

/** Finds dbt and its adapter for a project. Throws STW-1001 to STW-1004, STW-1007, STW-1008 and STW-1013. */
export async function findDbt(question: ConnectionQuestion, ports: Ports): Promise<FoundDbt> {
  const { root: base, projectDir, profilesDir, profileTarget: target, env, python } = question;
  const seen = dbtEnvironment({ ...env, home: base, secrets: true });
  const profile = await chooseProfile(ports.files, { base, projectDir, profilesDir, target, env: seen });
  const engine = await detectEngine(ports.processes, python, seen);
  assertAdapter(engine, profile.adapter);
  return {
    version: engine.version,
    adapter: profile.adapter,
    tier: tierOf(engine, profile.adapter),
    connection: () => inFolder(ports.files, (folder) => connect({ ...question, plan: { folder, engine, profile, env } }, ports)),
  };
}

type Plan = Parameters<typeof prepareSide>[1];

/** dbt's own test of a connection. On DuckDB it opens a file of its own, so that no data is touched. */
async function connect(
  { root, projectDir, plan }: ConnectionQuestion & { readonly plan: Plan },
  ports: Ports,
): Promise<Problem | undefined> {
  const side = await prepareSide(ports.files, plan, { side: 'head', projectDir: projectDir === '.' ? root : `${root}/${projectDir}` });
  const { file, args } = dbtProgram(plan.engine);
  const place = ['--project-dir', side.projectDir, '--profiles-dir', side.profilesDir, '--profile', side.profile, '--target', side.target];
  const result = await ports.processes.run({
    file,
    args: [...args, 'debug', '--connection', ...place, '--log-path', side.logPath],
    cwd: side.projectDir,
    env: side.env,
    timeoutMilliseconds: PATIENCE_MILLISECONDS,
  });
  if (result.ended === 'not-found') return new Problem('STW-1003', { python: plan.engine.python });
  if (result.ended === 'timeout') return new Problem('STW-1006', { detail: `it said nothing for ${PATIENCE_MILLISECONDS / 1000} s` });
  return result.exitCode === 0 ? undefined : new Problem('STW-1006', { detail: reasonIn(`${result.stdout}\n${result.stderr}`) });
}

const REASON = /returned the following error:\s*>?(?<reason>[\s\S]*?)(?:\n\s*Check your database credentials|$)/;

/** The database's own words; else the last thing that dbt said. */
function reasonIn(output: string): string {
  const plain = stripVTControlCharacters(output);
  const reason = REASON.exec(plain)?.groups?.['reason'] ?? plain.trimEnd().split('\n').at(-1) ?? '';
  return reason.replaceAll(/\s+/g, ' ').trim().slice(0, 300);
}

async function inFolder<Result>(files: Files, work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await files.temporary('steward-debug');
  try {
    return await work(folder);
  } finally {
    await files.remove(folder);
  }
}
