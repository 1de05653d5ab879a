import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';

/** Gives a test file a temporary folder of its own, and asserts at its end that neither a file in it nor a process from it is left. */
export function useOwnTemp(): void {
  const before = process.env['TMPDIR'];
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(realpathSync(tmpdir()), 'acceptance-'));
    process.env['TMPDIR'] = folder;
  });
  afterAll(() => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    const left = { files: readdirSync(folder), processes: processesOf(folder) };
    rmSync(folder, { recursive: true, force: true });
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
