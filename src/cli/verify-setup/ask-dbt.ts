import { join } from 'node:path';
import type { Config, ProjectConfig } from '../../config/config-schema.ts';
import { projectsIfAny } from '../../config/find-projects.ts';
import { asProblem, Problem } from '../../core/problem.ts';
import { findDbt } from '../../dbt/check-connection.ts';
import type { SetUpFacts } from '../../orchestrator/verify-setup/set-up-facts.ts';
import { systemFiles } from '../../system/files.ts';
import { systemProcesses } from '../../system/processes.ts';
import type { Cli } from '../cli.ts';
import { findPython } from '../find-python.ts';

interface Asked {
  readonly root: string;
  readonly config: Config | Problem;
  readonly paths: readonly string[];
  readonly python: string | undefined;
}

type DbtFacts = Pick<SetUpFacts, 'dbt' | 'warehouse'>;

const UNREAD = { unseen: 'the configuration can’t be read' } as const;
const NONE = { unseen: 'there is no dbt project' } as const;
const NO_DBT = { unseen: 'dbt could not be asked for it' } as const;

/** The dbt of each project on this machine, and whether it reaches its warehouse. One after the other: each asks a warehouse. */
export async function askDbt(asked: Asked, cli: Cli): Promise<DbtFacts> {
  const { config, paths } = asked;
  if (config instanceof Problem) return { dbt: UNREAD, warehouse: UNREAD };
  const answers = [];
  for (const project of projectsIfAny(config, paths)) answers.push(await askOne(project, asked, cli));
  if (answers.length === 0) return { dbt: NONE, warehouse: NONE };
  const reached = answers.flatMap(({ warehouse }) => warehouse ?? []);
  return { dbt: { value: answers.map(({ dbt }) => dbt) }, warehouse: reached.length === 0 ? NO_DBT : { value: reached } };
}

async function askOne({ name: project, dir, profiles_dir, profile_target, env, ci }: ProjectConfig, { root, python }: Asked, cli: Cli) {
  const variables = cli.variables;
  const interpreter = await findPython(python, { cwd: cli.cwd, root, projectDir: dir, variables });
  const about = { root, projectDir: dir, profilesDir: profiles_dir, profileTarget: profile_target, python: interpreter };
  const ports = { files: systemFiles, processes: systemProcesses() };
  try {
    const { connection, ...found } = await findDbt({ ...about, env: { inherited: variables, names: env } }, ports);
    const isThere = ci.database === undefined || (await systemFiles.exists(join(root, ci.database)));
    const warehouse = { project, problem: await connection(), missingDatabase: isThere ? undefined : ci.database };
    return { dbt: { project, ...found }, warehouse };
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code === 'STW-9000') throw error;
    return { dbt: { project, problem }, warehouse: undefined };
  }
}
