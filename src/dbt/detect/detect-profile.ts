import { posix } from 'node:path';
import type { Database, DetectedOutput, DetectedProfile, RepositoryFiles } from './detected-repository.ts';
import { distinct, envNamesIn } from './env-names.ts';
import { folderOf, pathIn } from './folders.ts';
import { mapOf, readYaml, textIn } from './read-yaml.ts';

interface Wanted {
  readonly dir: string;
  readonly name: string;
  /** The project's file, for messages. */
  readonly file: string;
}

/** The profile of a project: beside it, at the root, in another folder of the repository, or only on this machine. */
export function detectProfile(files: RepositoryFiles, { dir, name }: Wanted): DetectedProfile {
  const nowhere: DetectedProfile = { name, place: 'missing', dir: undefined, target: undefined, outputs: [] };
  for (const path of placesOf(files, dir)) {
    const profile = mapOf(readYaml(files.texts[path] ?? '', path))[name];
    if (profile === undefined) continue;
    const folder = folderOf(path);
    const place = folder === dir ? 'project' : folder === '.' ? 'root' : 'elsewhere';
    return { ...nowhere, place, dir: folder, ...readProfile(files, profile, dir) };
  }
  const atHome = files.homeProfiles === undefined ? undefined : mapOf(readYaml(files.homeProfiles, '~/.dbt/profiles.yml'))[name];
  return atHome === undefined ? nowhere : { ...nowhere, place: 'home', ...readProfile(files, atHome, dir) };
}

/** Steward itself looks beside the project and at the root, so that those come first. */
function placesOf({ paths }: RepositoryFiles, dir: string): readonly string[] {
  const near = [pathIn(dir, 'profiles.yml'), 'profiles.yml'];
  const elsewhere = paths.filter((path) => path.endsWith('/profiles.yml') && !near.includes(path) && !/(^|\/)dbt_packages\//.test(path));
  return [...new Set([...near, ...elsewhere])].filter((path) => paths.includes(path));
}

function readProfile(files: RepositoryFiles, profile: unknown, dir: string): Pick<DetectedProfile, 'target' | 'outputs'> {
  const read = mapOf(profile);
  const outputs = Object.entries(mapOf(read['outputs'])).map(([target, output]): DetectedOutput => {
    const adapter = textIn(mapOf(output), 'type') ?? '';
    const env = distinct([...envNamesIn(read['target']), ...envNamesIn(output)]);
    return { target, adapter, env, databases: adapter === 'duckdb' ? databasesFor(files, mapOf(output), dir) : [] };
  });
  return { target: textIn(read, 'target') ?? (outputs.length === 1 ? outputs[0]?.target : 'default'), outputs };
}

/** The file that the output names comes first, then one of its name elsewhere, then any other database; committed ones before others. */
function databasesFor({ paths, committed }: RepositoryFiles, output: Readonly<Record<string, unknown>>, dir: string): readonly Database[] {
  const named = textIn(output, 'path') ?? ':memory:';
  const local = posix.normalize(posix.join(dir, named));
  const far = (path: string): number => (path === local ? 0 : posix.basename(path) === posix.basename(named) ? 1 : 2);
  const found = paths.filter((path) => path === local || /\.(?:duckdb|ddb)$/.test(path));
  return found
    .map((path) => ({ path, committed: committed.has(path) }))
    .toSorted((one, other) => Number(other.committed) - Number(one.committed) || far(one.path) - far(other.path));
}
