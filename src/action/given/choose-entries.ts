import { TARGET_FILES } from './given-files.ts';

const MOST_LOGS = 20;

/** A file in a zip: its path as the zip spells it, and the size that it declares. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Picks what is dbt's out of an artifact: of one target folder only, so that files of two runs are never mixed (below the project's
 * folder where there is such a one, else the one nearest to the top), and the logs with dbt's own last, since the end is what is kept.
 */
export function chooseEntries<Chosen extends ZipEntry>(
  entries: readonly Chosen[],
  projectDir: string,
): { readonly target: readonly Chosen[]; readonly logs: readonly Chosen[] } {
  const decent = entries.filter(({ path }) => isDecent(path));
  const within = decent.filter(({ path }) => `/${path}`.includes(`/${projectDir}/`));
  const folder = targetFolder(within) ?? targetFolder(decent);
  return {
    target: TARGET_FILES.flatMap((name) => decent.find(({ path }) => folder !== undefined && path === `${folder}${name}`) ?? []),
    logs: decent
      .filter(({ path }) => path.endsWith('.log'))
      .toSorted(byDepth)
      .slice(0, MOST_LOGS)
      .toSorted((one, other) => Number(isDbtLog(one)) - Number(isDbtLog(other)) || compare(one.path, other.path)),
  };
}

/** A path that climbs, or that begins at the root, is nothing that an upload makes. */
function isDecent(path: string): boolean {
  return !path.endsWith('/') && !path.startsWith('/') && !path.includes('\\') && !path.split('/').includes('..');
}

/** With its slash, '' when it is the top. */
function targetFolder(entries: readonly ZipEntry[]): string | undefined {
  const folders = TARGET_FILES.map((name) => entries.filter(({ path }) => `/${path}`.endsWith(`/${name}`)).toSorted(byDepth)[0]);
  const path = folders.find((entry) => entry !== undefined)?.path;
  return path?.slice(0, path.lastIndexOf('/') + 1);
}

function byDepth(one: ZipEntry, other: ZipEntry): number {
  return one.path.split('/').length - other.path.split('/').length || compare(one.path, other.path);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function isDbtLog({ path }: ZipEntry): boolean {
  return `/${path}`.endsWith('/dbt.log');
}
