import { basename, isAbsolute, join, normalize } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import type { Files } from '../core/ports/files.ts';
import { Problem } from '../core/problem.ts';
import { readSettings } from './read-settings.ts';
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
const anything = z.record(z.string(), z.unknown()).catch({});
const profileSchema = z.object({ target: z.string().default('default'), outputs: z.record(z.string(), outputSchema) });

/** Reads the project's profile and picks its target. Throws STW-1001, STW-1007, STW-1008 or STW-1031. */
export async function chooseProfile(files: Files, search: ProfileSearch): Promise<ChosenProfile> {
  const name = await profileName(files, search);
  const { outputs, target } = await findProfile(files, name, search);
  const [only, ...others] = Object.keys(outputs);
  const chosen = search.target ?? renderEnvVars(target, search.env) ?? (others.length === 0 ? only : undefined) ?? target;
  const output = outputs[chosen];
  if (output === undefined) throw new Problem('STW-1008', { profile: name, target: chosen, known: Object.keys(outputs).join(', ') });
  const databaseFile = output.type === 'duckdb' ? localDatabase(output.path ?? ':memory:', search.env) : undefined;
  return { name, target: chosen, adapter: output.type, schema: output.schema ?? output.dataset ?? '', output, databaseFile };
}

/** The schemas of all targets of the project's profile, as far as they can be read without dbt. Throws like `chooseProfile`. */
export async function profileSchemas(files: Files, search: ProfileSearch): Promise<readonly string[]> {
  const name = await profileName(files, search);
  const { outputs } = await findProfile(files, name, search);
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

/** From the base's root, or absolute. */
function foldersOf({ projectDir, profilesDir }: ProfileSearch): readonly string[] {
  return profilesDir === undefined ? [...new Set([normalize(projectDir), '.'])] : [profilesDir];
}

async function profileName(files: Files, { base, projectDir, env }: ProfileSearch): Promise<string> {
  const found = await readSettings({ root: base, path: normalize(join(projectDir, 'dbt_project.yml')) }, projectFile, files);
  if (found === undefined) throw new Problem('STW-1001', { where: projectDir === '.' ? 'the top folder' : `the folder ${projectDir}` });
  return renderEnvVars(found.profile, env) ?? found.profile;
}

async function findProfile(files: Files, name: string, search: ProfileSearch): Promise<z.infer<typeof profileSchema>> {
  const paths = foldersOf(search).map((folder) => normalize(join(folder, 'profiles.yml')));
  const others: string[] = [];
  for (const path of paths) {
    const place = isAbsolute(path) ? { root: '/', path } : { root: search.base, path };
    const found = await readSettings({ ...place, within: [name] }, profileSchema, files);
    if (found !== undefined) return found;
    others.push(...Object.keys((await readSettings(place, anything, files)) ?? {}));
  }
  const names = others.filter((other) => other !== 'config');
  const instead = names.length === 0 ? '' : `; there ${names.length === 1 ? 'is' : 'are'} ${names.join(', ')}`;
  throw new Problem('STW-1007', { profile: name, where: `${paths.join(' or ')}${instead}` });
}

/** An in-memory database becomes a file of the same stem, since one dbt command must see what another one built. */
function localDatabase(path: string, env: ProfileSearch['env']): string | undefined {
  const rendered = renderEnvVars(path, env);
  if (rendered === undefined || /^(?:md|motherduck):/.test(rendered)) return undefined;
  return rendered === ':memory:' || rendered === '' ? 'memory.duckdb' : basename(rendered);
}
