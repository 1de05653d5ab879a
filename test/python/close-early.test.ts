import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Processes } from '../../src/core/ports/processes.ts';
import { startQueryProcess } from '../../src/python/query-process.ts';
import { systemClock } from '../../src/system/clock.ts';
import { systemFiles } from '../../src/system/files.ts';

/** A process that takes its time to start, and lives until it is ended. */
const slow: Processes = {
  run: ({ signal }) =>
    new Promise((resolve) => {
      const end = () => resolve({ ended: 'cancelled', exitCode: undefined, stdout: '', stderr: '', seconds: 0 });
      if (signal?.aborted === true) end();
      signal?.addEventListener('abort', end);
    }),
};

test('closing while somebody waits for the start ends the process instead of waiting for it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'steward-close-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const target = { python: 'python', profilesDir: folder, profile: 'shop', target: 'dev', env: {} };
  const ports = { processes: slow, files: systemFiles, clock: systemClock, signal: new AbortController().signal };
  const queries = startQueryProcess(target, folder, ports);
  const asked = queries.ask({ sql: 'select 1', maxRows: 1, timeoutMilliseconds: 1000 });
  await queries.close();

  expect(await asked).toMatchObject({ failed: 'unreachable' });
}, 10_000);
