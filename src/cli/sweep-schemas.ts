import { join, resolve } from 'node:path';
import { Problem } from '../core/problem.ts';
import { dbtEnvironment } from '../dbt/dbt-environment.ts';
import { detectEngine } from '../dbt/detect-engine.ts';
import { dropSchemas, listSchemas, type SchemaPlace, type SchemaPorts } from '../dbt/drop-schemas.ts';
import { manifestSchemas } from '../dbt/manifest-schemas.ts';
import { planSweep, type SweepScope, type SweptSchema } from '../dbt/plan-sweep.ts';
import { type ChosenProfile, chooseProfile, type ProfileSearch, profileSchemas } from '../dbt/profiles.ts';
import { renderEnvVars } from '../dbt/render-env-vars.ts';
import { systemFiles } from '../system/files.ts';
import { systemProcesses } from '../system/processes.ts';
import type { Cli } from './cli.ts';
import { findPython } from './find-python.ts';
import { readDocument } from './read-document.ts';

/** The options of `steward sweep`. */
export interface SweepOptions {
  readonly prefix: string;
  readonly projectDir?: string;
  readonly profilesDir?: string;
  readonly target?: string;
  readonly python?: string;
  readonly all?: true;
  readonly repository?: string;
  readonly project?: readonly string[];
  readonly open?: readonly string[];
  readonly manifest?: readonly string[];
  readonly apply?: true;
  readonly json?: true;
}

/** One schema of a sweep; `error` is why it is still there although it was to go. */
export interface SweepLine extends SweptSchema {
  readonly dropped: boolean;
  readonly error?: string;
}

/** Plans a sweep over the profile's database and, with `--apply`, drops what the plan says. Throws STW-1001 to STW-1008 and STW-4007. */
export async function sweepSchemas(options: SweepOptions, cli: Cli): Promise<readonly SweepLine[]> {
  const scope = scopeOf(options);
  const folder = await systemFiles.temporary('steward-sweep');
  try {
    const { place, production } = await openPlace(options, cli, folder);
    const ports: SchemaPorts = { files: systemFiles, processes: systemProcesses(), signal: new AbortController().signal };
    const plan = planSweep({ existing: await listSchemas(place, ports), prefix: options.prefix, scope, production });
    const going = plan.filter(({ fate }) => fate === 'drop').map(({ schema }) => schema);
    const dropped = options.apply ? await dropSchemas(going, { ...place, production }, ports) : [];
    return plan.map((line) => ({ ...line, ...fateOf(dropped.find(({ schema }) => schema === line.schema)) }));
  } finally {
    await systemFiles.remove(folder);
  }
}

function fateOf(dropped: { readonly error: string | undefined } | undefined): Pick<SweepLine, 'dropped' | 'error'> {
  if (dropped?.error !== undefined) return { dropped: false, error: dropped.error };
  return { dropped: dropped !== undefined };
}

/** Which pull requests are open has to be said: guessing would drop what somebody is looking at. */
function scopeOf({ all, repository, project, open, prefix }: SweepOptions): SweepScope {
  if (!/^[A-Za-z_][A-Za-z0-9_]{1,40}$/.test(prefix))
    throw new Problem('STW-4007', { detail: '--prefix takes 2 to 41 letters, digits and underscores.' });
  if (all) return { kind: 'all' };
  const numbers = (open ?? []).flatMap((text) => text.split(',')).filter((text) => text !== 'none');
  if (repository === undefined || project === undefined || open === undefined || !numbers.every((text) => /^[1-9]\d{0,9}$/.test(text)))
    throw new Problem('STW-4007', {
      detail:
        'Say which schemas: --all, or --repository owner/name, --project name and --open with the numbers of open pull requests (or none).',
    });
  return { kind: 'closed', repository, projects: project, openPullRequests: new Set(numbers.map(Number)) };
}

interface OpenPlace {
  readonly place: SchemaPlace;
  readonly production: readonly string[];
}

async function openPlace(options: SweepOptions, cli: Cli, folder: string): Promise<OpenPlace> {
  const base = resolve(cli.cwd, options.projectDir ?? '.');
  // Nothing of a pull request runs here, so that the profile may read what it likes.
  const env = dbtEnvironment({ inherited: cli.variables, names: Object.keys(cli.variables), home: folder, secrets: true });
  const profilesDir = options.profilesDir === undefined ? undefined : resolve(cli.cwd, options.profilesDir);
  const search: ProfileSearch = { base, projectDir: '.', profilesDir, target: options.target, env };
  const profile = await chooseProfile(systemFiles, search);
  const python = await findPython(options.python, { cwd: cli.cwd, root: base, projectDir: '.', variables: cli.variables });
  const engine = await detectEngine(systemProcesses(), python, env);
  const manifests = await Promise.all((options.manifest ?? []).map((file) => readDocument(file, cli)));
  const production = [...(await profileSchemas(systemFiles, search)), ...manifests.flatMap(manifestSchemas)];
  const database = databaseOf(profile, { base, env });
  return { place: { engine, profile, env, folder: join(folder, 'project'), database }, production };
}

/** dbt takes a relative path from the folder that it runs in, which here is none of the project's. */
function databaseOf({ databaseFile, output }: ChosenProfile, { base, env }: Pick<ProfileSearch, 'base' | 'env'>): string | undefined {
  const path = databaseFile === undefined ? undefined : output['path'];
  const rendered = typeof path === 'string' ? renderEnvVars(path, env) : undefined;
  return rendered === undefined ? undefined : resolve(base, rendered);
}
