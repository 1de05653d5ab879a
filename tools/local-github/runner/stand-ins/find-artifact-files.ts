import { glob, lstat, readdir } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, matchesGlob, resolve, sep } from 'node:path';

interface Search {
  readonly workspace: string;
  readonly patterns: readonly string[];
  readonly hidden: boolean;
}

interface Found {
  /** The folder that the paths inside the artifact start at. */
  readonly root: string;
  /** Absolute, sorted. Symbolic links are left out: one could point at anything. */
  readonly files: readonly string[];
}

/** Finds the files that the lines of `path:` mean: files, folders, globs, and `!` for what to leave out. */
export async function findArtifactFiles({ workspace, patterns, hidden }: Search): Promise<Found> {
  const lines = patterns.map((line) => line.trim()).filter((line) => line !== '');
  const absolute = (line: string) => (isAbsolute(line) ? line : resolve(workspace, line));
  const wanted = lines.filter((line) => !line.startsWith('!')).map(absolute);
  const unwanted = lines.filter((line) => line.startsWith('!')).map((line) => absolute(line.slice(1)));
  const found = await Promise.all(wanted.map((pattern) => filesOf(pattern, hidden)));
  const files = [...new Set(found.flat())].filter((file) => !unwanted.some((pattern) => covers(pattern, file))).toSorted();
  return { root: commonFolder(await Promise.all(wanted.map(startOf)), files), files };
}

async function filesOf(pattern: string, hidden: boolean): Promise<readonly string[]> {
  if (!isGlob(pattern)) return walk(pattern, hidden);
  const matches: string[] = [];
  for await (const match of glob(pattern)) matches.push(match);
  const start = fixedPart(pattern);
  const shown = matches.filter((match) => hidden || !isHidden(match.slice(start.length)));
  return (await Promise.all(shown.map((match) => walk(match, hidden)))).flat();
}

async function walk(path: string, hidden: boolean): Promise<readonly string[]> {
  const stats = await lstat(path).catch(() => undefined);
  if (stats === undefined || (!hidden && isHidden(basename(path)))) return [];
  if (stats.isFile()) return [path];
  if (!stats.isDirectory()) return [];
  const names = await readdir(path);
  return (await Promise.all(names.map((name) => walk(join(path, name), hidden)))).flat();
}

function covers(pattern: string, file: string): boolean {
  return file === pattern || file.startsWith(`${pattern}${sep}`) || (isGlob(pattern) && matchesGlob(file, pattern));
}

async function startOf(pattern: string): Promise<string> {
  if (isGlob(pattern)) return fixedPart(pattern);
  const stats = await lstat(pattern).catch(() => undefined);
  return stats?.isDirectory() ? pattern : dirname(pattern);
}

function commonFolder(starts: readonly string[], files: readonly string[]): string {
  const [first = dirname(files[0] ?? sep), ...others] = starts;
  const parts = first.split(sep);
  const length = others.reduce((shared, start) => {
    const other = start.split(sep);
    const differs = parts.findIndex((part, at) => part !== other[at]);
    return Math.min(shared, differs < 0 ? parts.length : differs);
  }, parts.length);
  return parts.slice(0, length).join(sep) || sep;
}

/** The folder of a glob before its first wildcard. */
function fixedPart(pattern: string): string {
  const parts = pattern.split(sep);
  return parts.slice(0, parts.findIndex(isGlob)).join(sep) || sep;
}

function isGlob(text: string): boolean {
  return /[*?[]/.test(text);
}

function isHidden(path: string): boolean {
  return path.split(sep).some((part) => part.startsWith('.'));
}
