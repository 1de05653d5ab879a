import type { LockFile, RepositoryFiles } from './detected-repository.ts';
import { folderOf, isInside, pathIn, upwards } from './folders.ts';

const REQUIREMENTS = /(?:^|\/)(?:requirements[^/]*|[^/]*requirements|requirements\/[^/]+)\.(?:txt|lock)$/;
const USUAL = /(?:^|\/)requirements\.(?:txt|lock)$/;
const NAMES_DBT = {
  pip: /^\s*dbt(?:[-_][a-z0-9_-]+)?\s*(?:[[=<>~!@;#\\]|$)/im,
  toml: /^name = "dbt(?:-[a-z0-9-]+)?"/m,
  json: /"dbt-[a-z]/,
} as const;
/** What may go into a shell line of the workflow. */
const PLAIN = /^[A-Za-z0-9._/@+-]+$/;

/** The files that dbt can be installed from: those nearest to the project first, locked ones before others in each folder. */
export function detectLockFiles(files: RepositoryFiles, dir: string): readonly LockFile[] {
  const near = upwards(dir).flatMap((folder) => inFolder(files, folder));
  const elsewhere = [...new Set(files.paths.map(folderOf))]
    .filter((folder) => !upwards(dir).includes(folder) && !/(^|\/)(?:dbt_packages|node_modules|site-packages)(?:\/|$)/.test(folder))
    .flatMap((folder) => inFolder(files, folder));
  const found = [...near, ...elsewhere].filter(({ path, folder }) =>
    [path, folder].every((one) => PLAIN.test(one) && !/(?:^|\/)-/.test(one)),
  );
  return found.filter(({ path }, index) => found.findIndex((one) => one.path === path) === index);
}

function inFolder(files: RepositoryFiles, folder: string): readonly LockFile[] {
  const found = [...ofTools(files, folder), ...ofPip(files, folder)];
  return found.toSorted((one, other) => rank(one) - rank(other));
}

/** Locked before unlocked, the usual name before others. */
function rank({ isLocked, tool, path }: LockFile): number {
  return (isLocked ? 0 : 2) + (tool !== 'pip' || USUAL.test(path) ? 0 : 1);
}

function ofTools(files: RepositoryFiles, folder: string): readonly LockFile[] {
  const { texts } = files;
  const at = (name: string): string => pathIn(folder, name);
  const holds = (name: string, pattern: RegExp): boolean => pattern.test(texts[at(name)] ?? '');
  const part = partOf(texts[at('pyproject.toml')] ?? '');
  const frame = { isLocked: true, folder, part } as const;
  const found: LockFile[] = [];
  if (holds('uv.lock', NAMES_DBT.toml) && part !== 'none') found.push({ ...frame, path: at('uv.lock'), tool: 'uv', part });
  if (holds('poetry.lock', NAMES_DBT.toml) && part !== 'none') found.push({ ...frame, path: at('poetry.lock'), tool: 'poetry', part });
  if (holds('Pipfile.lock', NAMES_DBT.json)) found.push({ ...frame, path: at('Pipfile.lock'), tool: 'pipenv', part: undefined });
  if (found.length === 0 && part !== 'none') found.push(withoutOwnLock(files, folder, part));
  return found;
}

/** A member of a uv workspace is locked by the root of the workspace; else the dependencies are taken as pyproject.toml lists them. */
function withoutOwnLock({ texts }: RepositoryFiles, folder: string, part: LockFile['part']): LockFile {
  const lock = upwards(folder)
    .map((above) => pathIn(above, 'uv.lock'))
    .find((path) => NAMES_DBT.toml.test(texts[path] ?? ''));
  return { path: lock ?? pathIn(folder, 'pyproject.toml'), tool: 'uv', isLocked: lock !== undefined, folder, part };
}

function ofPip({ paths, texts }: RepositoryFiles, folder: string): readonly LockFile[] {
  const own = paths.filter((path) => isInside(path, folder) && REQUIREMENTS.test(path) && isNear(path, folder));
  return own.flatMap((path) => {
    const text = texts[path] ?? '';
    if (!NAMES_DBT.pip.test(text)) return [];
    return [{ path, tool: 'pip', isLocked: /--hash=sha256:[0-9a-f]{64}/.test(text), folder, part: undefined }];
  });
}

function isNear(path: string, folder: string): boolean {
  return folderOf(path) === folder || folderOf(path) === pathIn(folder, 'requirements');
}

/** Where pyproject.toml names dbt: an extra, a group, or plainly (undefined); `none` where it doesn't. Lines are enough for that. */
function partOf(pyproject: string): LockFile['part'] | 'none' {
  let section = '';
  let key = '';
  for (const line of pyproject.split('\n')) {
    section = /^\s*\[([^[\]]+)\]\s*$/.exec(line)?.[1]?.trim() ?? section;
    key = /^\s*"?([\w.-]+)"?\s*=/.exec(line)?.[1] ?? key;
    if (!/["']dbt-[a-z]/.test(line) && !/^\s*"?dbt-[a-z-]+"?\s*=/.test(line)) continue;
    if (section === 'project.optional-dependencies') return partNamed('extra', key);
    if (section === 'dependency-groups') return partNamed('group', key);
    const group = /^tool\.poetry\.group\.([\w-]+)\.dependencies$/.exec(section)?.[1];
    if (group !== undefined) return partNamed('group', group);
    if (section === 'project' || section === 'tool.poetry.dependencies' || section === 'tool.uv') return undefined;
  }
  return 'none';
}

function partNamed(kind: 'extra' | 'group', name: string): LockFile['part'] {
  return /^[\w.-]+$/.test(name) ? { kind, name } : undefined;
}
