// Time and peak memory of reading one manifest of 5,000 models, from the file to the index: node bench/read-one-manifest.ts
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readManifest } from '../src/dbt/read-manifest.ts';
import { bigManifest } from '../test/dbt/big-manifest.ts';
import { reportBars } from './parts/bar.ts';

const MODELS = 5000;
const BARS = { seconds: 1.5, megabytes: 700 };

const [file] = process.argv.slice(2);
// A process of its own writes the file: what it is made of would count as memory of the reader.
if (file === undefined) measure();
else writeFileSync(file, bigManifest(MODELS));

function measure(): void {
  const folder = mkdtempSync(join(tmpdir(), 'steward-bench-manifest-'));
  try {
    const path = join(folder, 'manifest.json');
    execFileSync(process.execPath, [import.meta.filename, path]);
    const started = performance.now();
    const { nodes } = readManifest(readFileSync(path, 'utf8'));
    const seconds = (performance.now() - started) / 1000;
    const rest = `${nodes.size.toLocaleString('en-US')} nodes, ${Math.round(statSync(path).size / 1e6)} MB, first read of a new process`;
    const what = `Read and index a manifest of ${MODELS.toLocaleString('en-US')} models`;
    reportBars([
      { what, value: seconds, sense: 'below', bar: BARS.seconds, unit: 's', rest },
      { what: `${what}: peak memory`, value: process.resourceUsage().maxRSS / 1000, sense: 'below', bar: BARS.megabytes, unit: 'MB', rest },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
