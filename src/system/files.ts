import type { Dirent } from 'node:fs';
import { access, constants, copyFile, cp, lstat, mkdir, mkdtemp, open, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Files } from '../core/ports/files.ts';

/** Folders that tools fill: nothing in them was written by the people whose project it is. */
const FILLED_BY_TOOLS = new Set(['.git', '.venv', '__pycache__', 'dbt_packages', 'dbt_modules', 'logs', 'node_modules', 'target', 'venv']);

/** The machine's file system. */
export const systemFiles: Files = {
  read,
  readInside,
  write,
  exists,
  copy,
  copyTree,
  remove: (path) => rm(path, { recursive: true, force: true }),
  list,
  temporary: async (prefix) => mkdtemp(join(await realpath(tmpdir()), `${prefix}-`)),
};

async function read(path: string): Promise<string | undefined> {
  try {
    return (await bytesOf(path)).toString('utf8');
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** In one piece: `readFile` takes half a megabyte at a time and waits for the main thread in between, which an artifact of 60 MB feels. */
async function bytesOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(size + 1), 0, size + 1, null);
    const bytes = buffer.subarray(0, bytesRead);
    // A pipe has no size, and a file may grow meanwhile.
    return bytesRead === size && size > 0 ? bytes : Buffer.concat([bytes, await file.readFile()]);
  } finally {
    await file.close();
  }
}

async function readInside(folder: string, path: string, maxBytes: number): Promise<string | undefined> {
  try {
    const root = await realpath(folder);
    const real = await realpath(join(root, path));
    if (!real.startsWith(root + sep)) return undefined;
    const stat = await lstat(real);
    return stat.isFile() && stat.size <= maxBytes ? await readFile(real, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to, constants.COPYFILE_FICLONE);
}

const LARGEST_COPIED_BYTES = 20 * 1024 * 1024;

/** Links stay links: what they point to outside the tree is not taken along. */
async function copyTree(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE, filter: isWorthACopy });
}

async function isWorthACopy(path: string): Promise<boolean> {
  const name = basename(path);
  if (FILLED_BY_TOOLS.has(name) && name !== 'dbt_packages') return false;
  const stat = await lstat(path);
  return stat.isDirectory() || stat.isSymbolicLink() || (stat.isFile() && stat.size <= LARGEST_COPIED_BYTES);
}

async function list(folder: string, ending: string): Promise<readonly string[]> {
  const found = await filesBelow(folder, ending);
  return found.map((path) => relative(folder, path).split(sep).join('/')).toSorted();
}

/** Symbolic links are not followed: a checkout may hold one that leads out of it. */
async function filesBelow(folder: string, ending: string): Promise<readonly string[]> {
  const nested = await Promise.all((await entriesOf(folder)).map((entry) => filesOfEntry(join(folder, entry.name), entry, ending)));
  return nested.flat();
}

async function filesOfEntry(path: string, entry: Dirent, ending: string): Promise<readonly string[]> {
  if (entry.isDirectory()) return FILLED_BY_TOOLS.has(entry.name) ? [] : filesBelow(path, ending);
  return entry.isFile() && entry.name.endsWith(ending) ? [path] : [];
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isAbsence(error)) return [];
    throw error;
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code));
}
