const LONGEST_PATH = 300;
const EXTENSIONS = ['.sql', '.yml', '.yaml', '.csv', '.md'];
/** They decide what dbt runs, with whose rights and with whose code; a fix of a model has no business there. */
const NEVER = new Set(['dbt_project', 'profiles', 'packages', 'dependencies', 'package-lock', 'selectors', 'dbt_cloud']);
/** Letters, digits and marks of any language, and the few signs that file names need. */
const NAME = /^[\p{L}\p{N}\p{M}_][\p{L}\p{N}\p{M}_ .-]*$/u;

/** Why a fix may not write to a path, or undefined when it may: only files of dbt resources, in the folders that the base names. */
export function uncommittablePath(path: string, folders: readonly string[]): string | undefined {
  if (path.length > LONGEST_PATH) return 'has too long a name';
  const names = path.split('/');
  if (names.some((name) => !NAME.test(name) || name.endsWith('.') || name.endsWith(' '))) return 'is no plain path inside the repository';
  const file = names.at(-1)?.toLowerCase() ?? '';
  if (!EXTENSIONS.some((extension) => file.endsWith(extension))) return 'is no .sql, .yml, .yaml, .csv or .md file';
  if (NEVER.has(file.slice(0, file.lastIndexOf('.')))) return 'is part of dbt’s set-up';
  return folders.some((folder) => path.startsWith(`${folder}/`))
    ? undefined
    : 'is outside the project’s models, macros, seeds, snapshots, tests and analyses';
}
