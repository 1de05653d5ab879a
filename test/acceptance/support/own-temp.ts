import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';

/** Gives a test file a temporary folder of its own, and asserts at its end that neither a file in it nor a process from it is left. */
export function useOwnTemp(): void {
  const before = { TMPDIR: process.env['TMPDIR'], XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'] };
  let folder = '';
  let cache = '';
  beforeAll(() => {
    folder = mkdtempSync(join(realpathSync(tmpdir()), 'acceptance-'));
    // What is kept on purpose lies elsewhere.
    cache = mkdtempSync(join(realpathSync(tmpdir()), 'acceptance-cache-'));
    Object.assign(process.env, { TMPDIR: folder, XDG_CACHE_HOME: cache });
  });
  afterAll(() => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
    const left = { files: readdirSync(folder), processes: processesOf(folder) };
    rmSync(folder, { recursive: true, force: true });
    rmSync(cache, { recursive: true, force: true });
    expect(left).toEqual({ files: [], processes: [] });
  });
}

/** Processes that were started with this TMPDIR; where there is no /proc nobody can tell. */
function processesOf(folder: string): readonly string[] {
  const ids = readIfThere(() => readdirSync('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return ids.flatMap((id) => {
    const [environment = ''] = readIfThere(() => [readFileSync(`/proc/${id}/environ`, 'utf8')]);
    return environment.includes(`TMPDIR=${folder}`)
      ? readIfThere(() => [readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ')])
      : [];
  });
}

/** Processes come and go while one looks. */
function readIfThere(read: () => string[]): string[] {
  try {
    return read();
  } catch {
    return [];
  }
}
