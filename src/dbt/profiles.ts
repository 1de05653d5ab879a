import { basename, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { Files } from '../core/ports/files.ts';
import { Problem } from '../core/problem.ts';
import { renderEnvVars } from './render-env-vars.ts';

/** Where a profile is looked for. Everything comes from the base: a pull request could point the host at anybody. */
export interface ProfileSearch {
  /** Top folder of the base checkout. */
  readonly base: string;
  /** The dbt project's folder, from the checkout's root. */
  readonly projectDir: string;
  /** From the base's root, or absolute. */
  readonly profilesDir?: string | undefined;
  readonly target?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** One target of a profile as it is on the base; values may hold Jinja, which dbt renders. */
export interface ChosenProfile {
  readonly name: string;
  readonly target: string;
  readonly adapter: string;
  readonly schema: string;
  readonly output: Readonly<Record<string, unknown>>;
  /** DuckDB with a local file: the file's name. Its stem is part of every relation's name, so it must stay. */
  readonly databaseFile: string | undefined;
}

const projectFile = z.object({ profile: z.string() });
const outputSchema = z.looseObject({
  type: z.string(),
  schema: z.string().optional(),
  dataset: z.string().optional(),
  path: z.string().optional(),
});
const profileSchema = z.object({ target: z.string().default('default'), outputs: z.record(z.string(), outputSchema) });

/** Reads the project's profile and picks its target. Throws STW-1001, STW-1002, STW-1007 or STW-1008. */
export async function chooseProfile(files: Files, search: ProfileSearch): Promise<ChosenProfile> {
  const project = join(search.base, search.projectDir);
  const name = await profileName(files, { project, env: search.env });
  const { outputs, target } = await findProfile(files, { name, folders: foldersOf(search) });
  const chosen = search.target ?? renderEnvVars(target, search.env) ?? target;
  const output = outputs[chosen];
  if (output === undefined) throw new Problem('STW-1008', { profile: name, target: chosen, known: Object.keys(outputs).join(', ') });
  const databaseFile = output.type === 'duckdb' ? localDatabase(output.path ?? ':memory:', search.env) : undefined;
  return { name, target: chosen, adapter: output.type, schema: output.schema ?? output.dataset ?? '', output, databaseFile };
}

/** The schemas of all targets of the project's profile, as far as they can be read without dbt. Throws like `chooseProfile`. */
export async function profileSchemas(files: Files, search: ProfileSearch): Promise<readonly string[]> {
  const project = join(search.base, search.projectDir);
  const name = await profileName(files, { project, env: search.env });
  const { outputs } = await findProfile(files, { name, folders: foldersOf(search) });
  return Object.values(outputs).flatMap(({ schema, dataset }) => renderEnvVars(schema ?? dataset ?? '', search.env) || []);
}

/** profiles.yml with only the chosen target, in which only schema and (on DuckDB) path may differ from the base's. */
export function profileText(
  { name, target, output }: ChosenProfile,
  replaced: { readonly schema?: string; readonly path?: string },
): string {
  const document = { [name]: { target, outputs: { [target]: { ...output, ...replaced } } } };
  return stringify(document, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false });
}

function foldersOf({ base, projectDir, profilesDir }: ProfileSearch): readonly string[] {
  return profilesDir === undefined ? [join(base, projectDir), base] : [resolve(base, profilesDir)];
}

async function profileName(files: Files, { project, env }: { project: string; env: ProfileSearch['env'] }): Promise<string> {
  const path = join(project, 'dbt_project.yml');
  const text = await files.read(path);
  if (text === undefined) throw new Problem('STW-1001', { where: project });
  const parsed = projectFile.safeParse(parseYaml(text, 'dbt_project.yml'));
  if (!parsed.success) throw new Problem('STW-1002', { file: 'dbt_project.yml', detail: 'it names no profile' });
  return renderEnvVars(parsed.data.profile, env) ?? parsed.data.profile;
}

async function findProfile(
  files: Files,
  { name, folders }: { name: string; folders: readonly string[] },
): Promise<z.infer<typeof profileSchema>> {
  for (const folder of folders) {
    const text = await files.read(join(folder, 'profiles.yml'));
    const profiles = text === undefined ? {} : z.record(z.string(), z.unknown()).catch({}).parse(parseYaml(text, 'profiles.yml'));
    if (profiles[name] === undefined) continue;
    const parsed = profileSchema.safeParse(profiles[name]);
    if (parsed.success) return parsed.data;
    throw new Problem('STW-1002', { file: 'profiles.yml', detail: z.prettifyError(parsed.error).replaceAll('\n', ' ') });
  }
  throw new Problem('STW-1007', { profile: name, where: folders.map((folder) => join(folder, 'profiles.yml')).join(' or ') });
}

/** YAML 1.1, as dbt's parser reads it: `yes` is a boolean. */
function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text, { version: '1.1' });
  } catch (error) {
    throw new Problem('STW-1002', { file, detail: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) });
  }
}

/** An in-memory database becomes a file of the same stem, since one dbt command must see what another one built. */
function localDatabase(path: string, env: ProfileSearch['env']): string | undefined {
  const rendered = renderEnvVars(path, env);
  if (rendered === undefined || /^(?:md|motherduck):/.test(rendered)) return undefined;
  return rendered === ':memory:' || rendered === '' ? 'memory.duckdb' : basename(rendered);
}
