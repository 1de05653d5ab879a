import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished, vi } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';

/** What a command line left behind. */
interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder for one test. `file` writes into it and returns the whole path; a text stays, anything else becomes JSON. */
export function scratch(): { readonly folder: string; readonly file: (path: string, content: unknown) => string } {
  const folder = mkdtempSync(join(tmpdir(), 'steward-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = (path: string, content: unknown): string => {
    const whole = join(folder, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, typeof content === 'string' ? content : JSON.stringify(content));
    return whole;
  };
  return { folder, file };
}

/** What one test file reads of SQL, its other tests need not read again. */
const cache = mkdtempSync(join(tmpdir(), 'steward-cache-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

/** Runs one command line in this process. */
export async function run(args: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0);
  try {
    const exitCode = await runCli(['node', 'steward', ...args], { PATH: process.env['PATH'] ?? '', XDG_CACHE_HOME: cache });
    return { exitCode, stdout: out.join(''), stderr: err.join('') };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}
