// Builds dist/. With --check it builds into a temporary folder instead and says how dist/ differs.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './build/bundle.ts';
import { folderDifferences } from './build/folder-differences.ts';
import { root } from './root.ts';

const dist = join(root, 'dist');

if (process.argv.includes('--check')) await check();
else await bundle(dist);

async function check(): Promise<void> {
  const fresh = await mkdtemp(join(tmpdir(), 'steward-dist-'));
  try {
    await bundle(fresh);
    const differences = await folderDifferences(dist, fresh);
    for (const line of differences) console.error(`dist/${line}`);
    if (differences.length === 0) return;
    console.error('dist/ is not what the sources make. Run `npm run build` and commit the result.');
    process.exitCode = 1;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
