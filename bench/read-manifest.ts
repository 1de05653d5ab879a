// Time and memory of reading a manifest and of comparing two: node --expose-gc bench/read-manifest.ts
import { changedTests } from '../src/dbt/changed-tests.ts';
import { descendants } from '../src/dbt/descendants.ts';
import { readManifest } from '../src/dbt/read-manifest.ts';
import { changedNodes } from '../src/dbt/state-modified.ts';
import { bigManifest } from '../test/dbt/big-manifest.ts';

for (const models of [1000, 5000]) measure(models);

function measure(models: number): void {
  const texts = { base: bigManifest(models), head: bigManifest(models, 100) };
  const before = used();
  const read = timed(() => ({ base: readManifest(texts.base), head: readManifest(texts.head) }));
  const kept = used() - before;
  const compared = timed(() => ({
    nodes: changedNodes(read.value.base, read.value.head),
    tests: changedTests(read.value.base, read.value.head),
  }));
  const graph = timed(() =>
    descendants(
      read.value.head,
      compared.value.nodes.map(({ uniqueId }) => uniqueId),
    ),
  );
  const row = {
    models,
    megabytes: megabytes(texts.base.length),
    'read one (ms)': Math.round(read.milliseconds / 2),
    'compare (ms)': Math.round(compared.milliseconds),
    'descendants (ms)': Math.round(graph.milliseconds),
    'both kept (MB)': megabytes(kept),
    'process (MB)': megabytes(process.memoryUsage.rss()),
    changed: compared.value.nodes.length,
    impacted: graph.value.size,
  };
  console.table([row]);
}

function timed<Value>(work: () => Value): { value: Value; milliseconds: number } {
  const started = performance.now();
  const value = work();
  return { value, milliseconds: performance.now() - started };
}

function used(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e5) / 10;
}
