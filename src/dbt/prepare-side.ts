import { join } from 'node:path';
import type { Files } from '../core/ports/files.ts';
import type { DbtSide } from './dbt-command.ts';
import { dbtEnvironment } from './dbt-environment.ts';
import type { Engine } from './detect-engine.ts';
import { type ChosenProfile, profileText } from './profiles.ts';

/** The schema of each side in a shared warehouse; `fix` is where changes are tried. */
export interface SideSchemas {
  readonly base: string;
  readonly head: string;
  readonly fix: string;
}

/** What both sides share, and the folder that everything of the comparison is written to. */
export interface SidesPlan {
  readonly folder: string;
  readonly engine: Engine;
  readonly profile: ChosenProfile;
  readonly env: { readonly inherited: Readonly<Record<string, string | undefined>>; readonly names: readonly string[] };
  /** Where each side builds in a shared warehouse; undefined where nothing is built there. */
  readonly schemas?: SideSchemas | undefined;
}

/** A side that is ready to run, with its own database file on DuckDB. */
export interface PreparedSide extends DbtSide {
  readonly database: string | undefined;
  /** Its own schema in a shared warehouse. */
  readonly schema?: string | undefined;
  /** A folder for messages to a resident dbt. */
  readonly inbox: string;
}

/** Where one side's code is, and what its folders are called when they can't be called after the side. */
interface Where {
  readonly side: 'base' | 'head';
  readonly projectDir: string;
  readonly name?: string;
}

/** Makes one side's folders and its profiles.yml; nothing is written into the checkout. */
export async function prepareSide(files: Files, plan: SidesPlan, { side, projectDir, name: called = side }: Where): Promise<PreparedSide> {
  const { profile, schemas } = plan;
  const schema = schemas?.[called === side ? side : 'fix'];
  const own = (name: string): string => join(plan.folder, called, name);
  const database = profile.databaseFile === undefined ? undefined : join(own('warehouse'), profile.databaseFile);
  const replaced = {
    ...(database === undefined ? {} : { path: database }),
    ...(database === undefined && schema !== undefined ? { schema } : {}),
  };
  await files.write(join(own('profiles'), 'profiles.yml'), profileText(withoutDataset(profile, schema), replaced));
  const environment = { ...plan.env, home: own('home') };
  const made = ['home', 'warehouse', 'inbox'].map((name) => files.write(join(own(name), '.keep'), ''));
  await Promise.all(made);
  return {
    side,
    projectDir,
    engine: plan.engine,
    profile: profile.name,
    target: profile.target,
    profilesDir: own('profiles'),
    targetPath: own('target'),
    logPath: own('logs'),
    inbox: own('inbox'),
    database,
    schema: database === undefined ? schema : undefined,
    env: dbtEnvironment({ ...environment, secrets: true }),
    envWithoutSecrets: dbtEnvironment({ ...environment, secrets: false }),
  };
}

/** BigQuery knows its schema by two names, and refuses both at once. */
function withoutDataset(profile: ChosenProfile, schema: string | undefined): ChosenProfile {
  const { dataset, ...output } = profile.output;
  return schema === undefined || dataset === undefined ? profile : { ...profile, output };
}

/** Gives a side its own copy of the CI database, with what DuckDB has not yet merged into it; without one it starts empty. */
export async function copyDatabase(files: Files, from: string | undefined, { database }: PreparedSide): Promise<void> {
  if (from === undefined || database === undefined) return;
  await files.copy(from, database);
  if (await files.exists(`${from}.wal`)) await files.copy(`${from}.wal`, `${database}.wal`);
}
