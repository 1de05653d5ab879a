import { basename, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import type { ComparedData } from '../dbt/comparison.ts';
import { dbtEnvironment } from '../dbt/dbt-environment.ts';
import { chooseProfile } from '../dbt/profiles.ts';
import { renderEnvVars } from '../dbt/render-env-vars.ts';
import { systemFiles } from '../system/files.ts';
import type { Cli } from './cli.ts';
import { findPython } from './find-python.ts';

/** The options that say where relations are. */
export interface WarehouseOptions {
  readonly projectDir?: string;
  readonly profilesDir?: string;
  readonly target?: string;
  readonly python?: string;
  readonly database?: string;
}

/** Where queries go. */
export interface WarehousePlace {
  readonly data: Omit<ComparedData, 'databases'> & { readonly databases: Readonly<Record<string, string>> };
  /** False for files, which need no project. */
  readonly isProject: boolean;
  /** The profile's own schema. */
  readonly schema?: string | undefined;
}

/** The warehouse of the project's profile. Nothing of a pull request runs here, so that the profile may read what it likes. */
export async function projectWarehouse(options: WarehouseOptions, cli: Cli, folder: string): Promise<WarehousePlace> {
  const base = resolve(cli.cwd, options.projectDir ?? '.');
  const env = environment(cli, folder);
  const profilesDir = options.profilesDir === undefined ? undefined : resolve(cli.cwd, options.profilesDir);
  const profile = await chooseProfile(systemFiles, { base, projectDir: '.', profilesDir, target: options.target, env });
  const path = profile.databaseFile === undefined ? undefined : profile.output['path'];
  const file = typeof path === 'string' ? renderEnvVars(path, env) : undefined;
  const data = {
    python: await pythonOf(options, cli),
    adapter: profile.adapter,
    projectDir: base,
    profilesDir: profilesDir ?? base,
    profile: profile.name,
    target: profile.target,
    env,
    // dbt takes a relative path from the folder that it runs in, which here is none of the project's.
    databases:
      file === undefined || file === '' || file === ':memory:' ? {} : { [basename(file).split('.')[0] ?? 'data']: resolve(base, file) },
  };
  return { data, isProject: true, schema: renderEnvVars(profile.schema, env) };
}

/** DuckDB in memory, with database files beside it. */
export async function fileWarehouse(
  options: WarehouseOptions,
  cli: Cli,
  { folder, databases }: { readonly folder: string; readonly databases: Readonly<Record<string, string>> },
): Promise<WarehousePlace> {
  const output = {
    type: 'duckdb',
    path: ':memory:',
    settings: { memory_limit: MEMORY, temp_directory: join(folder, 'spill'), preserve_insertion_order: false },
  };
  await systemFiles.write(join(folder, 'profiles.yml'), stringify({ steward: { target: 'files', outputs: { files: output } } }));
  const data = {
    python: await pythonOf(options, cli),
    adapter: 'duckdb',
    projectDir: folder,
    profilesDir: folder,
    profile: 'steward',
    target: 'files',
    env: environment(cli, folder),
    databases,
  };
  return { data, isProject: false };
}

/** Beyond it DuckDB goes on in a temporary folder. */
const MEMORY = '1500MB';

function environment(cli: Cli, home: string): Readonly<Record<string, string>> {
  return dbtEnvironment({ inherited: cli.variables, names: Object.keys(cli.variables), home, secrets: true });
}

function pythonOf(options: WarehouseOptions, cli: Cli): Promise<string> {
  return findPython(options.python, {
    cwd: cli.cwd,
    root: resolve(cli.cwd, options.projectDir ?? '.'),
    projectDir: '.',
    variables: cli.variables,
  });
}
