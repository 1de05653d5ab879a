import { parse } from 'yaml';
import { z } from 'zod';

/** Folders that hold what dbt builds, by the key of dbt_project.yml that names them, with dbt's own defaults. */
const DEFAULTS = {
  'model-paths': ['models'],
  'macro-paths': ['macros'],
  'seed-paths': ['seeds'],
  'snapshot-paths': ['snapshots'],
  'test-paths': ['tests'],
  'analysis-paths': ['analyses'],
} as const;

const projectFileSchema = z.record(z.string(), z.unknown());
const pathsSchema = z.array(z.string());
/** Plain names and slashes: neither Jinja nor `.` nor a way out of the project. */
const PLAIN = /^(?!\.)[A-Za-z0-9_-][A-Za-z0-9_. -]*(?:\/(?!\.)[A-Za-z0-9_. -]+)*$/;

/** The folders of a dbt project's resources, from the repository's root, as the base's dbt_project.yml has them. */
export function resourcePaths(projectDir: string, projectFile: string | undefined): readonly string[] {
  const settings = readSettings(projectFile);
  const folder = projectDir === '.' ? '' : `${projectDir.replace(/\/$/, '')}/`;
  return Object.entries(DEFAULTS).flatMap(([key, usual]) => {
    const named = pathsSchema.safeParse(settings[key]);
    const paths: readonly string[] = named.success ? named.data : usual;
    return paths.map((path) => path.replace(/\/$/, '')).flatMap((path) => (PLAIN.test(path) ? [`${folder}${path}`] : []));
  });
}

/** A file that isn't YAML names no folders of its own. */
function readSettings(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const parsed = projectFileSchema.safeParse(parse(text ?? '', { maxAliasCount: 0 }));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}
