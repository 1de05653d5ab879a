// Time and peak memory of comparing two manifests of 10,000 models, from the files to the reasons: node bench/diff-manifests.ts
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readManifest } from '../src/dbt/read-manifest.ts';
import { changedNodes } from '../src/dbt/state-modified.ts';
import { bigManifest } from '../test/dbt/big-manifest.ts';
import { reportBars } from './parts/bar.ts';

const MODELS = 10_000;
const TOUCHED = 100;
const BARS = { seconds: 8, megabytes: 2000 };

const [file, touched] = process.argv.slice(2);
// A process of its own writes the files: what they are made of would count as memory of the comparison.
if (file === undefined) measure();
else writeFileSync(file, bigManifest(MODELS, Number(touched)));

function measure(): void {
  const folder = mkdtempSync(join(tmpdir(), 'steward-bench-manifests-'));
  try {
    const files = { base: join(folder, 'base.json'), head: join(folder, 'head.json') };
    for (const [path, every] of [
      [files.base, 0],
      [files.head, TOUCHED],
    ] as const)
      execFileSync(process.execPath, [import.meta.filename, path, String(every)]);
    const size = statSync(files.base).size + statSync(files.head).size;
    const started = performance.now();
    const base = readManifest(readFileSync(files.base, 'utf8'));
    const head = readManifest(readFileSync(files.head, 'utf8'));
    const read = performance.now();
    const changes = changedNodes(base, head);
    const ended = performance.now();
    report({ size, read: read - started, diff: ended - read, changes });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Outcome {
  readonly size: number;
  readonly read: number;
  readonly diff: number;
  readonly changes: ReturnType<typeof changedNodes>;
}

function report({ size, read, diff, changes }: Outcome): void {
  const seconds = (read + diff) / 1000;
  const peak = process.resourceUsage().maxRSS / 1000;
  console.table([
    {
      models: MODELS,
      'both files (MB)': Math.round(size / 1e6),
      'read both (ms)': Math.round(read),
      'compare (ms)': Math.round(diff),
      'peak (MB)': Math.round(peak),
      changed: changes.length,
      'first reason': changes[0]?.reasons[0]?.text ?? 'none',
    },
  ]);
  const rest = `${MODELS.toLocaleString('en-US')} models each, ${Math.round(size / 1e6)} MB together`;
  reportBars([
    { what: 'Read and compare a pair of manifests', value: seconds, sense: 'below', bar: BARS.seconds, unit: 's', rest },
    { what: 'Read and compare a pair of manifests: peak memory', value: peak, sense: 'below', bar: BARS.megabytes, unit: 'MB', rest },
  ]);
}
